"""A102."""

from rocklint.plugin import (
    BandOptions,
    Context,
    Finding,
    Findings,
    Need,
    Rock,
    Severity,
    best,
    judged,
    rock_rule,
    stretch,
)
from rocklint_rules.achievable._targets import asked, compared, quarters_more


@rock_rule(
    code="A102",
    name="stretch-unrealistic",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    options=BandOptions,
    why="A number that no quarter of the past comes near is a wish; the team stops counting when it sees that.",
    ask="What in the process changes by enough to explain a jump of this size?",
    source="seed 000/001, Achievable: a team that closes 50 deals a quarter will not jump to 100; 60 is achievable",
)
def check(rock: Rock, ctx: Context[BandOptions]) -> Findings:
    """The target lies too far from what the past shows."""
    reading = ctx.reading(rock)
    number = asked(reading)
    if number is None:
        return
    metric = reading.metric
    whole = ctx.vocabulary.folded.get("metric_traits.shares_of_a_whole", frozenset())
    if metric and metric.id in whole and number.unit == "%" and number.value > 100:
        message = f"{number.words} is more than all of them"
        yield Finding(number.place, message, severity=Severity.ERROR, ask="Is this a share, or growth on last year?")
        return
    known, before, good = compared(reading, number)
    counts = known.counts if known else bool(metric and metric.kind == "volume")
    severity = judged(before, number.value, good, bands=ctx.options.bands, counts=counts, steps=quarters_more(reading))
    top = best(before, good)
    if severity is None or top is None:
        return
    share = round(100 * (stretch(top, number.value, good) or 0))
    change = f"{share}% below" if good == "down" else f"{share}% above"
    against = f"the best recent quarter, {known.shown(top)}" if known else "today's number"
    yield Finding(
        number.place, f"{number.words} is {change} {against}", severity=severity, related=known.related if known else ()
    )
