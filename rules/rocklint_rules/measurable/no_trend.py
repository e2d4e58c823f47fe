"""M118."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
    tracked,
)


class TrendOptions(Options):
    """`points` is how many values of the past make a trend."""

    points: int = 3


@rock_rule(
    code="M118",
    name="no-trend",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    options=TrendOptions,
    why="With one or two values on the scorecard, a lucky month and a better process look the same.",
    ask="How will you tell a result from a lucky month?",
    source="seed 000/001, Measurable: long-term success shows in trends of the monthly or quarterly scorecard",
)
def check(rock: Rock, ctx: Context[TrendOptions]) -> Findings:
    """The metric's history is too short to read a trend from it."""
    reading = ctx.reading(rock)
    found = tracked(reading)
    if found is None or not found.explicit or not rock.target:
        return
    known = len(found.line.values)
    if 0 < known < ctx.options.points:  # a line without any value is new: it begins with this Rock
        number = "one value" if known == 1 else f"{known} values"
        yield Finding(
            rock.place("metric"),
            f"{quoted(rock.metric or '')} has {number} on the scorecard, which show no trend",
            related=(Related(found.line.at("history"), f"{number} so far"),),
        )
