"""P210."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Plan, Severity, plan_rule
from rocklint_rules.plan.goals._quotas import added_up


class OverAssignedOptions(Options):
    """From which share above the team's quota on it is a question, and from which a warning."""

    info: float = 0.2
    warning: float = 0.5


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
    if found is None or found.share - 1 <= ctx.options.info + 1e-9:
        return
    share = round(100 * (found.share - 1))
    yield Finding(
        found.place,
        f"the reps' quotas come to {found.shown(found.total)}, {share}% above the team's {found.target.text}",
        severity=Severity.WARNING if found.share - 1 > ctx.options.warning + 1e-9 else None,
        related=found.related,
    )
