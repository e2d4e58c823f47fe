"""P112."""

from collections.abc import Iterator
from datetime import timedelta

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Person,
    Place,
    Plan,
    Related,
    RepGoals,
    Severity,
    person_named,
    plan_rule,
)
from rocklint_rules.plan._words import names, others
from rocklint_rules.plan.goals._numbers import levels
from rocklint_rules.plan.goals._people import carries_quota


class RepWithoutGoalOptions(Options):
    """Newcomers have this many days until they need a goal."""

    first_days: int = 14


def _new(person: Person, ctx: Context[RepWithoutGoalOptions]) -> bool:
    started = ctx.on_record(person.started)
    return bool(started and started[1] > ctx.as_of - timedelta(days=ctx.options.first_days))


def _missing(plan: Plan, ctx: Context[RepWithoutGoalOptions]) -> Iterator[tuple[Person, Place]]:
    people, goals = plan.company.people, plan.company.goals
    if people is None or goals is None:
        return
    listed: dict[str, RepGoals] = {}
    for rep in goals.reps:
        person = person_named(rep.rep, people.people, ctx.vocabulary)
        listed[person.name if person else rep.rep] = rep
    for person in people.people:
        found = listed.get(person.name)
        has = found and (found.no_goal or any(levels(goal, ctx) for goal in found.all_goals))
        if not has and carries_quota(person, ctx) and not person.on_leave and not _new(person, ctx):
            yield person, found.place if found else person.place


@plan_rule(
    code="P112",
    name="rep-without-goal",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.PEOPLE, Need.GOALS),
    options=RepWithoutGoalOptions,
    time=True,
    why="Somebody who sells without a number of their own finds out how they did when everyone else does.",
    ask="How would they know that they had a good month?",
    source="seed 002, Specific: every rep works toward a goal of their own",
)
def check(plan: Plan, ctx: Context[RepWithoutGoalOptions]) -> Findings:
    """Somebody who carries a quota has no goal for the period."""
    missing = list(_missing(plan, ctx))
    if not missing:
        return
    goals = plan.company.goals
    period = f" for {goals.period}" if goals and goals.period else ""
    verbs = "sells and has" if len(missing) == 1 else "sell and have"
    yield Finding(
        missing[0][1],
        f"{names([person.name for person, _ in missing])} {verbs} no goal of their own{period}",
        ask=f"How would {missing[0][0].name} know that it was a good month?",
        related=others([Related(place, person.name) for person, place in missing[1:]]),
    )
