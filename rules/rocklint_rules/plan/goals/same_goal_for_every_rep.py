import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import reps_of, said, who
from rocklint_rules.plan.goals._same_goals import alike, by_metric, by_title, fair


class SameGoalOptions(rl.Options):
    """How many reps with one number make a pattern, and which share of those who have a goal in the metric."""

    reps: int = 3
    share: float = 0.5


@rl.rule(
    "P111", "same-goal-for-every-rep", rl.WARNING, needs=rl.Need.GOALS,
    why="One number for everybody is too easy for one rep and out of reach for another, and moves neither.",
    ask="Whose target here is too easy, and whose is out of reach?",
    source=f"{rl.REP_GOALS}: drop the same goal for all; set each rep's goal from what that rep has done",
)  # fmt: skip
def check(plan: rl.PlanReading, options: SameGoalOptions) -> rl.Findings:
    """Several reps have the same number for the same metric, whatever they did before."""
    for asked in by_metric(plan):
        if by_title(asked):
            continue  # goal-by-title-only asks about that
        team = {who(one.rep) for one in asked}
        for group in alike(asked):
            reps = list(dict.fromkeys(who(one.rep) for one in group))
            whole_pair = len(reps) == len(team) == 2 and len(reps_of(plan)) == 2
            many = len(reps) >= options.reps and len(reps) >= options.share * len(team)
            if not (many or whole_pair) or fair(group, plan):
                continue
            first, *rest = group
            yield rl.Finding(
                first.level.place,
                f"{rl.names(reps)} have the same goal: {said(first.level, first.goal.metric)}",
                related=rl.first_few([rl.Related(one.level.place, f"{who(one.rep)}: the same") for one in rest]),
            )
