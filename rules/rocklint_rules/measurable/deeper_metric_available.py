import rocklint.plugin as rl
from rocklint_rules.measurable import _funnel


class DeeperOptions(rl.Options):
    """`reach` is how far down the funnel (in depth of the vocabulary's metrics) the effect of work still shows."""

    reach: int = 12


@rl.rule(
    "M110", "deeper-metric-available", rl.INFO, needs=(rl.Need.ROCK, rl.Need.SCORECARD),
    why="Counting a stage says how busy it was; the next conversion says whether the work in it was any good.",
    ask="Would the next metric down still show the effect of this work?",
    source=f"{rl.SMART_ROCKS}, Measurable: the metric closest to the bottom of the funnel that still judges the Rock",
)  # fmt: skip
def check(rock: rl.Reading, options: DeeperOptions) -> rl.Findings:
    """The scorecard has a metric deeper in the funnel that the same work feeds."""
    if rock.kind is not rl.Kind.BUILDING or rock.fields.metrics:
        return
    aim = _funnel.aim(rock)
    work = _funnel.work(rock)
    if aim is None or work is None or aim.metric.kind != "volume" or aim.metric.depth < work[1].depth:
        return  # M106 asks about a measure above the work's own stage
    line = _next_down(rock, aim.metric, work[1], options.reach)
    if line:
        name = rl.quoted(line.name or line.id)
        yield rl.Finding(
            aim.place,
            f"{rl.quoted(aim.words)} counts the stage; {name} would show how well it went",
            confidence=rl.Confidence.MEDIUM,
            related=(rl.Related(line.place, f"{name}, closer to the money"),),
        )


def _next_down(rock: rl.Reading, metric: rl.Metric, stage: rl.Metric, reach: int) -> rl.ScorecardMetric | None:
    """The nearest conversion on the scorecard that the work's stage leads into."""
    scorecard = rock.company.scorecard
    limit = min(stage.depth + reach, _funnel.DEEPEST_TO_COMPARE)
    lines = [(line, rl.metrics.line_metric(line, rock)) for line in (scorecard.metrics if scorecard else ())]
    deeper = [
        (known.depth, at, line)
        for at, (line, known) in enumerate(lines)
        if known and known.kind == "rate" and metric.depth < known.depth <= limit
    ]
    return min(deeper)[2] if deeper else None
