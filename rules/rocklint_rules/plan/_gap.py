"""How far the numbers of the scorecard are from their goals."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rocklint.plugin import Context, Metric, ScorecardMetric, Tracked, good_of
from rocklint_rules.plan._words import metric_of

_RECENT = 3
LEAST = 0.05
"""A share of the goal; what is nearer to it is there, for all that one can tell."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A line of the scorecard, the mean of its last values as written beside its goal, and how much of the goal is
    missing."""

    line: ScorecardMetric
    said: str
    share: float


def gap(line: ScorecardMetric, ctx: Context[Any]) -> Gap | None:
    """The gap of one line; None where goal or history are missing, or the goal is met."""
    goal, values = line.goal.value if line.goal else None, line.values[-_RECENT:]
    if not goal or goal < 0 or not values or line.goal is None:
        return None
    now = sum(values) / len(values)
    down = good_of(Tracked(line, metric_of(line.id, ctx) or metric_of(line.name, ctx))) == "down"
    share = (now - goal if down else goal - now) / goal
    shown = line.history[-1].text if len(set(values)) == 1 else _like(line.goal.text, now)
    return Gap(line, f"stands at {shown} against a goal of {line.goal.text}", share) if share >= LEAST else None


def weakest(lines: Iterable[ScorecardMetric], ctx: Context[Any]) -> Gap | None:
    """The line that misses the largest share of its goal; None where all are met."""
    return max((found for line in lines if (found := gap(line, ctx))), key=lambda g: g.share, default=None)


def conversions(ctx: Context[Any]) -> dict[str, tuple[ScorecardMetric, Metric]]:
    """The lines that say how many go on from one stage of the funnel to the next, by id."""
    scorecard = ctx.company.scorecard
    stages = ctx.vocabulary.folded["metric_traits.stage_conversions"]
    lines = scorecard.metrics if scorecard else ()
    known = ((line, metric_of(line.id, ctx) or metric_of(line.name, ctx)) for line in lines)
    return {line.id: (line, metric) for line, metric in known if metric and metric.id in stages}


def _like(written: str, value: float) -> str:
    """A number in the shape of another one: 22 % beside "25%"."""
    return f"{value:.3g}%" if written.strip().endswith("%") else f"{value:.3g}"
