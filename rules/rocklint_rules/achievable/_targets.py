"""What the rules about stretch share: the Rock's number, and the past that it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rocklint.plugin import Kind, Place, Reading, Related, Tracked, good_of, past_of, quoted, shown_amount, tracked

_QUARTER = 91


@dataclass(frozen=True, slots=True)
class Asked:
    """The number that a Rock asks for: its value, its words and where they stand; `unit` as written, None if bare."""

    value: float
    words: str
    place: Place
    unit: str | None


def asked(reading: Reading) -> Asked | None:
    """The target: the field's, else the sentence's main measure's."""
    rock, measure, value = reading.rock, reading.measure, reading.target
    if value is None or value <= 0:
        return None
    if rock.target is not None:
        amount = rock.target.amount
        return Asked(value, quoted(rock.target.text), rock.place("target"), amount.unit if amount else None)
    if measure is None:
        return None
    place = rock.sentence.characters(measure.start, measure.end)
    return Asked(value, quoted(measure.text), place, measure.unit)


@dataclass(frozen=True, slots=True)
class Past:
    """A scorecard line with its history by quarters, on the scale of the number asked for."""

    found: Tracked
    quarters: tuple[float, ...]
    good: str

    def shown(self, value: float) -> str:
        """A number of this history for a message."""
        amount = next((q.amount for q in self.found.line.history if q.amount), None)
        return shown_amount(value, amount.unit if amount else None, amount.currency if amount else None)

    @property
    def related(self) -> tuple[Related, ...]:
        """The history, where it stands."""
        return (Related(self.found.line.at("history"), f"the history of {quoted(_name(self.found))}"),)

    @property
    def counts(self) -> bool:
        """True for numbers of things, which vary by chance."""
        return self.found.kind == "volume" or (not self.found.kind and _whole(self.found.line.values))


def past(reading: Reading, number: Asked) -> Past | None:
    """The history of the Rock's metric; None without one, and where the two are not in the same unit."""
    found = tracked(reading)
    if found is None or not found.line.values:
        return None
    units = {q.amount.unit for q in found.line.history if q.amount}
    if {number.unit, *units} >= {"%", "$"} or (number.unit == "%" and units == {"count"} and _shares(found)):
        return None
    return Past(found, past_of(reading, found), good_of(found, reading))


def quarters_more(reading: Reading) -> int:
    """By how many bands a target is judged more mildly: a new process may change more than a push can, by one for each
    quarter between the build and its result."""
    due, result = reading.due, reading.result_date
    days = (result.day - due.day).days if due and result and due.day and result.day else 0
    return max(round(days / _QUARTER), 1 if reading.kind is Kind.BUILDING else 0)


def compared(reading: Reading, number: Asked) -> tuple[Past | None, tuple[float, ...], str]:
    """The history by quarters, or the baseline in its place, and the good direction."""
    known = past(reading, number)
    before = reading.baseline
    if known and known.quarters:
        return known, known.quarters, known.good
    found = tracked(reading)
    good = good_of(found, reading) if found else reading.metric.good if reading.metric else "up"
    if not found and not reading.metric and before is not None and number.value < before:
        good = "down"
    return None, (before,) if before else (), good


def _shares(found: Tracked) -> bool:
    return max(found.line.values) <= 1  # 0.42 for 42%


def _whole(values: Sequence[float]) -> bool:
    return all(v == int(v) for v in values)


def _name(found: Tracked) -> str:
    return found.line.name or found.line.id
