"""P210."""

from rocklint.plugin import (
    QUOTA_MUCH_OVER,
    QUOTA_USUAL_OVER,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Severity,
    plan_rule,
)
from rocklint_rules.plan.goals._levels import shown
from rocklint_rules.plan.goals._quotas import added_up, told


class OverAssignedOptions(Options):
    """From which share above the team's quota on it is a question, and from which a warning."""

    info: float = QUOTA_USUAL_OVER
    warning: float = QUOTA_MUCH_OVER


@plan_rule(
    code="P210",
    name="over-assigned-quota",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.GOALS,
    options=OverAssignedOptions,
    why="Some cushion is usual; a large one tells the reps that nobody expects them to get there.",
    ask="Do the reps believe the number?",
    source="practice: 10 to 20 % above the team's quota is usual, half as much again raises doubts",
)
def check(plan: Plan, ctx: Context[OverAssignedOptions]) -> Findings:
    """The reps' quotas sum to far more than the team's."""
    found = added_up(plan, ctx)
    # What comes to twice the team's quota may count a manager's number, or be in another period: still a question.
    if found is None or not found.over(ctx.options.info):
        return
    share = round(100 * found.above)
    yield Finding(
        found.place,
        f"the reps' quotas come to {shown(found.total, found.target)}, {share}% above the team's {found.target.text}",
        severity=Severity.WARNING if found.over(ctx.options.warning) else None,
        related=told(found, plan),
    )
