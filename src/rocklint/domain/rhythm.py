"""A rep's number by day, week, month and quarter: what is written, what follows by division, whether they agree.

A quarter has 13 weeks of 5 working
days less two for holidays: 63 days, 21 a month.
"""

from __future__ import annotations

import re
from typing import Literal

from rocklint.domain.metrics import metric_said, sums
from rocklint.domain.reading import ReadFacts
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.company import Goals, RhythmGoal
from rocklint.model.field_types import Quantity
from rocklint.model.place import Place
from rocklint.system.records import dataclass

Rhythm = Literal["daily", "weekly", "monthly", "quarterly"]
RHYTHMS: tuple[Rhythm, ...] = ("daily", "weekly", "monthly", "quarterly")
PER_QUARTER: dict[Rhythm, float] = {"daily": 63.0, "weekly": 13.0, "monthly": 3.0, "quarterly": 1.0}
"""How many periods of each rhythm a quarter has."""
TOLERANCE = 0.15
"""Rhythms that differ by less agree: nobody plans half a meeting."""
_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class RhythmLevel:
    """The number of one rhythm: `first` that of its first period, `value` the mean of its periods, `quarter` what all
    of them come to in a quarter (their mean, where periods do not add up), `slack` how far that may be off by rounding.
    `written` is empty where nobody wrote it, and it follows by division."""

    rhythm: Rhythm
    first: float
    value: float
    quarter: float
    slack: float
    place: Place
    written: tuple[Quantity, ...] = ()

    @property
    def derived(self) -> bool:
        """True where nobody wrote it."""
        return not self.written

    @property
    def quantity(self) -> Quantity:
        """The first number that was written and can be read. Only for levels that are not derived."""
        return next((q for q in self.written if q.amount), self.written[0])


def flows(goal: RhythmGoal, goals: Goals | None, vocabulary: Vocabulary, read: ReadFacts) -> bool:
    """True where the numbers of several periods add up: meetings and bookings, not rates, times or average sizes. A
    goal without a metric is in that of the team's quota."""
    units = {q.amount.unit for rhythm in RHYTHMS for q in _given(goal, rhythm) if q.amount}
    name = goal.metric or (goals.team_quota.metric if goals and goals.team_quota else None) or ""
    return sums(name, metric_said(name, vocabulary, read), units, vocabulary)


def written(goal: RhythmGoal, *, adds: bool = True) -> tuple[RhythmLevel, ...]:
    """The rhythms that have a number, from day to quarter. `adds` says that periods add up (see `flows`)."""
    return tuple(level for rhythm in RHYTHMS if (level := _level(goal, rhythm, adds)) is not None)


def levels(goal: RhythmGoal, *, adds: bool = True) -> tuple[RhythmLevel, ...]:
    """The rhythms that ask for something and can be held together, from day to quarter: none of zero, and none in
    another unit than the longest."""
    asked = [level for level in written(goal, adds=adds) if level.quarter > 0]
    return tuple(level for level in asked if unit_of(level.quantity) == unit_of(asked[-1].quantity))


def filled(goal: RhythmGoal, *, adds: bool = True) -> tuple[RhythmLevel, ...]:
    """All four rhythms, from day to quarter; missing ones from the longest that asks for something. What does not add
    up does not divide."""
    known = {level.rhythm: level for level in written(goal, adds=adds)}
    total = per_quarter(goal) if adds else None
    if total is None:
        return tuple(known.values())
    return tuple(known.get(rhythm) or _derived(goal, rhythm, total) for rhythm in RHYTHMS)


def per_quarter(goal: RhythmGoal, *, adds: bool = True) -> float | None:
    """What a goal comes to in a quarter, by its longest rhythm."""
    asked = levels(goal, adds=adds)
    return asked[-1].quarter if asked else None


def conflict(
    goal: RhythmGoal, *, adds: bool = True, tolerance: float = TOLERANCE
) -> tuple[RhythmLevel, RhythmLevel] | None:
    """Two rhythms, the finer one first, that do not come to the same in a quarter even when rounding is taken off:
    neighbours before those that lie further apart. What does not add up is the same in every rhythm or a matter of
    choice; it is not compared."""
    asked = levels(goal, adds=adds) if adds else ()
    for step in range(1, len(asked)):
        for fine, coarse in zip(asked, asked[step:], strict=False):
            gap = abs(fine.quarter - coarse.quarter) - fine.slack - coarse.slack
            if gap > tolerance * max(fine.quarter, coarse.quarter):
                return fine, coarse
    return None


def unit_of(quantity: Quantity) -> tuple[bool, str | None]:
    """Money of one currency, or things of any name; numbers of two units are not held together."""
    amount = quantity.amount
    return (amount is not None and amount.unit == "$"), (amount.currency if amount else None)


def _given(goal: RhythmGoal, rhythm: Rhythm) -> tuple[Quantity, ...]:
    given: tuple[Quantity, ...] = getattr(goal, rhythm)
    return given


def _level(goal: RhythmGoal, rhythm: Rhythm, adds: bool) -> RhythmLevel | None:
    given = _given(goal, rhythm)
    values = [q.value for q in given if q.value is not None]
    if not values:
        return None
    mean = sum(values) / len(values)
    count = PER_QUARTER[rhythm]
    # A list of about as many periods as a quarter has is the whole quarter: it is added up as it stands.
    whole = adds and ((len(values) > 3 and abs(len(values) - count) <= 1) or len(values) == count == 3)
    periods = len(values) if whole else count if adds else 1
    slack = max(_last_digit(q) for q in given) / 2 * periods
    return RhythmLevel(rhythm, values[0], mean, sum(values) if whole else mean * periods, slack, goal.at(rhythm), given)


def _derived(goal: RhythmGoal, rhythm: Rhythm, total: float) -> RhythmLevel:
    each = total / PER_QUARTER[rhythm]
    return RhythmLevel(rhythm, each, each, total, 0.0, goal.place)


def _last_digit(quantity: Quantity) -> float:
    """One in the last digit that the author wrote: 1 for "24", 0.1 for "5.5", 1000 for "$180K"."""
    found = _DIGITS.search(quantity.text)
    number = float(found[0].replace(",", "")) if found else 0.0
    if found is None or not number or not quantity.value:
        return 0.0
    return float(abs(quantity.value) / number / 10 ** len(found[1] or ""))
