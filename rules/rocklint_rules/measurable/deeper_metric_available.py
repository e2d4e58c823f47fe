"""M110."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Metric,
    Need,
    Options,
    Reading,
    Related,
    Rock,
    ScorecardMetric,
    Severity,
    line_metric,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable import _stages


class DeeperOptions(Options):
    """`reach` is how far down the funnel (in depth of the vocabulary's metrics) the effect of work still shows."""

    reach: int = 12


def _next_down(reading: Reading, metric: Metric, stage: Metric, reach: int) -> ScorecardMetric | None:
    """The nearest conversion on the scorecard that the work's stage leads into."""
    scorecard = reading.plan.company.scorecard
    limit = min(stage.depth + reach, _stages.DEEPEST_TO_COMPARE)
    lines = [(line, line_metric(line, reading)) for line in (scorecard.metrics if scorecard else ())]
    deeper = [
        (known.depth, at, line)
        for at, (line, known) in enumerate(lines)
        if known and known.kind == "rate" and metric.depth < known.depth <= limit
    ]
    return min(deeper)[2] if deeper else None


@rock_rule(
    code="M110",
    name="deeper-metric-available",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    options=DeeperOptions,
    why="Counting a stage says how busy it was; the next conversion says whether the work in it was any good.",
    ask="Would the next metric down still show the effect of this work?",
    source="seed 000/001, Measurable: the metric closest to the bottom of the funnel that still judges the Rock",
)
def check(rock: Rock, ctx: Context[DeeperOptions]) -> Findings:
    """The scorecard has a metric deeper in the funnel that the same work feeds."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.BUILDING or rock.metrics:
        return
    aim = _stages.aim(reading)
    work = _stages.work(reading)
    if aim is None or work is None or aim.metric.kind != "volume" or aim.metric.depth < work[1].depth:
        return  # a measure above the work's own stage is M106's
    line = _next_down(reading, aim.metric, work[1], ctx.options.reach)
    if line:
        name = quoted(line.name or line.id)
        yield Finding(
            aim.place,
            f"{quoted(aim.words)} counts the stage; {name} would show how well it went",
            confidence=Confidence.MEDIUM,
            related=(Related(line.place, f"{name}, closer to the money"),),
        )
