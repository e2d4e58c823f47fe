"""P111."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Plan, Related, Severity, plan_rule
from rocklint_rules.plan._words import names, others
from rocklint_rules.plan.goals._levels import reps_of, said
from rocklint_rules.plan.goals._people import who
from rocklint_rules.plan.goals._same import alike, by_metric, by_title, fair


class SameGoalOptions(Options):
    """How many reps with one number make a pattern, and which share of those who have a goal in the metric."""

    reps: int = 3
    share: float = 0.5


@plan_rule(
    code="P111",
    name="same-goal-for-every-rep",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.GOALS,
    options=SameGoalOptions,
    why="One number for everybody is too easy for one rep and out of reach for another, and moves neither.",
    ask="Whose target here is too easy, and whose is out of reach?",
    source="seed 002: drop the same goal for all; set each rep's goal from what that rep has done",
)
def check(plan: Plan, ctx: Context[SameGoalOptions]) -> Findings:
    """Several reps have the same number for the same metric, whatever they did before."""
    for asked in by_metric(plan, ctx):
        if by_title(asked):
            continue  # goal-by-title-only asks about that
        team = {who(one.rep) for one in asked}
        for group in alike(asked):
            reps = list(dict.fromkeys(who(one.rep) for one in group))
            whole_pair = len(reps) == len(team) == 2 and len(reps_of(plan)) == 2
            many = len(reps) >= ctx.options.reps and len(reps) >= ctx.options.share * len(team)
            if not (many or whole_pair) or fair(group, ctx):
                continue
            first, *rest = group
            yield Finding(
                first.level.place,
                f"{names(reps)} have the same goal: {said(first.level, first.goal.metric)}",
                related=others([Related(one.level.place, f"{who(one.rep)}: the same") for one in rest]),
            )
