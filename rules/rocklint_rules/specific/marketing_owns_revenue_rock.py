"""S112."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Person,
    Place,
    Reading,
    Related,
    Rock,
    Severity,
    department_of,
    rock_rule,
    role_of,
    same_owner,
    tracked,
)
from rocklint_rules.specific._departments import of_both_sides
from rocklint_rules.specific._words import quoted

_SELLING = frozenset({"sales", "revenue"})


class RevenueOptions(Options):
    """`from_depth` is the depth in the funnel from which on a number is no longer marketing's alone, `to_depth` the
    last one that belongs to winning a client."""

    from_depth: int = 30
    to_depth: int = 84


def _reaches(reading: Reading, options: RevenueOptions) -> tuple[Place, str] | None:
    """Where the Rock reaches beyond marketing: its metric, or a topic of both sides where no metric says how far."""
    rock, metric, measure = reading.rock, reading.metric, reading.measure
    if metric:
        if not options.from_depth <= metric.depth <= options.to_depth:
            return None
        if rock.metric or measure is None:
            return rock.place("metric"), rock.metric or metric.id
        return rock.sentence.characters(measure.start, measure.end), measure.text
    found = next(of_both_sides(reading), None)
    return (rock.sentence.characters(found.start, found.end), found.text) if found else None


def _answers_for(person: Person, reading: Reading) -> bool:
    """Has the company made the number this person's: the one who reads it out from the scorecard?"""
    found = tracked(reading)
    return bool(found and found.line.who and same_owner(found.line.who, person.name, reading.vocabulary))


def _leads_revenue(person: Person, ctx: Context[RevenueOptions]) -> bool:
    level = person.level or getattr(role_of(person.role or "", ctx.vocabulary), "level", "")
    return level in ("leader", "manager") and department_of(person, ctx.vocabulary) in _SELLING


@rock_rule(
    code="S112",
    name="marketing-owns-revenue-rock",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.PEOPLE),
    options=RevenueOptions,
    drops=("M119",),
    why="Who hands the lead over cannot answer for what becomes of it.",
    ask="Does this owner have a say over what happens after the lead is handed over?",
    source="seed 000/001, Specific: for processes that bring leads, the revenue leader may see further than marketing",
)
def check(rock: Rock, ctx: Context[RevenueOptions]) -> Findings:
    """Marketing owns a build whose process or metric reaches the part of the funnel that sales works."""
    reading, people = ctx.reading(rock), ctx.company.people
    person = reading.person
    if people is None or person is None or reading.kind is not Kind.BUILDING or reading.owner is None:
        return
    reached = _reaches(reading, ctx.options)
    if reached is None or department_of(person, ctx.vocabulary) != "marketing" or _answers_for(person, reading):
        return
    others = [p for p in people.people if p != person and _leads_revenue(p, ctx)]
    yield Finding(
        reading.owner[1],
        f"{quoted(reached[1])} goes on in sales, and {quoted(reading.owner[0])} is in marketing",
        severity=None if others else Severity.INFO,
        confidence=Confidence.MEDIUM,
        related=(
            Related(reached[0], "this reaches beyond marketing"),
            Related(person.at("department"), f"{person.name}, {person.role or person.department}"),
            *(Related(p.place, f"{p.name}, {p.role}, sees both sides") for p in others[:1]),
        ),
    )
