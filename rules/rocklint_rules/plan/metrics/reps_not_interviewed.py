import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import latest_review


@rl.rule(
    "P134", "reps-not-interviewed", rl.INFO, needs=rl.Need.SCORECARD, time=True,
    why="The people who live by a number every day know first what it makes them do that nobody wanted.",
    ask="What would the reps stop measuring?",
    source=f"{rl.SALES_METRICS}, step 2: ask reps whether the metrics fit the role, what helped and what is missing",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The last review of the metrics has no interview with a rep."""
    held = latest_review(plan)
    if held is None or held[0].rep_interviews or _one_rep(plan):
        return
    yield rl.Finding(held[0].at("rep_interviews"), f"no rep was asked in the review{_of(held[0].date)}")


def _one_rep(plan: rl.PlanReading) -> bool:
    """True where the people file knows one rep or none."""
    people = plan.company.people
    return bool(people and people.people and sum(p.quota == "individual" for p in people.people) < 2)


def _of(date: str | None) -> str:
    return f" of {date}" if date else ""
