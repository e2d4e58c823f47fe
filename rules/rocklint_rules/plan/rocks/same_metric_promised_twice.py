"""P108."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, NoOptions, Plan, Related, Severity, plan_rule
from rocklint_rules.plan.rocks._promises import Promises

_LEVELS = frozenset({"rate", "retention"})
"""Kinds of metrics of which a company has one; two volumes may be added, two win rates may not."""


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
    known: dict[tuple[str, str], Promises] = {}
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        metric, target = reading.metric, reading.target
        if metric is None or target is None:
            continue
        market = (metric.id, (reading.clients or "").casefold())
        promises = known.setdefault(market, Promises(metric.kind in _LEVELS))
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
