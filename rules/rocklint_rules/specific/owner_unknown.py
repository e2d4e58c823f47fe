"""S106."""

from rocklint.plugin import (
    Confidence,
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    Person,
    Plan,
    Rock,
    Safety,
    Severity,
    nearest,
    owner_kind,
    people_named,
    rock_rule,
)
from rocklint_rules.specific._owners import named_owners
from rocklint_rules.specific._words import quoted


def _names(plan: Plan) -> tuple[dict[str, Person], dict[str, Person]]:
    """People by their full names, and by their first and last names."""
    people = plan.company.people.people if plan.company.people else ()
    return {p.name: p for p in people}, {part: p for p in people for part in (p.name.split()[0], p.name.split()[-1])}


def _close(name: str, plan: Plan) -> Person | None:
    """Whom a misspelt name most likely means: by full name, else by first or last name."""
    whole, parts = plan.derived(_names)
    first = name.split()[0]
    found = nearest(name, whole, 0.75) or nearest(first if len(name.split()) == 1 else name, parts)
    return whole.get(found or "") or parts.get(found or "")


@rock_rule(
    code="S106",
    name="owner-unknown",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.PEOPLE),
    why="A Rock of somebody who is not on the list has nobody to report on it.",
    ask="Is this a typo or a person missing from the people file?",
    source="seed 000/001, Specific: it must be clear who owns the Rock",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The owner is not in the people file."""
    reading, people = ctx.reading(rock), ctx.company.people
    names = named_owners(reading)
    if reading.owner is None or len(names) != 1 or people is None or not people.people:
        return
    (name,) = names
    kind = owner_kind(name, ctx.vocabulary)
    if kind not in ("person", "role", "unknown") or people_named(name, people.people, ctx.vocabulary):
        return
    if kind == "role":
        message, ask = f"nobody in the people file holds the seat {quoted(name)}", "Who holds this seat?"
        yield Finding(reading.owner[1], message, ask=ask, severity=Severity.INFO, confidence=Confidence.MEDIUM)
        return
    close = _close(name, ctx.plan)
    place = reading.owner[1]
    yield Finding(
        place,
        f"{quoted(name)} is not in the people file",
        ask=f"Is this {close.name}, or somebody missing from the people file?" if close else None,
        confidence=Confidence.HIGH if rock.owner else Confidence.MEDIUM,
        edit=Edit(place, close.name, Safety.UNSAFE) if close and rock.owner else None,
    )
