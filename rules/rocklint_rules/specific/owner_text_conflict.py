"""S105."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Related,
    Rock,
    Severity,
    people_named,
    rock_rule,
    same_owner,
)
from rocklint_rules.specific._words import quoted


def _one_person(owner: str, said: str, ctx: Context[NoOptions]) -> bool:
    """True where the people file knows the two as one: "Dana" holds the seat "CRO"."""
    people = ctx.company.people.people if ctx.company.people else ()
    meant = people_named(said, people, ctx.vocabulary)
    return any(person in meant for person in people_named(owner, people, ctx.vocabulary))


@rock_rule(
    code="S105",
    name="owner-text-conflict",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.ROCK,
    why="Whoever reads only the field and whoever reads only the sentence will wait for different people.",
    ask="Which of the two names is right?",
    source="seed 000/001, Specific: one clear answer to who owns it.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The owner field and the sentence name different owners."""
    said = ctx.reading(rock).facts.owner
    if not rock.owner or said is None or said.kind == "team":
        return
    if any(same_owner(owner, said.text, ctx.vocabulary) or _one_person(owner, said.text, ctx) for owner in rock.owners):
        return
    where = "the plan's default owner" if "owner" in rock.inherited else "the owner field"
    yield Finding(
        rock.sentence.characters(said.start, said.end),
        f"the sentence says {quoted(said.text, 30)}, {where} says {quoted(rock.owner, 30)}",
        confidence=Confidence.HIGH if said.kind == "person" else Confidence.MEDIUM,
        related=(Related(rock.place("owner"), f"{where} says {quoted(rock.owner)}"),),
    )
