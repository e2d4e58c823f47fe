"""What the rules about stretch share: the Rock's number, and the past that it is held against."""

from collections.abc import Sequence
from dataclasses import dataclass

import rocklint.plugin as rl

_QUARTER = 91


@dataclass(frozen=True, slots=True)
class TargetNumber:
    """The number that a Rock asks for: its value, its words and where they stand; `unit` as written, None if bare."""

    value: float
    words: str
    place: rl.Place
    unit: str | None


def asked(rock: rl.Reading) -> TargetNumber | None:
    """The target: the field's, else the sentence's main measure's."""
    fields = rock.fields
    measure, value = rock.measure, rock.target
    if value is None or value <= 0:
        return None
    if fields.target is not None:
        amount = fields.target.amount
        return TargetNumber(value, rl.quoted(fields.target.text), rock.place("target"), amount.unit if amount else None)
    if measure is None:
        return None
    place = rock.at(measure)
    return TargetNumber(value, rl.quoted(measure.text), place, measure.unit)


@dataclass(frozen=True, slots=True)
class Past:
    """A scorecard line with its history by quarters, on the scale of the number asked for."""

    found: rl.metrics.Tracked
    quarters: tuple[float, ...]
    good: str

    def shown(self, value: float) -> str:
        """A number of this history for a message."""
        amount = next((q.amount for q in self.found.line.history if q.amount), None)
        return rl.shown_amount(value, amount.unit if amount else None, amount.currency if amount else None)

    @property
    def related(self) -> tuple[rl.Related, ...]:
        """The history, where it stands."""
        return (rl.Related(self.found.line.at("history"), f"the history of {rl.quoted(_name(self.found))}"),)

    @property
    def counts(self) -> bool:
        """True for numbers of things, which vary by chance."""
        return self.found.kind == "volume" or (not self.found.kind and _whole(self.found.line.values))


def past(rock: rl.Reading, number: TargetNumber) -> Past | None:
    """The history of the Rock's metric; None without one, and where the two are not in the same unit."""
    found = rl.metrics.tracked(rock)
    if found is None or not found.line.values:
        return None
    units = {q.amount.unit for q in found.line.history if q.amount}
    if {number.unit, *units} >= {"%", "$"} or (number.unit == "%" and units == {"count"} and _shares(found)):
        return None
    return Past(found, rl.metrics.past_of(rock, found), rl.metrics.good_of(found, rock))


def quarters_more(rock: rl.Reading) -> int:
    """By how many bands a target is judged more mildly: a new process may change more than a push can, by one for each
    quarter between the build and its result."""
    due, result = rock.due, rock.result_date
    days = (result.day - due.day).days if due and result and due.day and result.day else 0
    return max(round(days / _QUARTER), 1 if rock.kind is rl.Kind.BUILDING else 0)


def compared(rock: rl.Reading, number: TargetNumber) -> tuple[Past | None, tuple[float, ...], str]:
    """The history by quarters, or the baseline in its place, and the good direction."""
    known = past(rock, number)
    before = rock.baseline
    if known and known.quarters:
        return known, known.quarters, known.good
    found = rl.metrics.tracked(rock)
    good = rl.metrics.good_of(found, rock) if found else rock.metric.good if rock.metric else "up"
    if not found and not rock.metric and before is not None and number.value < before:
        good = "down"
    return None, (before,) if before else (), good


def _shares(found: rl.metrics.Tracked) -> bool:
    return max(found.line.values) <= 1  # 0.42 for 42%


def _whole(values: Sequence[float]) -> bool:
    return all(v == int(v) for v in values)


def _name(found: rl.metrics.Tracked) -> str:
    return found.line.name or found.line.id
