import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key, metric_words
from rocklint_rules.plan.goals._reps import changed, reps_of, who


@rl.rule(
    "P121", "measure-changed", rl.INFO, needs=rl.Need.GOALS,
    why="Change the ruler and the child has stopped growing: nobody can tell any more whether the rep gets better.",
    ask="Can you still tell whether this rep is getting better?",
    source=f"{rl.REP_GOALS}, Measurable: track goals the same way every time",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A rep is measured by another metric than in the period before."""
    moved = [(rep, found) for rep in reps_of(plan) if (found := changed(rep, plan))]
    decided = _decided(plan) if moved else frozenset()
    for rep, (old, goal) in moved:
        if not decided.isdisjoint((metric_key(old, plan), metric_key(goal.metric, plan))):
            continue
        before = "previous_metrics" if "previous_metrics" in rep.where else "history"
        yield rl.Finding(
            goal.at("metric"),
            f"{who(rep)} is measured by {metric_words(goal.metric)} now and by {metric_words(old)} before",
            ask=f"Could both be tracked for one period, so that {who(rep)}'s past still counts?",
            related=(rl.Related(rep.at(before), "the metric of the period before"),),
        )


def _decided(plan: rl.PlanReading) -> frozenset[str]:
    """The metrics that a metrics review decided about."""
    reviews = plan.company.scorecard.reviews if plan.company.scorecard else ()
    return frozenset(metric_key(decision.metric, plan) for review in reviews for decision in review.decisions)
