"""Scores how well sentences are read: facts against labels, figure by figure, with the misses.

A label file is JSON Lines, one sentence each: `text`, `owner` (the words, or null), `owner_kind`, `deadline` (the
words), `deadline_iso`, `metrics` (`span`, `from`, `to`, `unit`, `direction`; `name`, the words that say what is
measured, and `metric`, an id of the vocabulary, may be null), `binary_only` (true, false, or null where the sentence is
too vague even for yes or no), `vague` (words) and `type` (building, performing, unclear). Further keys are free. A part
that a row does not give at all is not scored in it.

Words are found where they overlap the label. `measure_whole` and `name` ask for more: the same words, by at least three
quarters of the characters of both together, so that a measure without its name is a miss.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from rocklint.check.inspection import SentenceReading
from rocklint.language.facts import Completion, Kind, Measure, Span
from rocklint.system.records import dataclass


class MeasureLabel(BaseModel):
    """A labelled measure: `span` is its words."""

    model_config = ConfigDict(defer_build=True, extra="ignore", populate_by_name=True)

    span: str
    baseline: float | None = Field(None, alias="from")
    target: float | None = Field(None, alias="to")
    unit: str = "count"
    direction: str | None = None
    name: str | None = None
    metric: str | None = None


class Label(BaseModel):
    """One labelled sentence; what is not given is not scored."""

    model_config = ConfigDict(defer_build=True, extra="ignore")

    id: str = ""
    text: str
    owner: str | None = None
    owner_kind: str | None = None
    deadline: str | None = None
    deadline_iso: str | None = None
    metrics: tuple[MeasureLabel, ...] = ()
    binary_only: bool | None = None
    vague: tuple[str, ...] = ()
    type: str | None = None

    def gives(self, name: str) -> bool:
        """True where the row labels that part."""
        return name in self.model_fields_set


class LabelError(ValueError):
    """A label file that cannot be used; the message names the line."""


def read_labels(text: str, name: str) -> tuple[Label, ...]:
    """The labels of a file. Raises LabelError with the line."""
    labels: list[Label] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            labels.append(Label.model_validate(json.loads(line)))
        except (ValueError, RecursionError) as error:
            first = str(error).splitlines()[0]
            raise LabelError(f"{name}, line {number}: {first}") from None
    if not labels:
        raise LabelError(f"{name}: no labelled sentence in it")
    return tuple(labels)


@dataclass
class Figure:
    """One figure. Found, extra and missed give precision, recall and F1; right of all gives accuracy."""

    name: str
    counted: bool
    found: int = 0
    extra: int = 0
    missed: int = 0
    right: int = 0
    all: int = 0

    @property
    def precision(self) -> float:
        """Found among all that was said."""
        return self.found / (self.found + self.extra) if self.found + self.extra else 0.0

    @property
    def recall(self) -> float:
        """Found among all that was labelled."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def value(self) -> float:
        """F1, or the accuracy."""
        if not self.counted:
            return self.right / self.all if self.all else 0.0
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """A sentence that was read otherwise than labelled."""

    figure: str
    id: str
    text: str
    note: str


_COUNTED = ("owner", "deadline", "measure", "measure_whole", "has_measure", "binary", "vague")
_ACCURATE = ("owner_kind", "date", "values", "direction", "name", "metric", "completion", "kind")
_SAME_WORDS = 0.75
"""The share of the characters of two stretches together that both have where they count as the same."""


@dataclass
class Scores:
    """All figures by name, in the order of printing, and the misses."""

    figures: dict[str, Figure] = field(
        default_factory=lambda: {n: Figure(n, n in _COUNTED) for n in (*_COUNTED, *_ACCURATE)}
    )
    misses: list[Miss] = field(default_factory=list)
    sentences: int = 0

    def _miss(self, figure: str, label: Label, note: str) -> None:
        self.misses.append(Miss(figure, label.id, label.text, note))

    def present(self, name: str, label: Label, want: bool, got: bool, hit: bool, note: str) -> None:
        """Counts something that may be there or not."""
        figure = self.figures[name]
        if want and got and hit:
            figure.found += 1
            return
        figure.missed += want
        figure.extra += got
        if want or got:
            self._miss(name, label, note)

    def accurate(self, name: str, label: Label, right: bool, note: str) -> None:
        """Counts something that is right or not."""
        figure = self.figures[name]
        figure.all += 1
        figure.right += right
        if not right:
            self._miss(name, label, note)


def _at(text: str, words: str | None) -> tuple[int, int] | None:
    start = text.find(words) if words else -1
    return (start, start + len(words)) if words and start >= 0 else None


def _overlaps(want: tuple[int, int] | None, got: Span | None) -> bool:
    return bool(want and got and want[0] < got.end and got.start < want[1])


