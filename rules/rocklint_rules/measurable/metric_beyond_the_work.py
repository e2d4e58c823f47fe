"""M111."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, Options, Rock, Severity, quoted, rock_rule
from rocklint_rules.measurable import _stages


class BeyondOptions(Options):
    """`gap` is how far down the funnel (in depth of the vocabulary's metrics) a measure may lie."""

    gap: int = 45


@rock_rule(
    code="M111",
    name="metric-beyond-the-work",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    options=BeyondOptions,
    why="So much else moves a number that far away that nobody could thank this Rock for it, or blame it.",
    ask="If the number moves, how will you know this Rock did it?",
    source="seed 000/001, Measurable: choose a metric that the work on the Rock will affect",
)
def check(rock: Rock, ctx: Context[BeyondOptions]) -> Findings:
    """The measure lies many stages behind the stage that the work touches."""
    reading = ctx.reading(rock)
    aim = _stages.aim(reading)
    stage = _stages.work(reading)
    if aim is None or stage is None or len({m.metric for m in reading.facts.measures}) > 1 or len(rock.metrics) > 1:
        return
    mention, touched = stage
    if aim.metric.depth - touched.depth > ctx.options.gap:
        yield Finding(
            aim.place,
            f"{quoted(aim.words)} lies many stages behind {quoted(mention.text)}",
            confidence=Confidence.MEDIUM,
        )
