"""P121."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Related, Severity, plan_rule
from rocklint_rules.plan._words import metric_key, metric_words
from rocklint_rules.plan.goals._levels import reps_of
from rocklint_rules.plan.goals._measures import changed
from rocklint_rules.plan.goals._people import who


def _decided(ctx: Context[NoOptions]) -> frozenset[str]:
    """The metrics that a metrics review decided about."""
    reviews = ctx.company.scorecard.reviews if ctx.company.scorecard else ()
    return frozenset(metric_key(decision.metric, ctx) for review in reviews for decision in review.decisions)


@plan_rule(
    code="P121",
    name="measure-changed",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.GOALS,
    why="Change the ruler and the child has stopped growing: nobody can tell any more whether the rep gets better.",
    ask="Can you still tell whether this rep is getting better?",
    source="seed 002, Measurable: track goals the same way every time",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A rep is measured by another metric than in the period before."""
    moved = [(rep, found) for rep in reps_of(plan) if (found := changed(rep, ctx))]
    decided = _decided(ctx) if moved else frozenset()
    for rep, (old, goal) in moved:
        if not decided.isdisjoint((metric_key(old, ctx), metric_key(goal.metric, ctx))):
            continue
        before = "previous_metrics" if "previous_metrics" in rep.where else "history"
        yield Finding(
            goal.at("metric"),
            f"{who(rep)} is measured by {metric_words(goal.metric)} now and by {metric_words(old)} before",
            ask=f"Could both be tracked for one period, so that {who(rep)}'s past still counts?",
            related=(Related(rep.at(before), "the metric of the period before"),),
        )
