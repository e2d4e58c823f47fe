"""The number that a build is to move, and how soon it can."""

from __future__ import annotations

from rocklint.plugin import Measure, Reading, line_named

_LEVELS = frozenset({"rate", "time", "retention", "value"})
_WEEKLY = "weekly"


def result_measure(reading: Reading) -> Measure | None:
    """The measure of the sentence that a finished build is to move; proof of use ("on 10 calls") is none."""
    for measure in reading.facts.measures:
        metric = reading.vocabulary.metric(measure.metric)
        moves = measure.baseline is not None or measure.change or measure.direction != "reach"
        if metric and not measure.activity and (moves or metric.kind in _LEVELS):
            return measure
    return None


def sales_cycle(reading: Reading) -> float | None:
    """The length of the sales cycle in days, as the scorecard last showed it."""
    line = line_named("sales_cycle", reading)
    return line.values[-1] if line and line.values else None


def quick(reading: Reading, days: int) -> bool:
    """Does the number move within weeks: one that is read every week, or a short sales cycle?"""
    cycle = sales_cycle(reading)
    measure = result_measure(reading)
    metric = reading.metric or (reading.vocabulary.metric(measure.metric) if measure else None)
    return (metric is not None and metric.cadence == _WEEKLY) or (cycle is not None and cycle <= days)
