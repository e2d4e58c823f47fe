"""A102."""

from rocklint.plugin import (
    BandOptions,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Reading,
    Rock,
    Severity,
    best,
    judged,
    rock_rule,
    stretch,
)
from rocklint_rules.achievable._targets import Asked, asked, compared, quarters_more

_RESULTS = ("volume", "value")


class StretchOptions(BandOptions):
    """The bands, and `alone`: without a scorecard, the change from the Rock's own baseline to warn about."""

    alone: float = 0.75


def _without_past(number: Asked, change: float | None, reading: Reading, least: float) -> Severity | None:
    """Where no scorecard shows how much a number varies: only sales results that today's way of working is to bring are
    judged, by the number that the author gives for today; "double" without one is a question."""
    if reading.kind is not Kind.PERFORMING or not reading.is_sales:
        return None
    if number.unit == "x":
        return Severity.INFO if number.value >= 2 and reading.baseline is None else None
    metric = reading.metric
    result = number.unit == "$" or (metric is not None and metric.kind in _RESULTS and number.unit in (None, "count"))
    return Severity.WARNING if result and change is not None and change >= least else None


@rock_rule(
    code="A102",
    name="stretch-unrealistic",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=StretchOptions,
    why="A number that no quarter of the past comes near is a wish; the team stops counting when it sees that.",
    ask="What in the process changes by enough to explain a jump of this size?",
    source="seed 000/001, Achievable: a team that closes 50 deals a quarter will not jump to 100; 60 is achievable",
)
def check(rock: Rock, ctx: Context[StretchOptions]) -> Findings:
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
    counts = known.counts if known else metric.kind == "volume" if metric else number.unit in (None, "count")
    severity = judged(before, number.value, good, bands=ctx.options.bands, counts=counts, steps=quarters_more(reading))
    top = best(before, good)
    if ctx.company.scorecard is None:
        beyond = stretch(top, number.value, good) if severity and top else None
        severity = _without_past(number, beyond, reading, ctx.options.alone)
        if severity and number.unit == "x":
            yield Finding(number.place, f"{number.words} is {number.value:g} times today's number", severity=severity)
    if severity is None or top is None:
        return
    share = round(100 * (stretch(top, number.value, good) or 0))
    change = f"{share}% below" if good == "down" else f"{share}% above"
    against = f"the best recent quarter, {known.shown(top)}" if known else "today's number"
    yield Finding(
        number.place, f"{number.words} is {change} {against}", severity=severity, related=known.related if known else ()
    )
