import rocklint.plugin as rl

_MONTHLY = 3
_A_QUARTER_OF_WEEKS = 13


class CadenceOptions(rl.Options):
    """`long_enough` is how many values in a row make a fine cadence readable as a trend."""

    long_enough: int = _A_QUARTER_OF_WEEKS


@rl.rule(
    "M117", "metric-cadence-too-fine", rl.INFO, needs=(rl.Need.ROCK, rl.Need.SCORECARD),
    why="What is counted by the week tells how the week went; whether a Rock worked shows over months.",
    ask="Over what period does this number mean something?",
    source=f"{rl.SMART_ROCKS}, Measurable: these are macro metrics, tracked monthly or quarterly",
)  # fmt: skip
def check(rock: rl.Reading, options: CadenceOptions) -> rl.Findings:
    """The Rock's success metric is looked at only by the day or week."""
    found = rl.metrics.tracked(rock)
    if found is None or not found.explicit or (rl.metrics.periods(found.line.cadence) or 0) <= _MONTHLY:
        return
    if _seen_coarser(rock, found):
        return
    macro = found.metric is not None and found.line.kind != "activity"
    if macro and len(found.line.values) >= options.long_enough:
        return
    yield rl.Finding(
        rock.place("metric"),
        f"{rl.quoted(rock.fields.metric or '')} is read {found.line.cadence}, too often to tell whether a Rock worked",
        related=(rl.Related(found.line.at("cadence"), "its line on the scorecard"),),
    )


def _seen_coarser(rock: rl.Reading, found: rl.metrics.Tracked) -> bool:
    """True where the scorecard shows the same metric by the month or quarter too."""
    scorecard = rock.company.scorecard
    return found.metric is not None and any(
        line is not found.line
        and (rl.metrics.periods(line.cadence) or 99) <= _MONTHLY
        and rl.metrics.line_metric(line, rock) == found.metric
        for line in (scorecard.metrics if scorecard else ())
    )
