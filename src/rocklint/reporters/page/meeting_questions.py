"""The three questions to ask in the meeting: most severe first, spread over Rocks, owners and letters."""

from __future__ import annotations

from collections import Counter
from datetime import date

from rocklint.model.finding import Letter
from rocklint.model.report import Report, ReportedFinding
from rocklint.reporters.page.labels import Index, brief, owner
from rocklint.reporters.page.styled_lines import Page, Role

_MOST = 3
_NUMBER = {1: "this one", 2: "these two", 3: "these three"}
_COST = {"rock": 1.0, "owner": 0.5, "letter": 0.25}

_PLAN = 0.5
"""A question about the plan as a whole has no one to answer it; those about Rocks go first."""

Kind = tuple[str, str]


def choose(report: Report, index: Index) -> list[ReportedFinding]:
    """Every choice makes others like it less urgent: a third question on one Rock gives way to a first on another."""
    unique: dict[str, ReportedFinding] = {}
    for finding in sorted(report.findings, key=lambda f: (f.severity.rank, f.confidence.rank)):
        if finding.ask and finding.letter is not Letter.X:
            unique.setdefault(finding.ask, finding)
    left = [(finding, _kinds(finding, index)) for finding in unique.values()]
    chosen: list[ReportedFinding] = []
    used: Counter[Kind] = Counter()
    while left and len(chosen) < _MOST:
        best, kinds = min(left, key=lambda item: _rank(item[0], item[1], used))
        chosen.append(best)
        used.update(kinds)
        left = [item for item in left if item[0] is not best]
    return chosen


def _kinds(finding: ReportedFinding, index: Index) -> tuple[Kind, ...]:
    rock = index.rock(finding)
    name = owner(rock) if rock else None
    kinds = (("rock", finding.rock or ""), ("letter", finding.letter.value))
    return (*kinds, ("owner", name)) if name else kinds


def _rank(finding: ReportedFinding, kinds: tuple[Kind, ...], used: Counter[Kind]) -> float:
    return finding.severity.rank + (0 if finding.rock else _PLAN) + sum(_COST[kind[0]] * used[kind] for kind in kinds)


def _when(meeting: date | None, as_of: date) -> str:
    days = (meeting - as_of).days if meeting else -1
    if meeting is None or days < 0:
        return "before the meeting"
    if days == 0:
        return "today"
    return f"on {_WEEKDAYS[meeting.weekday()]}{f', {meeting.isoformat()}' if days > 6 else ''}"


# Not strftime: its words follow the locale of the machine.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def announce(chosen: list[ReportedFinding], report: Report) -> str:
    """The heading: how many to ask, and when."""
    return f"Ask {_NUMBER[len(chosen)]} {_when(report.meeting, report.as_of)}"


def whom(finding: ReportedFinding, index: Index) -> str:
    """Who is asked, about which Rock."""
    rock = index.rock(finding)
    name = owner(rock) if rock else None
    return (f"{name}, " if name else "") + (index.name(rock) if rock else "The plan")


def add_questions(page: Page, report: Report, index: Index) -> None:
    """A heading, and up to three numbered questions with the name of who answers."""
    chosen = choose(report, index)
    if not chosen:
        return
    page.gap()
    page.add((announce(chosen, report), Role.TITLE))
    for number, finding in enumerate(chosen, 1):
        asked = f"{whom(finding, index)}: {brief(finding.ask)}"
        page.prose(asked, Role.QUESTION, indent=4, end=finding.code, lead=((f" {number}.", Role.TITLE),))
