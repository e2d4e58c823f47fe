"""A105."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    NoOptions,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
    split_owners,
)
from rocklint_rules.achievable._quota import carries_quota, others_in_sales


@rock_rule(
    code="A105",
    name="quota-bearing-builder",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.PEOPLE),
    why="Every hour that a rep spends on building is an hour without clients, and the number stays the same.",
    ask="Who without a quota could own this, with the rep as adviser?",
    source="seed 000/001, Achievable: work on Sales Rocks belongs with roles in sales that carry no quota",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Building Rock is owned by someone who carries a quota of their own."""
    reading = ctx.reading(rock)
    owner, people = reading.owner, ctx.company.people
    if reading.kind is not Kind.BUILDING or owner is None or people is None:
        return
    if len(split_owners(owner[0], ctx.vocabulary)) != 1:
        return  # S104 asks first which of them it is
    person = reading.person
    carries = carries_quota(owner[0], person, ctx.vocabulary)
    if carries == "no":
        return
    others = [p for p in others_in_sales(people.people, ctx.vocabulary) if person is None or p != person]
    own = reading.level == "individual"
    title = f", {person.role}," if person and person.role else ""
    ask: str | None = None
    if carries == "perhaps":
        message = f"{quoted(owner[0])} builds this; the title sounds like a quota"
        ask = "Does this person carry a quota? A word in people.yaml settles it."
    else:
        message = f"{quoted(owner[0])}{title} builds this and carries a quota"
        if not others:
            ask = "Nobody in sales is free of a quota: how much selling time may this cost, and who agreed to it?"
    mild = carries == "perhaps" or own or not others
    where = Related(person.at("quota"), f"{person.name}: quota {person.quota}") if person else None
    yield Finding(
        owner[1],
        message,
        ask=ask,
        severity=Severity.INFO if mild else None,
        confidence=Confidence.MEDIUM if carries == "perhaps" or not rock.kind else Confidence.HIGH,
        related=(where,) if where else (),
    )
