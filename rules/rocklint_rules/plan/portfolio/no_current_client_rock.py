from typing import Literal

import rocklint.plugin as rl
from rocklint_rules.plan._wording import said


class GrowthOptions(rl.Options):
    """`fewest` Rocks that aim at new clients."""

    fewest: int = 2


@rl.rule(
    "P181", "no-current-client-rock", rl.INFO,
    why="Those who buy already know you, and are asked last.",
    ask="Which five clients should already be buying the second service?",
    source=f"{rl.CROSS_SELLING}: selling to current clients is the easier sale and the one that is overlooked",
)  # fmt: skip
def check(plan: rl.PlanReading, options: GrowthOptions) -> rl.Findings:
    """The growth Rocks all aim at new clients; none aims at current ones."""
    new: list[rl.Reading] = []
    for rock in plan.rocks:
        aim = _aims_at(rock, plan)
        if aim == "current":
            return
        if aim == "new" and rock.is_sales:
            new.append(rock)
    if len(new) < options.fewest:
        return
    yield rl.Finding(
        rl.Place(plan.rocks[0].file),
        f"{len(new)} Rocks aim at new clients, and none at the clients you have",
        confidence=rl.Confidence.MEDIUM,
        related=tuple(rl.Related(r.sentence, "aims at new clients") for r in new[:5]),
    )


def _aims_at(rock: rl.Reading, plan: rl.PlanReading) -> Literal["new", "current"] | None:
    """Whether a Rock is about clients to be won or clients that are there; None where it does not say."""
    fields = rock.fields
    facts, words = rock.facts, plan.vocabulary
    texts = [t for t in (rock.text, fields.ideal_client, fields.done_when, fields.metric, *fields.metrics) if t]
    whole = " | ".join(texts)
    metrics = {m.entry for text in texts for m in plan.read(text).listed("metrics_funnel")}
    if rock.metric:
        metrics.add(rock.metric.id)
    served = ("segments.relationship.existing", "topics.cross_sell", "topics.retention")
    if not metrics.isdisjoint(words.words("metric_traits.of_current_clients")) or any(
        said(whole, name, words) for name in served
    ):
        return "current"
    fresh = facts.listed("segments.relationship.new") or said(whole, "client_journey.new_clients", words)
    return "new" if fresh or not metrics.isdisjoint(words.words("metric_traits.of_new_clients")) else None
