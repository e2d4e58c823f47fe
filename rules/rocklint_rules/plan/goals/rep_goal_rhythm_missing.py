from collections import defaultdict

import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import flows, levels, reps_of, shown, who

Missing = tuple[rl.goals.Rhythm, ...]


@rl.rule(
    "P116", "rep-goal-rhythm-missing", rl.INFO, needs=rl.Need.GOALS,
    why="A quarter is lost one Tuesday at a time; the number of the day is the only one that can still be changed.",
    ask="What does today's number have to be?",
    source=f"{rl.REP_GOALS}, Timebound: deadlines by the month, the day, the week and the quarter",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A rep's goals leave out the day, the week, the month or the quarter."""
    groups: dict[Missing, list[rl.RepGoals]] = defaultdict(list)
    for rep in reps_of(plan):
        written = {level.rhythm for level in _written(rep, plan)}
        missing = tuple(r for r in rl.goals.RHYTHMS if r not in written)
        if written and missing:
            groups[missing].append(rep)
    for missing, reps in groups.items():
        first = reps[0]
        only = len(missing) == len(rl.goals.RHYTHMS) - 1 and "quarterly" not in missing
        has = "has" if len(reps) == 1 else "have"
        what = "a quarterly number only" if only else f"no {_either(missing)} number"
        yield rl.Finding(
            _written(first, plan)[-1].place,
            f"{rl.names([who(rep) for rep in reps])} {has} {what}; {_divided(first, missing, plan)}",
            severity=rl.WARNING if only else None,
            related=rl.first_few([rl.Related(r.place, f"{who(r)}: {_divided(r, missing, plan)}") for r in reps[1:]]),
        )


def _written(rep: rl.RepGoals, plan: rl.PlanReading) -> tuple[rl.goals.RhythmLevel, ...]:
    """A rep's levels over all goals: dials by the day and meetings by the month are a whole rhythm."""
    return tuple(level for goal in rep.all_goals for level in levels(goal, plan))


def _divided(rep: rl.RepGoals, missing: Missing, plan: rl.PlanReading) -> str:
    """The missing levels by plain division, where periods add up."""
    goal = next((g for g in rep.all_goals if levels(g, plan) and flows(g, plan)), None)
    if goal is None:
        return "not to be had by division"
    longest = levels(goal, plan)[-1]
    told = (shown(float(f"{longest.quarter / rl.goals.PER_QUARTER[r]:.2g}"), longest.quantity, "", r) for r in missing)
    return f"by division about {', '.join(told)}"


def _either(missing: Missing) -> str:
    """Rhythms for a message: "daily, weekly or quarterly"."""
    *first, last = missing
    return f"{', '.join(first)} or {last}" if first else last
