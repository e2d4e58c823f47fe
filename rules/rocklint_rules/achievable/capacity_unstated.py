"""A107."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, rock_rule


@rock_rule(
    code="A107",
    name="capacity-unstated",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    drops=("T113",),
    why="A build without hours is built in the evenings, or in the last week of the quarter.",
    ask="How many hours a week will this take, and what comes off the plate?",
    source="seed 000/001, Achievable: do the owner and the team have the capacity to build",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Building Rock says nothing about the hours or weeks that it takes."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.BUILDING or not reading.structured or rock.hours_per_week or rock.build_weeks:
        return
    verb = reading.facts.verb
    place = rock.sentence.characters(verb.start, verb.end) if verb else rock.sentence
    yield Finding(place, "nothing says how many hours a week this takes")
