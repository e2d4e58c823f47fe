"""S113."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Person,
    Reading,
    Related,
    Rock,
    Severity,
    Vocabulary,
    department_of,
    rock_rule,
    role_of,
)
from rocklint_rules.specific._departments import spoken
from rocklint_rules.specific._words import listing, quoted


class ScopeOptions(Options):
    """`own_anything` are departments whose people may own any Rock; `sells` those that a number of the funnel belongs
    to where the Rock names no department; `funnel_to` is the depth of its last number."""

    own_anything: tuple[str, ...] = ("leadership",)
    sells: tuple[str, ...] = ("sales", "revenue", "marketing", "client_success", "partnerships", "leadership")
    funnel_to: int = 84


_ONE = frozenset({"sales", "revenue"})


def _touched(reading: Reading, options: ScopeOptions) -> frozenset[str]:
    """The departments that the Rock concerns: those named, else those that its funnel metric belongs to."""
    if reading.departments:
        named = reading.departments
        return named | _ONE if named & _ONE else named
    metric = reading.metric
    return frozenset(options.sells) if metric and metric.depth <= options.funnel_to else frozenset()


def _may_own_anything(person: Person, department: str | None, options: ScopeOptions, vocabulary: Vocabulary) -> bool:
    role = role_of(person.role or "", vocabulary)
    return department in options.own_anything or (role is not None and role.dept in options.own_anything)


@rock_rule(
    code="S113",
    name="owner-outside-scope",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.PEOPLE),
    options=ScopeOptions,
    why="Who has no hand in the work can report on it, but not move it.",
    ask="Why is this person the one to own it?",
    source="seed 000/001, Specific: the right person should own it, above all where departments mix",
)
def check(rock: Rock, ctx: Context[ScopeOptions]) -> Findings:
    """The owner's department is not among those that the Rock touches."""
    reading = ctx.reading(rock)
    person = reading.person
    if person is None or reading.owner is None:
        return
    department = department_of(person, ctx.vocabulary)
    touched = _touched(reading, ctx.options)
    if department is None or not touched or department in touched:
        return
    if _may_own_anything(person, department, ctx.options, ctx.vocabulary):
        return
    others = listing([spoken(d) for d in sorted(reading.departments)]) if reading.departments else "selling"
    place = rock.place("departments") if rock.departments else rock.sentence
    yield Finding(
        reading.owner[1],
        f"{quoted(reading.owner[0])} is in {spoken(department)}; the Rock is about {others}",
        confidence=Confidence.HIGH if rock.departments else Confidence.MEDIUM,
        related=(Related(person.at("department"), f"{person.name}, {spoken(department)}"), Related(place, "the Rock")),
    )
