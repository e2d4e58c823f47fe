"""P108."""

from itertools import combinations

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Reading,
    Related,
    Severity,
    plan_rule,
)

_LEVELS = frozenset({"rate", "retention"})
"""Kinds of metrics of which a company has one; two volumes may be added, two win rates may not."""


def _same_market(a: Reading, b: Reading) -> bool:
    ours, theirs = (a.clients or "").casefold(), (b.clients or "").casefold()
    return ours == theirs


def _same_period(a: Reading, b: Reading) -> bool:
    ours, theirs = a.result_date or a.due, b.result_date or b.due
    if ours is None or theirs is None or ours.day is None or theirs.day is None:
        return True
    return a.calendar.quarter_of(ours.day) == b.calendar.quarter_of(theirs.day)


def _same_number(a: Reading, b: Reading) -> bool:
    """Is it one and the same improvement: from the same number on, or of a number that a company has only once?"""
    if a.baseline is not None and b.baseline is not None:
        return a.baseline == b.baseline
    return a.metric is not None and a.metric.kind in _LEVELS


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
    by_metric: dict[str, list[Reading]] = {}
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        if reading.metric is not None and reading.target is not None:
            by_metric.setdefault(reading.metric.id, []).append(reading)
    for readings in by_metric.values():
        told: set[int] = set()
        for first, second in combinations(readings, 2):
            differs = first.target != second.target and id(second) not in told
            if differs and _same_number(first, second) and _same_market(first, second) and _same_period(first, second):
                told.add(id(second))
                name = second.rock.metric or (second.measure.counted if second.measure else "") or "this number"
                yield Finding(
                    second.rock.place("target") if second.rock.target else second.rock.sentence,
                    f'"{name}" is to reach {second.target:g} here and {first.target:g} in another Rock',
                    related=(Related(first.rock.sentence, "the other Rock"),),
                    confidence=Confidence.MEDIUM,
                )
