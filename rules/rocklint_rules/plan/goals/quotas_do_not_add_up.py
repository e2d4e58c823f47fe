import rocklint.plugin as rl
from rocklint_rules.plan.goals._quotas import added_up, told


class QuotasOptions(rl.Options):
    """Which share of the team's quota may be missing by rounding."""

    rounding: float = rl.goals.QUOTA_ROUNDING


@rl.rule(
    "P113", "quotas-do-not-add-up", rl.ERROR, needs=rl.Need.GOALS,
    why="When every rep makes the number and the team still misses, the plan was short from its first day.",
    ask="Who sells the missing part?",
    source=f"{rl.REP_GOALS}, Relevant: the quotas are divided so that together they reach the team's",
)  # fmt: skip
def check(plan: rl.PlanReading, options: QuotasOptions) -> rl.Findings:
    """The reps' quotas sum to less than the team's."""
    found = added_up(plan)
    if found is None or not found.short(options.rounding):
        return
    total, missing = (rl.shown_like(value, found.target) for value in (found.total, found.team - found.total))
    yield rl.Finding(
        found.place,
        f"the reps' quotas come to {total}, {missing} less than the team's {found.target.text}",
        ask=f"Who sells the missing {missing}?",
        related=told(found, plan),
    )
