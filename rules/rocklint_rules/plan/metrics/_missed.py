"""Which metrics miss their goals, and which are in hand already."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import rocklint.plugin as rl
from rocklint_rules.plan._words import metric_key, metric_of


def _gaps(line: rl.ScorecardMetric, periods: int, plan: rl.PlanReading) -> tuple[float, ...]:
    """By which share of the goal each of the last periods missed it; empty without enough of them."""
    goal, last = line.goal.value if line.goal else None, line.values[-periods:]
    if not goal or goal < 0 or len(last) < periods:
        return ()
    metric = metric_of(line.id, plan) or metric_of(line.name, plan)
    # A goal below everything that was reached is one to come down to: nobody aims under the worst.
    down = metric.good == "down" if metric else goal < min(line.values)
    return tuple((v - goal if down else goal - v) / goal for v in last)


def missed(line: rl.ScorecardMetric, by: float, periods: int, plan: rl.PlanReading) -> float:
    """The mean miss, or 0 where the goal was reached last, mostly reached, nearly reached or comes nearer each time."""
    gaps = _gaps(line, periods, plan)
    if not gaps or gaps[-1] <= 0 or 2 * sum(gap > 0 for gap in gaps) <= len(gaps):
        return 0.0
    nearing = all(later < earlier for earlier, later in pairwise(gaps))
    mean = sum(gaps) / len(gaps)
    return mean if mean >= by and not nearing else 0.0


def dealt_with(plan: rl.PlanReading) -> Iterator[str]:
    """The metrics that Rocks, issues and decisions of reviews are about."""
    for rock in plan.rocks:
        for name in (rock.fields.metric, *rock.fields.metrics, rock.fields.leading_metric):
            if name:
                yield metric_key(name, plan)
        yield from (m.metric for m in rock.facts.measures if m.metric)
        yield from (m.entry for m in rock.facts.listed("metrics_funnel"))
    vto, scorecard = plan.company.vto, plan.company.scorecard
    for issue in vto.issues if vto else ():
        yield from (m.entry for m in plan.read(issue.issue or "").listed("metrics_funnel"))
    for review in scorecard.reviews if scorecard else ():
        yield from (metric_key(d.metric, plan) for d in review.decisions if d.action in ("change", "drop"))
