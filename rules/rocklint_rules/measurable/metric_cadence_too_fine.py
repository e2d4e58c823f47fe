"""M117."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Reading,
    Related,
    Rock,
    Severity,
    Tracked,
    line_metric,
    periods,
    quoted,
    rock_rule,
    tracked,
)

_MONTHLY = 3
_A_QUARTER_OF_WEEKS = 13


class CadenceOptions(Options):
    """`long_enough` is how many values in a row make a fine cadence readable as a trend."""

    long_enough: int = _A_QUARTER_OF_WEEKS


def _seen_coarser(reading: Reading, found: Tracked) -> bool:
    """True where the scorecard shows the same metric by the month or quarter too."""
    scorecard = reading.plan.company.scorecard
    return found.metric is not None and any(
        line is not found.line
        and (periods(line.cadence) or 99) <= _MONTHLY
        and line_metric(line, reading) == found.metric
        for line in (scorecard.metrics if scorecard else ())
    )


@rock_rule(
    code="M117",
    name="metric-cadence-too-fine",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    options=CadenceOptions,
    why="What is counted by the week tells how the week went; whether a Rock worked shows over months.",
    ask="Over what period does this number mean something?",
    source="seed 000/001, Measurable: these are macro metrics, tracked monthly or quarterly",
)
def check(rock: Rock, ctx: Context[CadenceOptions]) -> Findings:
    """The Rock's success metric is looked at only by the day or week."""
    reading = ctx.reading(rock)
    found = tracked(reading)
    if found is None or not found.explicit or (periods(found.line.cadence) or 0) <= _MONTHLY:
        return
    if _seen_coarser(reading, found):
        return
    macro = found.metric is not None and found.line.kind != "activity"
    if macro and len(found.line.values) >= ctx.options.long_enough:
        return
    yield Finding(
        rock.place("metric"),
        f"{quoted(rock.metric or '')} is read {found.line.cadence}, too often to tell whether a Rock worked",
        related=(Related(found.line.at("cadence"), "its line on the scorecard"),),
    )
