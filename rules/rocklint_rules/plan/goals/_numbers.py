"""A rep's number in its rhythms, brought to a quarter, and held against the rep's own past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Literal

from rocklint.plugin import (
    PER_QUARTER,
    RHYTHM_TOLERANCE,
    Context,
    Place,
    Plan,
    Quantity,
    RepGoals,
    RhythmGoal,
    shown_amount,
)
from rocklint_rules.plan._words import metric_of, metric_words

Rhythm = Literal["daily", "weekly", "monthly", "quarterly"]
RHYTHMS: tuple[Rhythm, ...] = ("daily", "weekly", "monthly", "quarterly")
IN_WORDS: dict[Rhythm, str] = {"daily": "a day", "weekly": "a week", "monthly": "a month", "quarterly": "a quarter"}
PERIOD: dict[Rhythm, str] = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}
_LEVELS = frozenset({"%", "days", "x", "score"})
_PER_NAME = re.compile(r"\b(?:average|avg|mean|median|per|rate|ratio|size|time)\b")
_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Level:
    """One rhythm of a goal. `first` is the number of the first period, `quarter` what all of them come to in a quarter,
    `slack` how far that may be off by rounding."""

    rhythm: Rhythm
    first: float
    quarter: float
    slack: float
    quantity: Quantity
    place: Place


def reps_of(plan: Plan) -> tuple[RepGoals, ...]:
    """The reps of the goals file."""
    return plan.company.goals.reps if plan.company.goals else ()


def flows(goal: RhythmGoal, ctx: Context[Any]) -> bool:
    """True where the numbers of several periods add up: meetings and bookings, not rates, times or average sizes."""
    units = {q.amount.unit for rhythm in RHYTHMS for q in getattr(goal, rhythm) if q.amount}
    if units & _LEVELS:
        return False
    metric = metric_of(goal.metric, ctx)
    if metric:
        levels = ctx.vocabulary.folded.get("metric_traits.levels", frozenset())
        return metric.kind in ("volume", "value") and metric.id not in levels
    return not _PER_NAME.search(metric_words(goal.metric).casefold())


def levels(goal: RhythmGoal, ctx: Context[Any]) -> tuple[Level, ...]:
    """The rhythms that the author wrote, from day to quarter."""
    adds = flows(goal, ctx)
    found = [level for rhythm in RHYTHMS if (level := _level(goal, rhythm, adds)) is not None]
    return tuple(level for level in found if unit_of(level.quantity) == unit_of(found[-1].quantity))


def unit_of(quantity: Quantity) -> tuple[bool, str | None]:
    """Money of one currency, or things of any name; numbers of two units are not held together."""
    amount = quantity.amount
    return (amount is not None and amount.unit == "$"), (amount.currency if amount else None)


def _level(goal: RhythmGoal, rhythm: Rhythm, adds: bool) -> Level | None:
    written: tuple[Quantity, ...] = getattr(goal, rhythm)
    values = [q.value for q in written if q.value is not None and q.value >= 0]
    if not any(values):
        return None
    mean = sum(values) / len(values)
    count = PER_QUARTER[rhythm] if adds else 1.0
    whole = (len(values) > 3 and abs(len(values) - count) <= 1) or len(values) == count == 3
    slack = max(_step(q) for q in written) / 2 * (len(values) if whole else count)
    total = sum(values) if whole and adds else mean * count
    return Level(rhythm, values[0], total, slack, written[0], goal.at(rhythm))


def _step(quantity: Quantity) -> float:
    """One in the last digit that the author wrote: 1 for "24", 0.1 for "5.5", 1000 for "$180K"."""
    found = _DIGITS.search(quantity.text)
    number = float(found[0].replace(",", "")) if found else 0.0
    if found is None or not number or not quantity.value:
        return 0.0
    return float(abs(quantity.value) / number / 10 ** len(found[1] or ""))


def of_quarter(goal: RhythmGoal, ctx: Context[Any]) -> float | None:
    """What a goal comes to in a quarter, from the longest rhythm that is written."""
    written = levels(goal, ctx)
    return written[-1].quarter if written else None


def shown(value: float, like: Quantity, metric: str = "", rhythm: Rhythm | None = None) -> str:
    """ "24 meetings held a month", "$180K a month"."""
    amount = like.amount
    number = shown_amount(value, amount.unit if amount else None, amount.currency if amount else None)
    counted = metric_words(metric) if amount and amount.unit == "count" else ""
    return " ".join(part for part in (number, counted, IN_WORDS[rhythm] if rhythm else "") if part)


def said(level: Level, metric: str = "") -> str:
    """A level as a message says it."""
    return shown(level.first, level.quantity, metric, level.rhythm)


def disagreeing(written: Sequence[Level], tolerance: float = RHYTHM_TOLERANCE) -> tuple[Level, Level] | None:
    """The first two neighbouring rhythms that do not come to the same in a quarter."""
    for fine, coarse in pairwise(written):
        gap = abs(fine.quarter - coarse.quarter) - fine.slack - coarse.slack
        if gap > tolerance * max(fine.quarter, coarse.quarter):
            return fine, coarse
    return None
