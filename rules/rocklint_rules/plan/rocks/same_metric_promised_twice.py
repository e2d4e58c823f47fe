import rocklint.plugin as rl
from rocklint_rules.plan.rocks._promises import Promises

_LEVELS = frozenset({"rate", "retention"})
"""Kinds of metrics of which a company has one; two volumes may be added, two win rates may not."""


@rl.rule(
    "P108", "same-metric-promised-twice", rl.WARNING,
    why="When the number moves, both owners have done it; when it does not, neither has failed.",
    ask="Which of the two targets counts, and whose work is it?",
    source=f"{rl.SMART_ROCKS}, Measurable: one must be able to say whether the work on the Rock succeeded",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Two Rocks count the same improvement of the same metric toward different numbers."""
    known: dict[tuple[str, str], Promises] = {}
    for rock in plan.rocks:
        metric, target = rock.metric, rock.target
        if metric is None or target is None:
            continue
        market = (_scale(rock, metric), (rock.clients or "").casefold())
        promises = known.setdefault(market, Promises(metric.kind in _LEVELS))
        other = promises.other(rock)
        promises.add(rock)
        if other is not None:
            name = rock.fields.metric or (rock.measure.counted if rock.measure else "") or "this number"
            yield rl.Finding(
                rock.place("target") if rock.fields.target else rock.sentence,
                f'"{name}" is to reach {target:g} here and {other.target:g} in another Rock',
                related=(rl.Related(other.sentence, "the other Rock"),),
                confidence=rl.Confidence.MEDIUM,
            )


def _scale(rock: rl.Reading, metric: rl.Metric) -> str:
    """What two Rocks must have in common to count the same: the metric, and the name where its names are numbers of
    their own scale (CSAT and NPS)."""
    if metric.id not in rock.vocabulary.folded.get("metric_traits.scales_by_name", frozenset()):
        return metric.id
    said = rock.read(rock.fields.metric) if rock.fields.metric else rock.facts
    return next((m.text.casefold() for m in said.listed("metrics_funnel") if m.entry == metric.id), metric.id)
