"""A rep's number in four rhythms: what is written, what follows by division, and whether the two agree.

A quarter has 13 weeks of 5 working days less two for holidays: 63 days, 21 a month.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from rocklint.company import RhythmGoal
from rocklint.quantity import Quantity

RHYTHMS = ("quarterly", "monthly", "weekly", "daily")
PER_QUARTER = {"quarterly": 1.0, "monthly": 3.0, "weekly": 13.0, "daily": 63.0}
"""How many periods of each rhythm a quarter has."""
TOLERANCE = 0.15
"""Rhythms that differ by less agree: nobody plans half a meeting."""


@dataclass(frozen=True, slots=True)
class Step:
    """The number of one rhythm, for one period of it. `written` is empty where it follows by division."""

    rhythm: str
    value: float
    written: tuple[Quantity, ...] = ()

    @property
    def derived(self) -> bool:
        """True where nobody wrote it."""
        return not self.written

    @property
    def quarter(self) -> float:
        """What it comes to in a quarter."""
        return self.value * PER_QUARTER[self.rhythm]


def written(goal: RhythmGoal) -> tuple[Step, ...]:
    """The rhythms that are written, longest first; a list of periods ([11, 14, 17]) counts as its mean."""
    steps = []
    for rhythm in RHYTHMS:
        given: tuple[Quantity, ...] = getattr(goal, rhythm)
        values = [q.value for q in given if q.value is not None]
        if values:
            steps.append(Step(rhythm, sum(values) / len(values), given))
    return tuple(steps)


def filled(goal: RhythmGoal, *, divides: bool = True) -> tuple[Step, ...]:
    """All four rhythms, longest first; missing ones from the longest that is written. Rates do not divide."""
    known = {step.rhythm: step for step in written(goal)}
    if not known or not divides:
        return tuple(known.values())
    total = next(iter(known.values())).quarter
    return tuple(known.get(r) or Step(r, total / PER_QUARTER[r]) for r in RHYTHMS)


def per_quarter(goal: RhythmGoal | None) -> float | None:
    """What a goal comes to in a quarter, by its longest rhythm."""
    steps = written(goal) if goal else ()
    return steps[0].quarter if steps else None


def conflict(goal: RhythmGoal) -> tuple[Step, Step] | None:
    """The two written rhythms that lie farthest apart, where that is beyond the tolerance."""
    pairs = [(a, b) for a, b in combinations(written(goal), 2) if _apart(a, b) > TOLERANCE]
    return max(pairs, key=lambda pair: _apart(*pair), default=None)


def _apart(a: Step, b: Step) -> float:
    larger = max(abs(a.quarter), abs(b.quarter))
    return abs(a.quarter - b.quarter) / larger if larger else 0.0
