import rocklint.plugin as rl
from rocklint_rules.specific._named_owners import named_owners
from rocklint_rules.specific._sentence_words import quoted


@rl.rule(
    "S103", "owner-not-a-person", rl.ERROR, drops=("S105", "S106", "S113"),
    why="A group cannot say on-track or off-track in the weekly meeting; one person can.",
    ask="Which one person will report on-track or off-track each week?",
    source=f"{rl.SMART_ROCKS}, Specific: the question is who, and the right person should own it",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The owner is a group, a department, or nobody yet."""
    owner = rock.owner
    if owner is None or len(named_owners(rock)) > 1:
        return
    text, place = owner
    said = rock.facts.owner
    kind = said.kind if said and not rock.fields.owner else rl.owner_kind(text, rock.vocabulary)
    if kind == "unassigned":
        yield rl.Finding(place, f"{quoted(text)} is nobody yet", ask="Who is it until the seat is filled?")
    elif kind in ("team", "group"):
        yield rl.Finding(
            place,
            f"{quoted(text)} is a group, not one person",
            severity=None if rock.fields.owner else rl.WARNING,  # a word before a colon may be a theme as well
            confidence=rl.Confidence.HIGH if rock.fields.owner else rl.Confidence.MEDIUM,
        )
