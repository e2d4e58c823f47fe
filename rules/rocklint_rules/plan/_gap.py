"""How far the numbers of the scorecard are from their goals."""

from collections.abc import Iterable
from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_of

_RECENT = 3
LEAST = 0.05
"""A share of the goal; what is nearer to it is there, for all that one can tell."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A line of the scorecard, the mean of its last values as written beside its goal, and how much of the goal is
    missing."""

    line: rl.ScorecardMetric
    said: str
    share: float


def gap(line: rl.ScorecardMetric, plan: rl.PlanReading) -> Gap | None:
    """The gap of one line; None where goal or history are missing, or the goal is met."""
    goal, values = line.goal.value if line.goal else None, line.values[-_RECENT:]
    if not goal or goal < 0 or not values or line.goal is None:
        return None
    now = sum(values) / len(values)
    down = (
        rl.metrics.good_of(rl.metrics.Tracked(line, metric_of(line.id, plan) or metric_of(line.name, plan))) == "down"
    )
    share = (now - goal if down else goal - now) / goal
    shown = line.history[-1].text if len(set(values)) == 1 else _like(line.goal.text, now)
    return Gap(line, f"stands at {shown} against a goal of {line.goal.text}", share) if share >= LEAST else None


def weakest(lines: Iterable[rl.ScorecardMetric], plan: rl.PlanReading) -> Gap | None:
    """The line that misses the largest share of its goal; None where all are met."""
    return max((found for line in lines if (found := gap(line, plan))), key=lambda g: g.share, default=None)


def conversions(plan: rl.PlanReading) -> dict[str, tuple[rl.ScorecardMetric, rl.Metric]]:
    """The lines that say how many go on from one stage of the funnel to the next, by id."""
    scorecard = plan.company.scorecard
    stages = plan.vocabulary.folded["metric_traits.stage_conversions"]
    lines = scorecard.metrics if scorecard else ()
    known = ((line, metric_of(line.id, plan) or metric_of(line.name, plan)) for line in lines)
    return {line.id: (line, metric) for line, metric in known if metric and metric.id in stages}


def _like(written: str, value: float) -> str:
    """A number in the shape of another one: 22 % beside "25%"."""
    return f"{value:.3g}%" if written.strip().endswith("%") else f"{value:.3g}"
