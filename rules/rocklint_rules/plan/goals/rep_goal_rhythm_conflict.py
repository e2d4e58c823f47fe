"""P117."""

from rocklint.plugin import (
    PER_QUARTER,
    RHYTHM_TOLERANCE,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Related,
    Severity,
    plan_rule,
    rhythm_conflict,
)
from rocklint_rules.plan.goals._levels import IN_WORDS, flows, reps_of, said, shown
from rocklint_rules.plan.goals._people import who


class RhythmOptions(Options):
    """How far two rhythms may lie apart: holidays, seasons and rounding."""

    tolerance: float = RHYTHM_TOLERANCE


@plan_rule(
    code="P117",
    name="rep-goal-rhythm-conflict",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.GOALS,
    options=RhythmOptions,
    why="Who makes every week and still misses the month has learned that one of the two numbers is decoration.",
    ask="Which of the two does the rep get paid on?",
    source="seed 002, Measurable and Timebound: consistent measurement, and a day's number that leads to the month's",
)
def check(plan: Plan, ctx: Context[RhythmOptions]) -> Findings:
    """The daily, weekly, monthly and quarterly numbers of one goal do not agree."""
    for rep in reps_of(plan):
        for goal in rep.all_goals:
            found = rhythm_conflict(goal, adds=flows(goal, ctx), tolerance=ctx.options.tolerance)
            if found is None:
                continue
            fine, coarse = found
            per = fine.quarter / PER_QUARTER[coarse.rhythm]
            comes = f"{shown(round(per, 1), coarse.quantity)} {IN_WORDS[coarse.rhythm]}"
            wanted = shown(coarse.quarter / PER_QUARTER[coarse.rhythm], coarse.quantity)
            yield Finding(
                fine.place,
                f"{who(rep)}: {said(fine, goal.metric)} comes to {comes}, and the goal there is {wanted}",
                related=(Related(coarse.place, f"{wanted} {IN_WORDS[coarse.rhythm]}"),),
            )
