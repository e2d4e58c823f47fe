"""Compares a target with the past of its number: by quarters, with the best comparable one, as a stretch.

Pure arithmetic. A scorecard keeps one value for each period of its cadence; a Rock asks for a quarter (or "a month").
Both are brought to one scale here, so that the rules about Rocks and the rules about rep goals judge alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import pstdev

from rocklint.model.finding import Severity
from rocklint.system.records import dataclass

QUARTERS_COMPARED = 5
"""The last four quarters and, where the running one is listed already, the same quarter of last year."""
_PER_QUARTER = {
    "dai": 63.0, "day": 63.0, "wee": 13.0, "biw": 6.5, "for": 6.5, "mon": 3.0, "bim": 1.5, "qua": 1.0, "qtr": 1.0,
    "hal": 0.5, "sem": 0.5, "yea": 0.25, "ann": 0.25,
}  # fmt: skip
_STEPS = (None, Severity.INFO, Severity.WARNING, Severity.ERROR)


@dataclass(frozen=True, slots=True)
class Bands:
    """From which change on a stretch is a question, a warning and out of reach, as shares of the best comparable
    quarter; `fall` is the share removed from which on a fall is out of reach. Counts must also be more than `noise`
    times the square root of the old number away from it: two deals more than three prove nothing."""

    info: float = 0.25
    warning: float = 0.5
    error: float = 1.0
    fall: float = 0.5
    noise: float = 2.0


def periods(cadence: str | None) -> float | None:
    """How many periods of a cadence ("weekly", "every month", "per quarter") make a quarter; None for other words."""
    words = (cadence or "").casefold().replace("-", "").split()
    found = (_PER_QUARTER.get(word[:3]) for word in words)
    return next((count for count in found if count), None)


def quarters(values: Sequence[float], per_quarter: float, *, sums: bool) -> tuple[float, ...]:
    """A history by quarters, oldest first: the sum of each (what is counted or earned) or its mean (rates, times,
    levels). What is left over at the old end is no whole quarter; a history shorter than one stands for one."""
    size = max(round(per_quarter), 1)
    values = [v for v in values if math.isfinite(v)]
    if per_quarter < 1:
        return tuple(v * per_quarter if sums else v for v in values)
    if size == 1 or not values:
        return tuple(values)
    first = len(values) % size if len(values) >= size else 0
    whole = [values[at : at + size] for at in range(first, len(values), size)]
    return tuple(_mean(part) * (size if sums else 1) for part in whole)


def on_scale(
    values: Sequence[float],
    per_quarter: float,
    anchor: float | None = None,
    *,
    sums: bool,
    stated: float | None = None,
) -> tuple[float, ...]:
    """A history by quarters on the scale of the number that it is compared with.

    `sums` says that periods may be added up. `stated` is the period that the number is for, where somebody wrote it
    ("a month" is 3). Otherwise the scale is the one on which the history comes nearest to `anchor`, a number that is
    known to be today's; without one, the number is the whole quarter's.
    """
    level = quarters(values, per_quarter, sums=False)
    if not sums or not level:
        return level
    if stated:
        return tuple(v * per_quarter / stated for v in level)
    total = quarters(values, per_quarter, sums=True)
    if anchor is None:
        return total
    return min((total, level), key=lambda scale: _apart(_mean(scale), anchor))


def best(past: Sequence[float], good: str = "up") -> float | None:
    """The best comparable quarter: of the last four, and of the same quarter last year."""
    compared = past[-QUARTERS_COMPARED:]
    if not compared:
        return None
    return min(compared) if good == "down" else max(compared)


def usual(past: Sequence[float]) -> float | None:
    """The mean of the last four quarters."""
    return _mean(past[-4:]) if past else None


def spread(past: Sequence[float]) -> float:
    """How far the last four quarters usually lie from their mean (standard deviation)."""
    return pstdev(past[-4:]) if past else 0.0


def stretch(before: float, after: float, good: str = "up") -> float | None:
    """How far a target goes beyond a number, as a share of it; negative where it falls short. None from nothing."""
    if before <= 0:
        return None
    change = (after - before) / before
    return -change if good == "down" else change


def band(
    before: float, after: float, good: str = "up", *, bands: Bands | None = None, counts: bool = False, steps: int = 0
) -> Severity | None:
    """How hard a stretch is: None where it is fine. `counts` for numbers of things, which also vary by chance; each of
    `steps` makes it milder by one (a quarter more for a Building Rock to show its result)."""
    bands = bands or Bands()
    change = stretch(before, after, good)
    if change is None or (counts and abs(after - before) <= bands.noise * math.sqrt(before)):
        return None
    top = bands.fall if good == "down" else bands.error
    change = round(change, 6)
    level = 3 if change >= top else 2 if change >= bands.warning else 1 if change > bands.info else 0
    return _STEPS[max(level - max(steps, 0), 0)]


def judged(
    past: Sequence[float],
    after: float,
    good: str = "up",
    *,
    bands: Bands | None = None,
    counts: bool = False,
    steps: int = 0,
) -> Severity | None:
    """How hard a target is for somebody with this past: the bands against the best comparable quarter, and out of reach
    from the top band over a usual one on (the seeds' team closes about 50 deals: 100 is double, whatever its best)."""
    before, mean, bands = best(past, good), usual(past), bands or Bands()
    if before is None or mean is None:
        return None
    found = band(before, after, good, bands=bands, counts=counts)
    change = stretch(mean, after, good) or 0.0
    if found is Severity.WARNING and round(change, 6) >= (bands.fall if good == "down" else bands.error):
        found = Severity.ERROR
    return _STEPS[max(_STEPS.index(found) - max(steps, 0), 0)]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _apart(a: float, b: float) -> float:
    return abs(math.log(a / b)) if a > 0 and b > 0 else math.inf
