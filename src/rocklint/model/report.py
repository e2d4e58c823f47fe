"""What a run reports, and every reporter prints: findings with lines and columns, Rocks with letters and grades."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from rocklint.model.finding import Confidence, Letter, Safety, Severity
from rocklint.model.place import Location
from rocklint.system.records import dataclass


class LetterState(StrEnum):
    """missing: an error under the letter; ask: a warning; clear: looked at and neither."""

    CLEAR = "clear"
    ASK = "ask"
    MISSING = "missing"


class Grade(StrEnum):
    """A Rock's grade in words, best first."""

    READY = "ready"
    ONE_QUESTION = "one question"
    FIX_FIRST = "fix first"
    REWRITE = "rewrite"
    NOT_YET = "not a Rock yet"


@dataclass(frozen=True, slots=True)
class LocatedEdit:
    """An edit with its lines and columns."""

    location: Location
    text: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class RelatedLocation:
    """A related place with its lines and columns."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class SuppressedBy:
    """Why a finding is kept back: a comment, a Rock's `ignore`, or the baseline of known debt."""

    kind: Literal["comment", "field", "baseline"]
    why: str = ""
    until: date | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding with its rule's identity and its lines and columns. `field` is the canonical field name."""

    code: str
    name: str
    letter: Letter
    severity: Severity
    confidence: Confidence
    message: str
    why: str
    ask: str
    location: Location
    rock: str | None = None
    field: str | None = None
    related: tuple[RelatedLocation, ...] = ()
    edit: LocatedEdit | None = None
    folded: str | None = None
    """The code of the plan finding that tells of this one in one line; the page need not repeat it."""
    suppressed: SuppressedBy | None = None
    key: str = ""
    """What the baseline knows the Rock by: its id, or its sentence without case and blanks; empty for a file.
    What a plan rule says is known by all Rocks that it names."""
    plan_wide: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that made a letter clear."""

    letter: Letter
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class RockResult:
    """One row of the table. `letters` holds None where nothing could be looked at; `number` counts from 1."""

    id: str
    number: int
    location: Location
    text: str
    grade: Grade
    letters: Mapping[Letter, LetterState | None]
    title: str = ""
    owner: str | None = None
    department: str | None = None
    evidence: tuple[Evidence, ...] = ()
    rewrite: str | None = None
    key: str = ""
    sales: str = ""
    """What makes it a sales Rock ("the words: win rate"); empty for any other."""


@dataclass(frozen=True, slots=True)
class MissingData:
    """Data that was not given, and the rules that stayed silent without it."""

    need: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule as formats tell of it that carry rules beside findings. `page` gives its Markdown, read when asked."""

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    page: Callable[[], str]


@dataclass(frozen=True, slots=True)
class ReportedSuppression:
    """A place where rules are switched off, and whether that is still needed. `state`: needed, unneeded, ended, or
    idle where it cannot work (`problem` says why)."""

    form: Literal["comment", "field"]
    location: Location
    rules: tuple[str, ...]
    why: str
    until: date | None
    state: Literal["needed", "unneeded", "ended", "idle"]
    hidden: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class QuartersRead:
    """Which quarters are judged where files of several were read, and how many Rocks of which others are there: the
    earlier ones as history, the later ones as drafts."""

    judged: tuple[str, ...] = ()
    history: Mapping[str, int] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one run; every reporter prints this and nothing else. `title` is the quarter as the plan
    writes it ("2026-Q4"); `meeting` is the day on which the questions are asked. `suppressed` holds the findings that
    are kept back, apart from `findings`, so that nothing counts or prints them by mistake."""

    version: str
    ruleset: str
    as_of: date
    rocks: tuple[RockResult, ...] = ()
    findings: tuple[ReportedFinding, ...] = ()
    unchecked: tuple[MissingData, ...] = ()
    files: tuple[str, ...] = ()
    title: str = ""
    crashed: bool = False
    read_any: bool = True
    company: str = ""
    meeting: date | None = None
    suppressed: tuple[ReportedFinding, ...] = ()
    rules: tuple[RuleText, ...] = field(default=(), compare=False, repr=False)
    """The rules that ran."""
    reported_suppressions: tuple[ReportedSuppression, ...] = ()
    quarters: QuartersRead | None = None
    """What was read besides the quarter that is judged; None where nothing was."""
    nothing: tuple[str, ...] = ()
    """Why nothing was checked, or a part that was asked for was not, and what to write instead: the run is no
    success."""

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(f.severity is severity for f in self.findings)


def together(reports: Sequence[Report], quarters: QuartersRead | None = None) -> Report:
    """Several reports, each on a plan of its own, as one; the Rocks are numbered through."""
    first = reports[0]
    if len(reports) == 1:
        return replace(first, quarters=quarters) if quarters else first
    rocks = [rock for report in reports for rock in report.rocks]
    silent: dict[str, dict[str, None]] = {}
    for missing in (missing for report in reports for missing in report.unchecked):
        silent.setdefault(missing.need, {}).update(dict.fromkeys(missing.rules))
    return replace(
        first,
        rocks=tuple(replace(rock, number=number) for number, rock in enumerate(rocks, 1)),
        findings=tuple(dict.fromkeys(sorted((f for r in reports for f in r.findings), key=order))),
        suppressed=tuple(sorted((f for r in reports for f in r.suppressed), key=order)),
        reported_suppressions=tuple(dict.fromkeys(s for r in reports for s in r.reported_suppressions)),
        unchecked=tuple(MissingData(need, tuple(rules)) for need, rules in silent.items()),
        files=tuple(dict.fromkeys(file for report in reports for file in report.files)),
        title=", ".join(dict.fromkeys(report.title for report in reports if report.title)),
        company=", ".join(dict.fromkeys(report.company for report in reports if report.company)),
        crashed=any(report.crashed for report in reports),
        read_any=any(report.read_any for report in reports),
        meeting=next((report.meeting for report in reports if report.meeting), None),
        rules=tuple({rule.code: rule for report in reports for rule in report.rules}.values()),
        quarters=quarters,
        nothing=tuple(dict.fromkeys(cause for report in reports for cause in report.nothing)),
    )


def order(finding: ReportedFinding) -> tuple[str, int, int, int, str, str]:
    """By which findings are sorted: as one reads the files."""
    at = finding.location
    return (at.file, at.start.line, at.start.column, finding.severity.rank, finding.code, finding.message)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many Rocks have each grade."""

    grades: Mapping[Grade, int] = field(default_factory=dict)


def tally(report: Report) -> Tally:
    """Counts the grades of a report, every grade present."""
    return Tally({g: sum(r.grade is g for r in report.rocks) for g in Grade})


def narrowed(report: Report, rocks: frozenset[int]) -> Report:
    """The report on some Rocks only, by their numbers; what concerns files or the whole plan falls away."""
    kept = tuple(r for r in report.rocks if r.number in rocks)
    ids = {r.id for r in kept}
    findings = tuple(f for f in report.findings if f.rock in ids)
    suppressed = tuple(f for f in report.suppressed if f.rock in ids)
    return replace(report, rocks=kept, findings=findings, suppressed=suppressed, unchecked=())
