import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_words
from rocklint_rules.plan.metrics._scorecard_lines import latest_review

_NOTHING = frozenset({"none", "no", "tbd", "open", "n/a", "nothing", "pending"})


@rl.rule(
    "P137", "review-without-decision", rl.WARNING, needs=rl.Need.SCORECARD, time=True,
    why="Asking people and then changing nothing costs more trust than not asking; keeping all is a decision too.",
    ask="What will you count differently from Monday?",
    source=f"{rl.SALES_METRICS}, close: use what was gathered to assess the metrics, then make the changes",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The last review of the metrics kept, changed, added or dropped none."""
    held = latest_review(plan)
    if held is None:
        return
    review = held[0]
    if any(rl.key(d.action or metric_words(d.metric)) not in _NOTHING for d in review.decisions):
        return
    of = f" of {review.date}" if review.date else ""
    yield rl.Finding(review.at("decisions"), f"the review{of} kept, changed, added or dropped no metric")
