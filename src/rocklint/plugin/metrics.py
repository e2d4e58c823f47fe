"""Numbers and their past: the scorecard's line behind a metric, what it was before, and how far a target reaches."""

from rocklint.domain.history import Bands, band, best, judged, on_scale, periods, quarters, spread, stretch, usual
from rocklint.domain.metrics import TrackedMetric as Tracked
from rocklint.domain.metrics import (
    adds_up,
    contributors_of,
    good_of,
    line_metric,
    line_misspelt,
    line_named,
    metric_called,
    metric_key,
    metric_said,
    past_of,
    stated_period,
    tracked,
)
from rocklint.rulebook.stretch_options import BandOptions

__all__ = [
    "BandOptions",
    "Bands",
    "Tracked",
    "adds_up",
    "band",
    "best",
    "contributors_of",
    "good_of",
    "judged",
    "line_metric",
    "line_misspelt",
    "line_named",
    "metric_called",
    "metric_key",
    "metric_said",
    "on_scale",
    "past_of",
    "periods",
    "quarters",
    "spread",
    "stated_period",
    "stretch",
    "tracked",
    "usual",
]
