"""The three questions to ask in the meeting: most severe first, spread over Rocks, owners and letters."""

from __future__ import annotations

from collections import Counter
from datetime import date

from rocklint.finding import Letter, Report, Reported, RockResult
from rocklint.reporters import sanitise
from rocklint.reporters.labels import Handles, owner
from rocklint.reporters.page import Page, Role

_MOST = 3
_NUMBER = {1: "this one", 2: "these two", 3: "these three"}


def choose(report: Report, most: int = _MOST) -> list[Reported]:
    """Every choice makes others like it less urgent: a third question on one Rock gives way to a first on another."""
    rocks = {rock.id: rock for rock in report.rocks}
    open_ = [finding for finding in report.findings if finding.ask and finding.letter is not Letter.X]
    chosen: list[Reported] = []
    used: Counter[tuple[str, str]] = Counter()
    while open_ and len(chosen) < most:
        best = min(open_, key=lambda f: (_rank(f, rocks, used), f.confidence.rank))
        chosen.append(best)
        used.update(_kinds(best, rocks))
        open_ = [finding for finding in open_ if finding.ask != best.ask]
    return chosen


def _kinds(finding: Reported, rocks: dict[str, RockResult]) -> list[tuple[str, str]]:
    rock = rocks.get(finding.rock or "")
    name = owner(rock) if rock else None
    kinds = [("rock", finding.rock or ""), ("letter", finding.letter.value)]
    return [*kinds, ("owner", name)] if name else kinds


def _rank(finding: Reported, rocks: dict[str, RockResult], used: Counter[tuple[str, str]]) -> float:
    cost = {"rock": 1.0, "owner": 0.5, "letter": 0.25}
    return finding.severity.rank + sum(cost[kind] * used[kind, value] for kind, value in _kinds(finding, rocks))


def _when(meeting: date | None, as_of: date) -> str:
    days = (meeting - as_of).days if meeting else -1
    if meeting is None or days < 0:
        return "before the meeting"
    if days == 0:
        return "today"
    weekday = meeting.strftime("%A")
    return f"on {weekday}" if days < 7 else f"on {weekday}, {meeting.day} {meeting.strftime('%B')}"


def add_questions(page: Page, report: Report, handles: Handles) -> None:
    """A heading, and up to three numbered questions with the name of who answers."""
    chosen = choose(report)
    if not chosen:
        return
    rocks = {rock.id: rock for rock in report.rocks}
    page.gap()
    page.add((f"Ask {_NUMBER[len(chosen)]} {_when(report.meeting, report.as_of)}", Role.TITLE))
    for number, finding in enumerate(chosen, 1):
        rock = rocks.get(finding.rock or "")
        name = owner(rock) if rock else None
        place = handles.rock(rock) if rock else "The plan"
        question = f"{name}, {place}: {sanitise.terminal(finding.ask)}" if name else f"{place}: {finding.ask}"
        page.prose(
            sanitise.terminal(question),
            Role.QUESTION,
            indent=4,
            end=sanitise.terminal(finding.code),
            lead=((f" {number}.", Role.TITLE),),
        )
