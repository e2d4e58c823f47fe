"""S111."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._departments import crew, of_both_sides, spoken
from rocklint_rules.specific._words import quoted

_OTHER = {"sales": "marketing", "marketing": "sales"}


@rock_rule(
    code="S111",
    name="lead-rock-one-sided",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    drops=("S110",),
    why="Leads are made by one side and worked by the other; a process built by one of them stops at the handover.",
    ask="Which salesperson agreed to work these leads, and how fast?",
    source="seed 000/001, Specific: leads come through sales and marketing, so both take part.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Rock about getting or handing over leads involves only sales or only marketing."""
    reading = ctx.reading(rock)
    own = reading.structured and rock.has("departments") and "departments" not in rock.inherited
    if reading.kind is not Kind.BUILDING or not (rock.contributors or own):
        return
    topic = next(of_both_sides(reading), None)
    people = crew(rock, reading, ctx.vocabulary)
    if topic is None or people.open or len(people.departments) != 1:
        return
    (side,) = people.departments
    missing = _OTHER.get(side)
    if missing is None:
        return
    place = rock.place("contributors" if rock.contributors else "departments")
    yield Finding(
        place,
        f"{quoted(topic.text)} needs both sides of a lead; only {spoken(side)} takes part",
        ask=None if missing == "sales" else "Who in marketing agreed to bring these leads, and which ones?",
        confidence=Confidence.MEDIUM,
    )
