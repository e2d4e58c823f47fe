import rocklint.plugin as rl
from rocklint_rules.measurable import _funnel


class UpstreamOptions(rl.Options):
    """`tolerance` is how far up the funnel (in depth of the vocabulary's metrics) a measure may stand."""

    tolerance: int = 9


@rl.rule(
    "M106", "metric-too-far-upstream", rl.WARNING,
    why="Work late in the funnel shows late in the funnel; a number from further up would look the same without it.",
    ask="Which is the metric closest to the money that this work can really move?",
    source=f"{rl.SMART_ROCKS}, Measurable: aim at the metric lowest in the funnel that the work will still affect",
)  # fmt: skip
def check(rock: rl.Reading, options: UpstreamOptions) -> rl.Findings:
    """The Rock is measured higher in the funnel than the stage that its own text says it works on."""
    aim = _funnel.aim(rock)
    if aim is None or len(rock.fields.metrics) > 1 or len({m.metric for m in rock.facts.measures}) > 1:
        return
    affected = _affected(rock, aim.start)
    if affected is None or max(aim.metric.depth, affected[1].depth) > _funnel.DEEPEST_TO_COMPARE:
        return
    words, stage = affected
    if aim.metric.depth + options.tolerance < stage.depth:
        yield rl.Finding(
            aim.place,
            f"{rl.quoted(aim.words)} is settled before the work on {rl.quoted(words)} begins",
            confidence=rl.Confidence.MEDIUM,
        )


def _affected(rock: rl.Reading, before: int) -> tuple[str, rl.Metric] | None:
    """The deepest stage that the Rock says it affects: `impacts`, else the work that the sentence names first."""
    named = [(text, m) for text in rock.fields.impacts if (m := rock.metric_named(text))]
    if named:
        return max(named, key=lambda pair: pair[1].depth)
    stage = _funnel.work(rock)
    return (stage[0].text, stage[1]) if stage and (before < 0 or stage[0].end <= before) else None
