"""P137."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, key, plan_rule
from rocklint_rules.plan._words import metric_words
from rocklint_rules.plan.metrics._lines import latest_review

_NOTHING = frozenset({"none", "no", "tbd", "open", "n/a", "nothing", "pending"})


@plan_rule(
    code="P137",
    name="review-without-decision",
    severity=Severity.WARNING,
    since="0.1.0",
    time=True,
    needs=Need.SCORECARD,
    why="Asking people and then changing nothing costs more trust than not asking; keeping all is a decision too.",
    ask="What will you count differently from Monday?",
    source="seed 003, close: use what was gathered to assess the metrics, then make the changes",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """The last review of the metrics kept, changed, added or dropped none."""
    held = latest_review(plan, ctx)
    if held is None:
        return
    review = held[0]
    if any(key(d.action or metric_words(d.metric)) not in _NOTHING for d in review.decisions):
        return
    of = f" of {review.date}" if review.date else ""
    yield Finding(review.at("decisions"), f"the review{of} kept, changed, added or dropped no metric")
