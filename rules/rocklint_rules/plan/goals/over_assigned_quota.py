import rocklint.plugin as rl
from rocklint_rules.plan.goals._quotas import added_up, told


class OverAssignedOptions(rl.Options):
    """From which share above the team's quota on it is a question, and from which a warning."""

    info: float = rl.goals.QUOTA_USUAL_OVER
    warning: float = rl.goals.QUOTA_MUCH_OVER


@rl.rule(
    "P210", "over-assigned-quota", rl.INFO, needs=rl.Need.GOALS,
    why="Some cushion is usual; a large one tells the reps that nobody expects them to get there.",
    ask="Do the reps believe the number?",
    source="practice: 10 to 20 % above the team's quota is usual, half as much again raises doubts",
)  # fmt: skip
def check(plan: rl.PlanReading, options: OverAssignedOptions) -> rl.Findings:
    """The reps' quotas sum to far more than the team's."""
    found = added_up(plan)
    # What comes to twice the team's quota may count a manager's number, or be in another period: still a question.
    if found is None or not found.over(options.info):
        return
    share, total = round(100 * found.above), rl.shown_like(found.total, found.target)
    yield rl.Finding(
        found.place,
        f"the reps' quotas come to {total}, {share}% above the team's {found.target.text}",
        severity=rl.WARNING if found.over(options.warning) else None,
        related=told(found, plan),
    )
