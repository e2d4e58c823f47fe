"""A rep's number in its rhythms, for the rules about it, and how their messages say it."""

from __future__ import annotations

from typing import Any

from rocklint.plugin import (
    Context,
    Plan,
    Quantity,
    RepGoals,
    Rhythm,
    RhythmGoal,
    RhythmLevel,
    rhythm_flows,
    rhythm_levels,
    shown_amount,
)
from rocklint_rules.plan._words import metric_words

IN_WORDS: dict[Rhythm, str] = {"daily": "a day", "weekly": "a week", "monthly": "a month", "quarterly": "a quarter"}
PERIOD: dict[Rhythm, str] = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}


def reps_of(plan: Plan) -> tuple[RepGoals, ...]:
    """The reps of the goals file."""
    return plan.company.goals.reps if plan.company.goals else ()


def flows(goal: RhythmGoal, ctx: Context[Any]) -> bool:
    """True where the numbers of several periods add up."""
    return rhythm_flows(goal, ctx.company.goals, ctx.vocabulary, ctx.read)


def levels(goal: RhythmGoal, ctx: Context[Any]) -> tuple[RhythmLevel, ...]:
    """The rhythms that the author wrote, from day to quarter."""
    return rhythm_levels(goal, adds=flows(goal, ctx))


def shown(value: float, like: Quantity, metric: str = "", rhythm: Rhythm | None = None) -> str:
    """ "24 meetings held a month", "$180K a month"."""
    amount = like.amount
    number = shown_amount(value, amount.unit if amount else None, amount.currency if amount else None)
    counted = metric_words(metric) if amount and amount.unit == "count" else ""
    return " ".join(part for part in (number, counted, IN_WORDS[rhythm] if rhythm else "") if part)


def said(level: RhythmLevel, metric: str = "") -> str:
    """A level as a message says it."""
    return shown(level.first, level.quantity, metric, level.rhythm)
