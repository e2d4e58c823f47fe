import rocklint.plugin as rl
from rocklint_rules.specific._named_owners import named_owners
from rocklint_rules.specific._sentence_words import quoted


@rl.rule(
    "S106", "owner-unknown", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.PEOPLE),
    why="A Rock of somebody who is not on the list has nobody to report on it.",
    ask="Is this a typo or a person missing from the people file?",
    source=f"{rl.SMART_ROCKS}, Specific: it must be clear who owns the Rock",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The owner is not in the people file."""
    people = rock.company.people
    names = named_owners(rock)
    if rock.owner is None or len(names) != 1 or people is None or not people.people:
        return
    (name,) = names
    kind = rl.owner_kind(name, rock.vocabulary)
    if kind not in ("person", "role", "unknown") or rl.people_named(name, people.people, rock.vocabulary):
        return
    if kind == "role":
        message, ask = f"nobody in the people file holds the seat {quoted(name)}", "Who holds this seat?"
        yield rl.Finding(rock.owner[1], message, ask=ask, severity=rl.INFO, confidence=rl.Confidence.MEDIUM)
        return
    close = _close(name, rock.plan)
    place = rock.owner[1]
    yield rl.Finding(
        place,
        f"{quoted(name)} is not in the people file",
        ask=f"Is this {close.name}, or somebody missing from the people file?" if close else None,
        confidence=rl.Confidence.HIGH if rock.fields.owner else rl.Confidence.MEDIUM,
        edit=rl.Edit(place, close.name, rl.Safety.UNSAFE) if close and rock.fields.owner else None,
    )


def _names(plan: rl.Plan) -> tuple[dict[str, rl.Person], dict[str, rl.Person]]:
    """People by their full names, and by their first and last names."""
    people = plan.company.people.people if plan.company.people else ()
    return {p.name: p for p in people}, {part: p for p in people for part in (p.name.split()[0], p.name.split()[-1])}


def _close(name: str, plan: rl.Plan) -> rl.Person | None:
    """Whom a misspelt name most likely means: by full name, else by first or last name."""
    whole, parts = plan.derived(_names)
    first = name.split()[0]
    found = rl.nearest(name, whole, 0.75) or rl.nearest(first if len(name.split()) == 1 else name, parts)
    return whole.get(found or "") or parts.get(found or "")
