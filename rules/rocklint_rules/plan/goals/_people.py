"""The people behind the goals: who carries a quota, and who is still ramping."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from rocklint.plugin import Context, Person, Place, Plan, RepGoals, person_named, role_of
from rocklint_rules.plan.goals._levels import levels, reps_of


def person_of(rep: RepGoals, ctx: Context[Any]) -> Person | None:
    """The rep's entry in the people file."""
    people = ctx.company.people
    return person_named(rep.rep, people.people, ctx.vocabulary) if people and rep.rep else None


def started(person: Person | None, ctx: Context[Any]) -> date | None:
    """The day on which somebody started; the earliest that the words allow."""
    found = ctx.on_record(person.started) if person else None
    return found[0] if found else None


def ramping(person: Person | None, days: int, ctx: Context[Any]) -> bool:
    """True for a ramp under 100%, and without one for whoever started less than so many days ago."""
    if person is None:
        return False
    if person.ramp and person.ramp.value is not None:
        amount = person.ramp.amount
        whole = 1.0 if amount and amount.unit != "%" and person.ramp.value <= 1 else 100.0
        if amount and amount.unit in ("%", "count") and person.ramp.text.strip().rstrip("%").replace(".", "").isdigit():
            return person.ramp.value < whole
    since = started(person, ctx)
    return since is not None and 0 <= (ctx.as_of - since).days < days


def carries_quota(person: Person, ctx: Context[Any]) -> bool:
    """True for a quota of one's own: the people file says so, or else the title."""
    if person.quota != "unknown":
        return person.quota == "individual"
    role = role_of(person.role, ctx.vocabulary) if person.role else None
    return bool(role and role.quota == "individual")


def without_goal(plan: Plan, first_days: int, ctx: Context[Any]) -> Iterator[tuple[Person, Place]]:
    """Those who carry a quota and have no number, with the place that shows it; newcomers, people on leave and whoever
    has a reason on file are left out."""
    people, listed = plan.company.people, dict[str, RepGoals]()
    for rep in reps_of(plan):
        person = person_of(rep, ctx)
        listed[person.name if person else who(rep)] = rep
    for person in people.people if people else ():
        found = listed.get(person.name)
        has = found and (found.no_goal or any(levels(goal, ctx) for goal in found.all_goals))
        since = ctx.on_record(person.started)
        new = since and since[1] > ctx.as_of - timedelta(days=first_days)
        if not has and carries_quota(person, ctx) and not person.on_leave and not new:
            yield person, found.place if found else person.place


def who(rep: RepGoals) -> str:
    """A rep's name; an entry may lack one."""
    return rep.rep or "a rep without a name"
