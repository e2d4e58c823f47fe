"""M106."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Metric,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable import _stages


class UpstreamOptions(Options):
    """`tolerance` is how far up the funnel (in depth of the vocabulary's metrics) a measure may stand."""

    tolerance: int = 9


def _affected(reading: Reading, before: int) -> tuple[str, Metric] | None:
    """The deepest stage that the Rock says it affects: `impacts`, else the work that the sentence names first."""
    named = [(text, m) for text in reading.rock.impacts if (m := reading.metric_named(text))]
    if named:
        return max(named, key=lambda pair: pair[1].depth)
    stage = _stages.work(reading)
    return (stage[0].text, stage[1]) if stage and (before < 0 or stage[0].end <= before) else None


@rock_rule(
    code="M106",
    name="metric-too-far-upstream",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=UpstreamOptions,
    why="Work late in the funnel shows late in the funnel; a number from further up would look the same without it.",
    ask="Which is the metric closest to the money that this work can really move?",
    source="seed 000/001, Measurable: aim at the metric lowest in the funnel that the work will still affect",
)
def check(rock: Rock, ctx: Context[UpstreamOptions]) -> Findings:
    """The Rock is measured higher in the funnel than the stage that its own text says it works on."""
    reading = ctx.reading(rock)
    aim = _stages.aim(reading)
    if aim is None or len(rock.metrics) > 1 or len({m.metric for m in reading.facts.measures}) > 1:
        return
    affected = _affected(reading, aim.start)
    if affected is None or max(aim.metric.depth, affected[1].depth) > _stages.DEEPEST_TO_COMPARE:
        return
    words, stage = affected
    if aim.metric.depth + ctx.options.tolerance < stage.depth:
        yield Finding(
            aim.place,
            f"{quoted(aim.words)} is settled before the work on {quoted(words)} begins",
            confidence=Confidence.MEDIUM,
        )
