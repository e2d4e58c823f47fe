"""What a rep is measured by, now and before."""

from __future__ import annotations

import rocklint.plugin as rl
from rocklint_rules.plan._words import metric_key


def changed(rep: rl.RepGoals, plan: rl.PlanReading) -> tuple[str, rl.RhythmGoal] | None:
    """The metric that the rep had before and has no more, and the new one without a past that stands in its place."""
    before = {metric_key(name, plan): name for name in (*rep.previous_metrics, *rep.history) if name}
    now = {metric_key(goal.metric, plan): goal for goal in rep.all_goals if goal.metric}
    gone = [name for known, name in before.items() if known not in now]
    new = [goal for known, goal in now.items() if known not in before]
    if not gone or not new:
        return None
    pairs = ((len(_words(old) & _words(goal.metric)), old, goal) for old in gone for goal in new)
    _, old, goal = max(pairs, key=lambda pair: pair[0])
    return old, goal


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("_", " ").split())
