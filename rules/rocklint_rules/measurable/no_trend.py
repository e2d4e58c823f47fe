import rocklint.plugin as rl


class TrendOptions(rl.Options):
    """`points` is how many values of the past make a trend."""

    points: int = 3


@rl.rule(
    "M118", "no-trend", rl.INFO, needs=(rl.Need.ROCK, rl.Need.SCORECARD),
    why="With one or two values on the scorecard, a lucky month and a better process look the same.",
    ask="How will you tell a result from a lucky month?",
    source=f"{rl.SMART_ROCKS}, Measurable: long-term success shows in trends of the monthly or quarterly scorecard",
)  # fmt: skip
def check(rock: rl.Reading, options: TrendOptions) -> rl.Findings:
    """The metric's history is too short to read a trend from it."""
    found = rl.metrics.tracked(rock)
    if found is None or not found.explicit or not rock.fields.target:
        return
    known = len(found.line.values)
    if 0 < known < options.points:  # a line without any value is new: it begins with this Rock
        number = "one value" if known == 1 else f"{known} values"
        yield rl.Finding(
            rock.place("metric"),
            f"{rl.quoted(rock.fields.metric or '')} has {number} on the scorecard, which show no trend",
            related=(rl.Related(found.line.at("history"), f"{number} so far"),),
        )
