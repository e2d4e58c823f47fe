"""P116."""

from collections import defaultdict

from rocklint.plugin import (
    PER_QUARTER,
    RHYTHMS,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Related,
    RepGoals,
    Rhythm,
    RhythmLevel,
    Severity,
    plan_rule,
)
from rocklint_rules.plan._words import names, others
from rocklint_rules.plan.goals._levels import flows, levels, reps_of, shown
from rocklint_rules.plan.goals._people import who

Missing = tuple[Rhythm, ...]


def _written(rep: RepGoals, ctx: Context[NoOptions]) -> tuple[RhythmLevel, ...]:
    """A rep's levels over all goals: dials by the day and meetings by the month are a whole rhythm."""
    return tuple(level for goal in rep.all_goals for level in levels(goal, ctx))


def _divided(rep: RepGoals, missing: Missing, ctx: Context[NoOptions]) -> str:
    """The missing levels by plain division, where periods add up."""
    goal = next((g for g in rep.all_goals if levels(g, ctx) and flows(g, ctx)), None)
    if goal is None:
        return "not to be had by division"
    longest = levels(goal, ctx)[-1]
    told = (shown(float(f"{longest.quarter / PER_QUARTER[r]:.2g}"), longest.quantity, "", r) for r in missing)
    return f"by division about {', '.join(told)}"


def _either(missing: Missing) -> str:
    """ "daily, weekly or quarterly"."""
    *first, last = missing
    return f"{', '.join(first)} or {last}" if first else last


@plan_rule(
    code="P116",
    name="rep-goal-rhythm-missing",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.GOALS,
    why="A quarter is lost one Tuesday at a time; the number of the day is the only one that can still be changed.",
    ask="What does today's number have to be?",
    source="seed 002, Timebound: deadlines by the month, the day, the week and the quarter",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A rep's goals leave out the day, the week, the month or the quarter."""
    groups: dict[Missing, list[RepGoals]] = defaultdict(list)
    for rep in reps_of(plan):
        written = {level.rhythm for level in _written(rep, ctx)}
        missing = tuple(r for r in RHYTHMS if r not in written)
        if written and missing:
            groups[missing].append(rep)
    for missing, reps in groups.items():
        first = reps[0]
        only = len(missing) == len(RHYTHMS) - 1 and "quarterly" not in missing
        has = "has" if len(reps) == 1 else "have"
        what = "a quarterly number only" if only else f"no {_either(missing)} number"
        yield Finding(
            _written(first, ctx)[-1].place,
            f"{names([who(rep) for rep in reps])} {has} {what}; {_divided(first, missing, ctx)}",
            severity=Severity.WARNING if only else None,
            related=others([Related(r.place, f"{who(r)}: {_divided(r, missing, ctx)}") for r in reps[1:]]),
        )
