import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted


@rl.rule(
    "S105", "owner-text-conflict", rl.ERROR, needs=rl.Need.ROCK,
    why="Whoever reads only the field and whoever reads only the sentence will wait for different people.",
    ask="Which of the two names is right?",
    source=f"{rl.SMART_ROCKS}, Specific: one clear answer to who owns it",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The owner field and the sentence name different owners."""
    fields = rock.fields
    said = rock.facts.owner
    if not fields.owner or said is None or said.kind == "team":
        return
    if any(
        rl.same_owner(owner, said.text, rock.vocabulary) or _one_person(owner, said.text, rock)
        for owner in fields.owners
    ):
        return
    where = "the plan's default owner" if "owner" in fields.inherited else "the owner field"
    yield rl.Finding(
        rock.at(said),
        f"the sentence says {quoted(said.text, 30)}, {where} says {quoted(fields.owner, 30)}",
        confidence=rl.Confidence.HIGH if said.kind == "person" else rl.Confidence.MEDIUM,
        related=(rl.Related(rock.place("owner"), f"{where} says {quoted(fields.owner)}"),),
    )


def _one_person(owner: str, said: str, rock: rl.Reading) -> bool:
    """True where the people file knows the two as one: "Dana" holds the seat "CRO"."""
    people = rock.company.people.people if rock.company.people else ()
    meant = rl.people_named(said, people, rock.vocabulary)
    return any(person in meant for person in rl.people_named(owner, people, rock.vocabulary))
