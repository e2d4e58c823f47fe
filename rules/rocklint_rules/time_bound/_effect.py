"""The number that a build is to move, and how soon it can."""

import rocklint.plugin as rl

_LEVELS = frozenset({"rate", "time", "retention", "value"})
_WEEKLY = "weekly"


def result_measure(rock: rl.Reading) -> rl.Measure | None:
    """The measure of the sentence that a finished build is to move; proof of use ("on 10 calls") does not count."""
    for measure in rock.facts.measures:
        metric = rock.vocabulary.metric(measure.metric)
        moves = measure.baseline is not None or measure.change or measure.direction != "reach"
        if metric and not measure.activity and (moves or metric.kind in _LEVELS):
            return measure
    return None


def sales_cycle(rock: rl.Reading) -> float | None:
    """The length of the sales cycle in days, as the scorecard last showed it."""
    line = rl.metrics.line_named("sales_cycle", rock)
    return line.values[-1] if line and line.values else None


def quick(rock: rl.Reading, days: int) -> bool:
    """Does the number move within weeks: one that is read every week, or a short sales cycle?"""
    cycle = sales_cycle(rock)
    measure = result_measure(rock)
    metric = rock.metric or (rock.vocabulary.metric(measure.metric) if measure else None)
    return (metric is not None and metric.cadence == _WEEKLY) or (cycle is not None and cycle <= days)
