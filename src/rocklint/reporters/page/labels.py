"""What a Rock, an owner and a severity are called on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping

from rocklint.model.finding import Severity
from rocklint.model.report import Grade, LetterState, QuartersRead, Report, ReportedFinding, RockResult
from rocklint.reporters import sanitise
from rocklint.reporters.page.styled_lines import Role
from rocklint.reporters.said_once import SharedQuestion, shared_questions

_NAMES_ROCK = re.compile(r"rock\b", re.IGNORECASE)

SEVERITY: Mapping[Severity, tuple[str, Role]] = {
    Severity.ERROR: ("missing", Role.MISSING),
    Severity.WARNING: ("ask", Role.ASK),
    Severity.INFO: ("question", Role.INFO),
}
STATE: Mapping[LetterState, Role] = {
    LetterState.CLEAR: Role.CLEAR,
    LetterState.ASK: Role.ASK,
    LetterState.MISSING: Role.MISSING,
}
GRADE: Mapping[Grade, Role] = {
    Grade.READY: Role.CLEAR,
    Grade.ONE_QUESTION: Role.INFO,
    Grade.FIX_FIRST: Role.ASK,
    Grade.REWRITE: Role.MISSING,
    Grade.NOT_YET: Role.MISSING,
}
_ASIDE = re.compile(r"(?<!\s)\s*+\([^()]*+\)\s*+$")
_QUARTER = re.compile(r"(\d{4})-?(Q[1-4])")
_LONGEST = 1000
_MOST_NAMES = 12
_LONGEST_HEADING = 80


def plural(count: int, noun: str) -> str:
    """`1 Rock`, `3 Rocks`."""
    return f"{count:,} {noun if count == 1 else noun + 's'}"


def brief(text: str) -> str:
    """One inert line; of a text that is longer than anything worth reading, the start."""
    return sanitise.terminal(text if len(text) <= _LONGEST else text[:_LONGEST] + " ...")


def heading(report: Report) -> str:
    """`Rocks Q4 2026 - 3 Rocks`, with the company where it is known; bare sentences are `3 Rocks`."""
    quarter = _QUARTER.fullmatch(report.title)
    words = brief(f"{quarter[2]} {quarter[1]}" if quarter else report.title[:_LONGEST_HEADING])
    company = brief(report.company[:_LONGEST_HEADING])
    count = plural(len(report.rocks), "Rock") if report.rocks else "no Rocks yet"
    named = " ".join(part for part in (company, "Rocks", words) if part)
    return f"{named} - {count}" if company or words else count[0].upper() + count[1:]


def quarters_line(read: QuartersRead) -> str:
    """`2026-Q4 is judged; as history: 2026-Q2 (9 Rocks), 2026-Q3 (11); as drafts: 2027-Q1 (2)`."""
    parts = [f"{' and '.join(read.judged)} {'is' if len(read.judged) == 1 else 'are'} judged"]
    for name, others in (("history", read.history), ("drafts", read.drafts)):
        if others:
            parts.append(
                f"as {name}: " + ", ".join(f"{quarter} ({plural(n, 'Rock')})" for quarter, n in others.items())
            )
    return "; ".join(parts)


def title(rock: RockResult) -> str:
    """The Rock's short title, or its sentence."""
    return brief(rock.title or rock.text)


def owner(rock: RockResult) -> str | None:
    """The owner's name without the role in brackets after it."""
    name = brief(rock.owner or "").strip()
    return _ASIDE.sub("", name) or name or None


def is_named(rock: RockResult) -> bool:
    """Whether the author gave the Rock an id; else it has one made of its file and number."""
    return bool(rock.id) and not rock.id.startswith(rock.location.file + "#")


def short(rock: RockResult) -> str:
    """The Rock's id if the author gave one, else its number."""
    return brief(rock.id) if is_named(rock) else str(rock.number)


def set_aside(report: Report) -> tuple[list[ReportedFinding], list[ReportedFinding]]:
    """The suppressed findings: those that somebody gave a reason for, and those that the baseline knows."""
    agreed: list[ReportedFinding] = []
    known: list[ReportedFinding] = []
    for finding in report.suppressed:
        in_baseline = finding.suppressed is not None and finding.suppressed.kind == "baseline"
        (known if in_baseline else agreed).append(finding)
    return agreed, known


class Index:
    """The Rocks of a report: their names on the page, and which findings belong to each. Ids may be given twice."""

    def __init__(self, report: Report) -> None:
        self._count = Counter(short(rock) for rock in report.rocks)
        self._rocks: dict[str, list[RockResult]] = defaultdict(list)
        for rock in report.rocks:
            self._rocks[rock.id].append(rock)
        for rocks in self._rocks.values():
            rocks.sort(key=_place)
        self._findings: dict[int, list[ReportedFinding]] = defaultdict(list)
        self.loose: list[ReportedFinding] = []
        for finding in report.findings:
            found = self.rock(finding)
            (self.loose if found is None else self._findings[id(found)]).append(finding)
        self.shared = shared_questions(report)
        self._elsewhere = {id(finding) for question in self.shared for finding in question.findings}

    def name(self, rock: RockResult) -> str:
        """`Rock 3`, `Rock C1`, with the line where two have the same name."""
        name = short(rock)
        twice = f" (line {rock.location.start.line})" if self._count[name] > 1 else ""
        return f"{name[0].upper()}{name[1:]}{twice}" if _NAMES_ROCK.match(name) else f"Rock {name}{twice}"

    def rock(self, finding: ReportedFinding) -> RockResult | None:
        """The Rock that a finding is about: of two with its id the one that begins last before the finding."""
        rocks = self._rocks.get(finding.rock or "")
        if not rocks:
            return None
        at = finding.location
        return rocks[max(bisect_right(rocks, (at.file, at.start.line), key=_place) - 1, 0)]

    def findings(self, rock: RockResult) -> list[ReportedFinding]:
        """The findings on one Rock, in the report's order."""
        return self._findings.get(id(rock), [])

    def own(self, rock: RockResult) -> list[ReportedFinding]:
        """The findings to be told with a Rock: those that nothing else on the page tells of."""
        return [f for f in self.findings(rock) if not f.folded and id(f) not in self._elsewhere]

    def names(self, question: SharedQuestion) -> str:
        """`Rocks 2, 3 and 7`: whom a question is asked of, the first dozen by name."""
        of = [rock for finding in question.findings if (rock := self.rock(finding))]
        said = list(dict.fromkeys(map(self.name, of)))
        plain = all(name.startswith("Rock ") for name in said)
        shown = [name.removeprefix("Rock ") if plain else name for name in said[:_MOST_NAMES]]
        rest = len(said) - len(shown)
        last = f"{rest:,} more" if rest else shown.pop()
        return f"{'Rocks ' if plain else ''}{', '.join(shown)} and {last}"


def _place(rock: RockResult) -> tuple[str, int]:
    return rock.location.file, rock.location.start.line
