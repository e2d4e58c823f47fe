"""P108."""

from itertools import product
from operator import itemgetter

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Quarter,
    Reading,
    Related,
    Severity,
    plan_rule,
)

_LEVELS = frozenset({"rate", "retention"})
"""Kinds of metrics of which a company has one; two volumes may be added, two win rates may not."""


_ANY = object()
"""Whatever the baseline or the period is."""


class _Promises:
    """The Rocks with one metric and market, in order; finds the first that promises another number for the same
    improvement. Two numbers belong to one improvement where they start from the same baseline and are reached in the
    same quarter; where a Rock gives no day it may be any quarter, and of a rate there is only one baseline."""

    def __init__(self, one_baseline: bool) -> None:
        self._one_baseline = one_baseline
        self._first: dict[tuple[object, object], list[tuple[int, Reading]]] = {}
        self._added = 0

    def other(self, reading: Reading) -> Reading | None:
        """The first of the Rocks so far that contradicts this one."""
        baseline, period = reading.baseline, _period(reading)
        baselines: list[object] = [] if baseline is None else [baseline]
        if self._one_baseline:
            baselines = [_ANY] if baseline is None else [baseline, None]
        periods = [_ANY] if period is None else [period, None]
        found = [
            promise
            for key in product(baselines, periods)
            for promise in self._first.get(key, ())
            if promise[1].target != reading.target
        ]
        return min(found, key=itemgetter(0))[1] if found else None

    def add(self, reading: Reading) -> None:
        """Adds a Rock behind the others."""
        for key in product((reading.baseline, _ANY), (_period(reading), _ANY)):
            # The first, and the first with another number: whatever is sought, one of the two answers it.
            kept = self._first.setdefault(key, [])
            if not kept or (len(kept) == 1 and kept[0][1].target != reading.target):
                kept.append((self._added, reading))
        self._added += 1


def _period(reading: Reading) -> Quarter | None:
    day = reading.result_date or reading.due
    return reading.calendar.quarter_of(day.day) if day and day.day else None


@plan_rule(
    code="P108",
    name="same-metric-promised-twice",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    why="When the number moves, both owners have done it; when it does not, neither has failed.",
    ask="Which of the two targets counts, and whose work is it?",
    source="seed 000/001, Measurable: one must be able to say whether the work on the Rock succeeded",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Two Rocks count the same improvement of the same metric toward different numbers."""
    known: dict[tuple[str, str], _Promises] = {}
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        metric, target = reading.metric, reading.target
        if metric is None or target is None:
            continue
        market = (metric.id, (reading.clients or "").casefold())
        promises = known.setdefault(market, _Promises(metric.kind in _LEVELS))
        other = promises.other(reading)
        promises.add(reading)
        if other is not None:
            name = rock.metric or (reading.measure.counted if reading.measure else "") or "this number"
            yield Finding(
                rock.place("target") if rock.target else rock.sentence,
                f'"{name}" is to reach {target:g} here and {other.target:g} in another Rock',
                related=(Related(other.rock.sentence, "the other Rock"),),
                confidence=Confidence.MEDIUM,
            )