def _is_whole(want: tuple[int, int] | None, got: Span | None) -> bool:
    if not (want and got):
        return False
    both = min(want[1], got.end) - max(want[0], got.start)
    return both > 0 and both / (max(want[1], got.end) - min(want[0], got.start)) >= _SAME_WORDS


def _same(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def score(labels: Sequence[Label], inspect: Callable[[str], SentenceReading]) -> Scores:
    """Reads every labelled sentence and compares."""
    scores = Scores(sentences=len(labels))
    for label in labels:
        read = inspect(label.text)
        _owner_and_deadline(scores, label, read)
        if label.gives("metrics"):
            _measures(scores, label, read.facts.measures)
        if label.gives("binary_only"):
            _completion(scores, label, read.facts.completion)
        if label.gives("vague"):
            _vague(scores, label, read)
        if label.type in (Kind.BUILDING, Kind.PERFORMING):
            scores.accurate("kind", label, read.facts.kind == label.type, f"want {label.type} got {read.facts.kind}")
    return scores


def _owner_and_deadline(scores: Scores, label: Label, read: SentenceReading) -> None:
    for name, words, got in (
        ("owner", label.owner, read.facts.owner),
        ("deadline", label.deadline, read.facts.deadline),
    ):
        if label.gives(name):
            want = _at(label.text, words)
            note = f"want {words!r} got {got.text if got else None!r}"
            scores.present(name, label, want is not None, got is not None, _overlaps(want, got), note)
    owner = read.facts.owner
    if label.owner_kind and owner and _overlaps(_at(label.text, label.owner), owner):
        scores.accurate(
            "owner_kind", label, owner.kind == label.owner_kind, f"want {label.owner_kind} got {owner.kind}"
        )
    if label.deadline_iso:
        day = read.deadline.day.isoformat() if read.deadline and read.deadline.day else None
        scores.accurate("date", label, day == label.deadline_iso, f"want {label.deadline_iso} got {day}")


def _pairs(label: Label, wanted: Sequence[str], got: Sequence[Span]) -> Iterator[tuple[int | None, Span | None]]:
    """Labels and finds matched one to one by overlap, the same words first: (label, find), (label, None) or (None,
    find)."""
    left = list(got)
    for number, words in enumerate(wanted):
        at = _at(label.text, words)
        match = next((g for same in (_is_whole, _overlaps) for g in left if same(at, g)), None)
        if match is not None:
            left.remove(match)
        yield number, match
    yield from ((None, extra) for extra in left)


def _measures(scores: Scores, label: Label, got: tuple[Measure, ...]) -> None:
    scores.present("has_measure", label, bool(label.metrics), bool(got), True, "")
    for number, match in _pairs(label, [m.span for m in label.metrics], got):
        want = label.metrics[number] if number is not None else None
        said = f"missed {want.span!r}" if want else f"extra {match.text if match else ''!r}"
        scores.present("measure", label, want is not None, match is not None, match is not None, said)
        whole = want is not None and _is_whole(_at(label.text, want.span), match)
        got_words = match.text if match else None
        note = f"want {want.span if want else None!r} got {got_words!r}"
        scores.present("measure_whole", label, want is not None, match is not None, whole, note)
        if want is None or not isinstance(match, Measure):
            continue
        right = _same(want.baseline, match.baseline) and _same(want.target, match.target) and want.unit == match.unit
        wanted = f"{want.baseline} to {want.target} {want.unit}"
        scores.accurate("values", label, right, f"want {wanted} got {match.baseline} to {match.target} {match.unit}")
        if want.direction:
            same = want.direction == match.direction
            scores.accurate("direction", label, same, f"want {want.direction} got {match.direction}")
        _what_it_measures(scores, label, want, match)


def _what_it_measures(scores: Scores, label: Label, want: MeasureLabel, got: Measure) -> None:
    if "name" in want.model_fields_set:
        right = _is_whole(_at(label.text, want.name), got.name) if want.name else got.name is None
        scores.accurate("name", label, right, f"want {want.name!r} got {got.name.text if got.name else None!r}")
    if "metric" in want.model_fields_set:
        scores.accurate("metric", label, got.metric == want.metric, f"want {want.metric} got {got.metric}")


def _completion(scores: Scores, label: Label, got: Completion) -> None:
    states: dict[Any, Completion] = {True: Completion.BINARY, False: Completion.MEASURED, None: Completion.UNCLEAR}
    want = states[label.binary_only]
    scores.accurate("completion", label, got is want, f"want {want} got {got}")
    if want is not Completion.UNCLEAR:
        binary = Completion.BINARY
        scores.present("binary", label, want is binary, got is binary, True, f"want {want} got {got}")


def _vague(scores: Scores, label: Label, read: SentenceReading) -> None:
    for number, match in _pairs(label, label.vague, read.facts.vague):
        note = f"missed {label.vague[number]!r}" if number is not None else f"extra {match.text if match else ''!r}"
        scores.present("vague", label, number is not None, match is not None, match is not None, note)
