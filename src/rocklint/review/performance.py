"""Step 1: how a metric did against its goal, and whether it still moves."""

from __future__ import annotations

import re
from typing import Literal

from rocklint.domain.history import periods
from rocklint.language.spelling import key
from rocklint.language.words.vocabulary import Metric, Vocabulary
from rocklint.model.company import ScorecardMetric
from rocklint.system.records import dataclass

FLAT = 0.05
"""A history that stays within this share of its mean has gone flat."""
_ENOUGH, _A_YEAR = 6, 4
_DOWN = re.compile(
    r"\b(?:days|hours|minutes|time|cycle|cost|costs|churn|complaints?|errors?|defects?|overdue|backlog|tickets|aging)\b"
)

Class = Literal["activity", "leading", "lagging", "other"]


@dataclass(frozen=True, slots=True)
class Performance:
    """`met` of `judged` periods reached the goal; `trend` is the later half against the earlier; `flat` is None where
    there are too few periods to say."""

    good: str
    met: int
    judged: int
    trend: float | None
    flat: bool | None
    spread: float | None

    @property
    def missed_mostly(self) -> bool:
        """True where most of at least four periods fell short."""
        return self.judged >= _A_YEAR and self.met * 2 < self.judged

    @property
    def always_met(self) -> bool:
        """True where a goal was reached in each of at least six periods (four quarters)."""
        return self.flat is not None and 0 < self.judged == self.met


def performance(line: ScorecardMetric, known: Metric | None) -> Performance:
    """What the history says; nothing is guessed from a value that is no number."""
    values = line.values
    goal = line.goal.value if line.goal else None
    good = direction(line, known)
    met = sum(v <= goal if good == "down" else v >= goal for v in values) if goal is not None else 0
    spread = _spread(values)
    return Performance(
        good,
        met,
        len(values) if goal is not None else 0,
        _trend(values),
        spread < FLAT if spread is not None and _enough(line, known) else None,
        spread,
    )


def direction(line: ScorecardMetric, known: Metric | None) -> str:
    """Which way is better: what is known of the metric, else a name that speaks of days or costs; else up."""
    if known:
        return known.good
    return "down" if _DOWN.search(key(f"{line.id} {line.name or ''}")) else "up"


def class_of(line: ScorecardMetric, vocabulary: Vocabulary) -> Class:
    """activity, leading or lagging, as written; what reps do is an activity by its name too."""
    written = key(line.kind or "")
    for kind in ("activity", "leading", "lagging"):
        if written.startswith(kind[:4]):
            return kind
    activities = vocabulary.derived(_activities)
    if not written and {key(line.id), key(line.name or "")} & activities:
        return "activity"
    return "other"


def _activities(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(key(word) for word in vocabulary.words("metrics_activity"))


def _enough(line: ScorecardMetric, known: Metric | None) -> bool:
    """Six periods, or a year of quarters."""
    count = len(line.values)
    per = periods(line.cadence or (known.cadence if known else None))
    return count >= _ENOUGH or (per is not None and count >= _A_YEAR * per and count >= _A_YEAR)


def _spread(values: tuple[float, ...]) -> float | None:
    """How far the history strays from its mean, as a share of it."""
    mean = sum(values) / len(values) if values else 0.0
    return max(abs(v - mean) for v in values) / abs(mean) if mean else None


def _trend(values: tuple[float, ...]) -> float | None:
    half = len(values) // 2
    if not half:
        return None
    before, after = sum(values[:half]) / half, sum(values[-half:]) / half
    return (after - before) / abs(before) if before else None
