import rocklint.plugin as rl
from rocklint_rules.measurable import _funnel


class BeyondOptions(rl.Options):
    """`gap` is how far down the funnel (in depth of the vocabulary's metrics) a measure may lie."""

    gap: int = 45


@rl.rule(
    "M111", "metric-beyond-the-work", rl.INFO,
    why="So much else moves a number that far away that nobody could thank this Rock for it, or blame it.",
    ask="If the number moves, how will you know this Rock did it?",
    source=f"{rl.SMART_ROCKS}, Measurable: choose a metric that the work on the Rock will affect",
)  # fmt: skip
def check(rock: rl.Reading, options: BeyondOptions) -> rl.Findings:
    """The measure lies many stages behind the stage that the work touches."""
    aim = _funnel.aim(rock)
    stage = _funnel.work(rock)
    if aim is None or stage is None or len({m.metric for m in rock.facts.measures}) > 1 or len(rock.fields.metrics) > 1:
        return
    mention, touched = stage
    if aim.metric.depth - touched.depth > options.gap:
        yield rl.Finding(
            aim.place,
            f"{rl.quoted(aim.words)} lies many stages behind {rl.quoted(mention.text)}",
            confidence=rl.Confidence.MEDIUM,
        )
