"""P181."""

from typing import Literal

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Place,
    Plan,
    Reading,
    Related,
    Severity,
    plan_rule,
)
from rocklint_rules.plan._phrases import said


class GrowthOptions(Options):
    """`fewest` Rocks that aim at new clients."""

    fewest: int = 2


def _aims_at(reading: Reading, ctx: Context[GrowthOptions]) -> Literal["new", "current"] | None:
    """Whether a Rock is about clients to be won or clients that are there; None where it does not say."""
    rock, facts, words = reading.rock, reading.facts, ctx.vocabulary
    texts = [t for t in (rock.text, rock.ideal_client, rock.done_when, rock.metric, *rock.metrics) if t]
    whole = " | ".join(texts)
    metrics = {m.entry for text in texts for m in ctx.facts(text).listed("metrics_funnel")}
    if reading.metric:
        metrics.add(reading.metric.id)
    served = ("segments.relationship.existing", "topics.cross_sell", "topics.retention")
    if not metrics.isdisjoint(words.words("metric_traits.of_current_clients")) or any(
        said(whole, name, words) for name in served
    ):
        return "current"
    fresh = facts.listed("segments.relationship.new") or said(whole, "client_journey.new_clients", words)
    return "new" if fresh or not metrics.isdisjoint(words.words("metric_traits.of_new_clients")) else None


@plan_rule(
    code="P181",
    name="no-current-client-rock",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    options=GrowthOptions,
    why="Those who buy already know you, and are asked last.",
    ask="Which five clients should already be buying the second service?",
    source="seed 001, Cross-selling: selling to current clients is the easier sale and the one that is overlooked",
)
def check(plan: Plan, ctx: Context[GrowthOptions]) -> Findings:
    """The growth Rocks all aim at new clients; none aims at current ones."""
    new: list[Reading] = []
    for reading in map(ctx.reading, plan.rocks):
        aim = _aims_at(reading, ctx)
        if aim == "current":
            return
        if aim == "new" and reading.is_sales:
            new.append(reading)
    if len(new) < ctx.options.fewest:
        return
    yield Finding(
        Place(plan.rocks[0].file),
        f"{len(new)} Rocks aim at new clients, and none at the clients you have",
        confidence=Confidence.MEDIUM,
        related=tuple(Related(r.rock.sentence, "aims at new clients") for r in new[:5]),
    )
