"""T113."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, quoted, rock_rule


@rock_rule(
    code="T113",
    name="build-time-unstated",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    default=False,
    why="Without an estimate the build takes exactly as long as there is time, and then a little longer.",
    ask="How many weeks does the build itself take?",
    source="seed 000/001, Time Bound, third key consideration: the time to build and implement",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Building Rock gives no estimate of how long the build takes."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.BUILDING or not reading.structured or rock.build_weeks:
        return
    verb = reading.facts.verb
    place = rock.sentence.characters(verb.start, verb.end) if verb else rock.sentence
    yield Finding(place, f"nothing says how many weeks {quoted(verb.text if verb else rock.text)} takes")
