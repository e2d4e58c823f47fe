"""A rep's number in its rhythms, for the rules about it, and how their messages say it."""

from __future__ import annotations

import rocklint.plugin as rl
from rocklint_rules.plan._words import metric_words

IN_WORDS: dict[rl.goals.Rhythm, str] = {
    "daily": "a day",
    "weekly": "a week",
    "monthly": "a month",
    "quarterly": "a quarter",
}
PERIOD: dict[rl.goals.Rhythm, str] = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter"}


def reps_of(plan: rl.PlanReading) -> tuple[rl.RepGoals, ...]:
    """The reps of the goals file."""
    return plan.company.goals.reps if plan.company.goals else ()


def flows(goal: rl.RhythmGoal, plan: rl.PlanReading) -> bool:
    """True where the numbers of several periods add up."""
    return rl.goals.rhythm_flows(goal, plan.company.goals, plan.vocabulary, plan.read)


def levels(goal: rl.RhythmGoal, plan: rl.PlanReading) -> tuple[rl.goals.RhythmLevel, ...]:
    """The rhythms that the author wrote, from day to quarter."""
    return rl.goals.rhythm_levels(goal, adds=flows(goal, plan))


def shown(value: float, like: rl.Quantity, metric: str = "", rhythm: rl.goals.Rhythm | None = None) -> str:
    """ "24 meetings held a month", "$180K a month"."""
    amount = like.amount
    number = rl.shown_amount(value, amount.unit if amount else None, amount.currency if amount else None)
    counted = metric_words(metric) if amount and amount.unit == "count" else ""
    return " ".join(part for part in (number, counted, IN_WORDS[rhythm] if rhythm else "") if part)


def said(level: rl.goals.RhythmLevel, metric: str = "") -> str:
    """A level as a message says it."""
    return shown(level.first, level.quantity, metric, level.rhythm)
