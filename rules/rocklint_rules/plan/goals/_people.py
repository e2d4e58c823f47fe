"""The people behind the goals, and who is still ramping."""

from __future__ import annotations

from datetime import date

import rocklint.plugin as rl


def book_of(plan: rl.PlanReading) -> rl.goals.RepBook | None:
    """The reps' goals beside the people file; None without goals."""
    return rl.goals.RepBook.of(plan.company, plan.vocabulary, plan.read, plan.on_record, plan.as_of)


def person_of(rep: rl.RepGoals, plan: rl.PlanReading) -> rl.Person | None:
    """The rep's entry in the people file."""
    people = plan.company.people
    return rl.person_named(rep.rep, people.people, plan.vocabulary) if people and rep.rep else None


def started(person: rl.Person | None, plan: rl.PlanReading) -> date | None:
    """The day on which somebody started; the earliest that the words allow."""
    found = plan.on_record(person.started) if person else None
    return found[0] if found else None


def ramping(person: rl.Person | None, days: int, plan: rl.PlanReading) -> bool:
    """True for a ramp under 100%, and without one for whoever started less than so many days ago."""
    if person is None:
        return False
    if person.ramp and person.ramp.value is not None:
        amount = person.ramp.amount
        whole = 1.0 if amount and amount.unit != "%" and person.ramp.value <= 1 else 100.0
        if amount and amount.unit in ("%", "count") and person.ramp.text.strip().rstrip("%").replace(".", "").isdigit():
            return person.ramp.value < whole
    since = started(person, plan)
    return since is not None and 0 <= (plan.as_of - since).days < days


def who(rep: rl.RepGoals) -> str:
    """A rep's name; an entry may lack one."""
    return rep.rep or "a rep without a name"
