import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import IN_WORDS, flows, reps_of, said, shown, who


class RhythmOptions(rl.Options):
    """How far two rhythms may lie apart: holidays, seasons and rounding."""

    tolerance: float = rl.goals.RHYTHM_TOLERANCE


@rl.rule(
    "P117", "rep-goal-rhythm-conflict", rl.WARNING, needs=rl.Need.GOALS,
    why="Who makes every week and still misses the month has learned that one of the two numbers is decoration.",
    ask="Which of the two does the rep get paid on?",
    source=f"{rl.REP_GOALS}, Measurable and Timebound: measure consistently; a day's number leads to the month's",
)  # fmt: skip
def check(plan: rl.PlanReading, options: RhythmOptions) -> rl.Findings:
    """The daily, weekly, monthly and quarterly numbers of one goal do not agree."""
    for rep in reps_of(plan):
        for goal in rep.all_goals:
            found = rl.goals.rhythm_conflict(goal, adds=flows(goal, plan), tolerance=options.tolerance)
            if found is None:
                continue
            fine, coarse = found
            per = fine.quarter / rl.goals.PER_QUARTER[coarse.rhythm]
            comes = f"{shown(round(per, 1), coarse.quantity)} {IN_WORDS[coarse.rhythm]}"
            wanted = shown(coarse.quarter / rl.goals.PER_QUARTER[coarse.rhythm], coarse.quantity)
            yield rl.Finding(
                fine.place,
                f"{who(rep)}: {said(fine, goal.metric)} comes to {comes}, and the goal there is {wanted}",
                related=(rl.Related(coarse.place, f"{wanted} {IN_WORDS[coarse.rhythm]}"),),
            )
