"""What a rule says of a place: message, question, severity, confidence, and an edit where there is one."""

from __future__ import annotations

from enum import StrEnum

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


_HIGH_FROM, _MEDIUM_FROM = 0.9, 0.7


class Confidence(StrEnum):
    """How sure the reading of the language is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @classmethod
    def of(cls, chance: float) -> Confidence:
        """The confidence in a reading that holds with this chance, from 0 to 1."""
        return cls.HIGH if chance >= _HIGH_FROM else cls.MEDIUM if chance >= _MEDIUM_FROM else cls.LOW

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


def quoted(text: str, limit: int = 48) -> str:
    """Words of the author for a message: on one line, in quotes, shortened where they are long."""
    line = " ".join(text.split())
    if len(line) > limit:
        line = line[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
    return f'"{line}"'
