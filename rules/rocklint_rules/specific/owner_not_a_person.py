"""S103."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Rock,
    Severity,
    owner_kind,
    rock_rule,
)
from rocklint_rules.specific._owners import named_owners
from rocklint_rules.specific._words import quoted


@rock_rule(
    code="S103",
    name="owner-not-a-person",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("S105", "S106", "S113"),
    why="A group cannot say on-track or off-track in the weekly meeting; one person can.",
    ask="Which one person will report on-track or off-track each week?",
    source="seed 000/001, Specific: the question is who, and the right person should own it.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The owner is a group, a department, or nobody yet."""
    reading = ctx.reading(rock)
    owner = reading.owner
    if owner is None or len(named_owners(reading)) > 1:
        return
    text, place = owner
    said = reading.facts.owner
    kind = said.kind if said and not rock.owner else owner_kind(text, ctx.vocabulary)
    if kind == "unassigned":
        yield Finding(place, f"{quoted(text)} is nobody yet", ask="Who is it until the seat is filled?")
    elif kind in ("team", "group"):
        yield Finding(
            place,
            f"{quoted(text)} is a group, not one person",
            confidence=Confidence.HIGH if rock.owner else Confidence.MEDIUM,
        )
