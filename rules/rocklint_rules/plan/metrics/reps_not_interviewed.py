"""P134."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, plan_rule
from rocklint_rules.plan.metrics._lines import latest_review


def _one_rep(plan: Plan) -> bool:
    """True where the people file knows one rep or none."""
    people = plan.company.people
    return bool(people and people.people and sum(p.quota == "individual" for p in people.people) < 2)


@plan_rule(
    code="P134",
    name="reps-not-interviewed",
    severity=Severity.INFO,
    since="0.1.0",
    time=True,
    needs=Need.SCORECARD,
    why="The people who live by a number every day know first what it makes them do that nobody wanted.",
    ask="What would the reps stop measuring?",
    source="seed 003, step 2: ask reps whether the metrics fit the role, what helped and what is missing",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """The last review of the metrics has no interview with a rep."""
    held = latest_review(plan, ctx)
    if held is None or held[0].rep_interviews or _one_rep(plan):
        return
    yield Finding(held[0].at("rep_interviews"), f"no rep was asked in the review{_of(held[0].date)}")


def _of(date: str | None) -> str:
    return f" of {date}" if date else ""
