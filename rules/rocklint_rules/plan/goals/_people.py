"""The people behind the goals, and who is still ramping."""

from __future__ import annotations

from datetime import date
from typing import Any

from rocklint.plugin import Context, Person, Plan, RepBook, RepGoals, person_named


def book_of(plan: Plan, ctx: Context[Any]) -> RepBook | None:
    """The reps' goals beside the people file; None without goals."""
    return RepBook.of(plan.company, ctx.vocabulary, ctx.read, ctx.on_record, ctx.as_of)


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


def who(rep: RepGoals) -> str:
    """A rep's name; an entry may lack one."""
    return rep.rep or "a rep without a name"
