"""What rules say, and what a run reports. Plain frozen dataclasses: made by the thousand, printed by anyone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from rocklint.model.place import Place
from rocklint.system.records import dataclass


class Severity(StrEnum):
    """error: at quarter end nobody could agree whether it is done, or two statements contradict each other;
    warning: a coach would stop the meeting for it; info: a question."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for error, larger for milder."""
        return _SEVERITIES.index(self)


class Confidence(StrEnum):
    """How sure the reading of the language is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def rank(self) -> int:
        """0 for high, larger for less sure."""
        return _CONFIDENCES.index(self)


_SEVERITIES = tuple(Severity)
_CONFIDENCES = tuple(Confidence)


class Safety(StrEnum):
    """safe: means the same; unsafe: may change the meaning; needs-input: a template with holes, never applied
    by itself."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    NEEDS_INPUT = "needs-input"


@dataclass(frozen=True, slots=True)
class Edit:
    """New text for a place."""

    place: Place
    text: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that shows why."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says about a place. Code, name, letter and the default severity, why and question come from
    the rule; a finding gives its own where the case differs."""

    place: Place
    message: str
    ask: str | None = None
    why: str | None = None
    severity: Severity | None = None
    confidence: Confidence = Confidence.HIGH
    related: tuple[Related, ...] = ()
    edit: Edit | None = None


def unsound(given: object) -> str:
    """What is wrong with something that a rule gave for a finding; empty where nothing is. Rules of plugins are not
    all checked by a type checker, and what is printed here is not theirs to spoil."""
    if not isinstance(given, Finding):
        return f"gave something of type {type(given).__name__} in place of a finding"
    if not (_is_place(given.place) and isinstance(given.message, str) and isinstance(given.confidence, Confidence)):
        return "gave a finding whose place, message or confidence is of another type"
    if not all(text is None or isinstance(text, str) for text in (given.ask, given.why)):
        return "gave a finding whose question or reason is no text"
    if not (given.severity is None or isinstance(given.severity, Severity)):
        return "gave a finding whose severity is no Severity"
    if given.related and not all(_is_related(one) for one in given.related):
        return "gave a finding whose related places are of another type"
    edit = given.edit
    if edit is None or (isinstance(edit, Edit) and _is_place(edit.place) and isinstance(edit.text, str)):
        return "" if edit is None or isinstance(edit.safety, Safety) else "gave an edit whose safety is no Safety"
    return "gave a finding whose edit is of another type"


def _is_place(place: object) -> bool:
    return (
        isinstance(place, Place)
        and isinstance(place.file, str)
        and isinstance(place.path, tuple)
        and all(isinstance(step, (str, int)) for step in place.path)
        and (place.start is None or isinstance(place.start, int))
        and (place.end is None or isinstance(place.end, int))
    )


def _is_related(one: object) -> bool:
    return isinstance(one, Related) and _is_place(one.place) and isinstance(one.message, str)


class Letter(StrEnum):
    """The five SMART letters, the plan as a whole, and input hygiene."""

    S = "S"
    M = "M"
    A = "A"
    R = "R"
    T = "T"
    P = "P"
    X = "X"


SMART = (Letter.S, Letter.M, Letter.A, Letter.R, Letter.T)


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
class Position:
    """1-based line and column, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file, with the text of the line that it starts on (for code frames)."""

    file: str
    start: Position
    end: Position
    source: str = ""


@dataclass(frozen=True, slots=True)
class LocatedEdit:
    """An edit with its lines and columns."""

    location: Location
    text: str
    safety: Safety


@dataclass(frozen=True, slots=True)
class Located:
    """A related place with its lines and columns."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Why a finding is kept back: a comment, a Rock's `ignore`, or the baseline of known debt."""

    kind: Literal["comment", "field", "baseline"]
    why: str = ""
    until: date | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Reported:
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
    related: tuple[Located, ...] = ()
    edit: LocatedEdit | None = None
    folded: str | None = None
    """The code of the plan finding that tells of this one in one line; the page need not repeat it."""
    suppressed: Suppressed | None = None
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


@dataclass(frozen=True, slots=True)
class Unchecked:
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
class SwitchedOff:
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
class Report:
    """The result of one run; every reporter prints this and nothing else. `title` is the quarter as the plan
    writes it ("2026-Q4"); `meeting` is the day on which the questions are asked. `suppressed` holds the findings that
    are kept back, apart from `findings`, so that nothing counts or prints them by mistake."""

    version: str
    ruleset: str
    as_of: date
    rocks: tuple[RockResult, ...] = ()
    findings: tuple[Reported, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    files: tuple[str, ...] = ()
    title: str = ""
    crashed: bool = False
    read_any: bool = True
    company: str = ""
    meeting: date | None = None
    suppressed: tuple[Reported, ...] = ()
    rules: tuple[RuleText, ...] = field(default=(), compare=False, repr=False)
    """The rules that ran."""
    switched_off: tuple[SwitchedOff, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(f.severity is severity for f in self.findings)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many Rocks have each grade."""

    grades: Mapping[Grade, int] = field(default_factory=dict)


def tally(report: Report) -> Tally:
    """Counts the grades of a report, every grade present."""
    return Tally({g: sum(r.grade is g for r in report.rocks) for g in Grade})


def quoted(text: str, limit: int = 48) -> str:
    """Words of the author for a message: on one line, in quotes, shortened where they are long."""
    line = " ".join(text.split())
    if len(line) > limit:
        line = line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
    return f'"{line}"'


def narrowed(report: Report, rocks: frozenset[int]) -> Report:
    """The report on some Rocks only, by their numbers; what concerns files or the whole plan falls away."""
    kept = tuple(r for r in report.rocks if r.number in rocks)
    ids = {r.id for r in kept}
    findings = tuple(f for f in report.findings if f.rock in ids)
    suppressed = tuple(f for f in report.suppressed if f.rock in ids)
    return replace(report, rocks=kept, findings=findings, suppressed=suppressed, unchecked=())
