"""P113."""

from rocklint.plugin import QUOTA_ROUNDING, Context, Finding, Findings, Need, Options, Plan, Severity, plan_rule
from rocklint_rules.plan.goals._levels import shown
from rocklint_rules.plan.goals._quotas import added_up, told


class QuotasOptions(Options):
    """Which share of the team's quota may be missing by rounding."""

    rounding: float = QUOTA_ROUNDING


@plan_rule(
    code="P113",
    name="quotas-do-not-add-up",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.GOALS,
    options=QuotasOptions,
    why="When every rep makes the number and the team still misses, the plan was short from its first day.",
    ask="Who sells the missing part?",
    source="seed 002, Relevant: the quotas are divided so that together they reach the team's",
)
def check(plan: Plan, ctx: Context[QuotasOptions]) -> Findings:
    """The reps' quotas sum to less than the team's."""
    found = added_up(plan, ctx)
    if found is None or not found.short(ctx.options.rounding):
        return
    total, missing = (shown(value, found.target) for value in (found.total, found.team - found.total))
    yield Finding(
        found.place,
        f"the reps' quotas come to {total}, {missing} less than the team's {found.target.text}",
        ask=f"Who sells the missing {missing}?",
        related=told(found, plan),
    )
