import rocklint.plugin as rl
from rocklint_rules.achievable._targets import TargetNumber, asked, compared, quarters_more

_RESULTS = ("volume", "value")
_TIMES = 3


class StretchOptions(rl.metrics.BandOptions):
    """The bands; `alone`: without a scorecard, the change from the Rock's own baseline to warn about in a result of
    sales; `rise` and `drop`: the one to ask about in any other number."""

    alone: float = 0.75
    rise: float = 1.0
    drop: float = 0.6


@rl.rule(
    "A102", "stretch-unrealistic", rl.WARNING, drops=("M105",),
    why="A number that no quarter of the past comes near is a wish; the team stops counting when it sees that.",
    ask="What in the process changes by enough to explain a jump of this size?",
    source=f"{rl.SMART_ROCKS}, Achievable: a team that closes 50 deals will not jump to 100; 60 is achievable",
)  # fmt: skip
def check(rock: rl.Reading, options: StretchOptions) -> rl.Findings:
    """The target lies too far from what the past shows."""
    number = asked(rock)
    if number is None:
        return
    metric = rock.metric
    whole = rock.vocabulary.folded.get("metric_traits.shares_of_a_whole", frozenset())
    if metric and metric.id in whole and number.unit == "%" and number.value > 100:
        message = f"{number.words} is more than all of them"
        yield rl.Finding(number.place, message, severity=rl.ERROR, ask="Is this a share, or growth on last year?")
        return
    known, before, good = compared(rock, number)
    counts = known.counts if known else metric.kind == "volume" if metric else number.unit in (None, "count")
    severity = rl.metrics.judged(
        before, number.value, good, bands=options.bands, counts=counts, steps=quarters_more(rock)
    )
    top = rl.metrics.best(before, good)
    if rock.company.scorecard is None:
        beyond = rl.metrics.stretch(top, number.value, good) if severity and top else None
        severity = _without_past(number, beyond, rock, options.alone)
        if severity is None and beyond is not None and _judged(number, rock, good):
            severity = rl.INFO if beyond >= (options.drop if good == "down" else options.rise) else None
        if severity and number.unit == "x":
            yield rl.Finding(
                number.place, f"{number.words} is {number.value:g} times today's number", severity=severity
            )
    if severity is None or top is None:
        return
    share = round(100 * (rl.metrics.stretch(top, number.value, good) or 0))
    times = not known and good == "up" and number.value >= _TIMES * top
    change = f"{share}% below" if good == "down" else f"{number.value / top:.3g} times" if times else f"{share}% above"
    against = f"the best recent quarter, {known.shown(top)}" if known else "today's number"
    yield rl.Finding(
        number.place, f"{number.words} is {change} {against}", severity=severity, related=known.related if known else ()
    )


def _judged(number: TargetNumber, rock: rl.Reading, good: str) -> bool:
    """True where a jump in the author's own two numbers is worth a question: a number that others have a say in. How
    fast one answers, and what one cleans up, may change in a week; so may a share of which nothing is known."""
    metric = rock.metric
    if rock.kind is rl.Kind.BUILDING:
        return False
    if metric is None or (number.unit == "%" and metric.kind in _RESULTS):
        return good == "up" and number.unit in (None, "count", "$")
    return metric.id not in rock.vocabulary.folded.get("metric_traits.in_own_hands", frozenset())


def _without_past(number: TargetNumber, change: float | None, rock: rl.Reading, least: float) -> rl.Severity | None:
    """Where no scorecard shows how much a number varies: only sales results that today's way of working is to bring are
    judged, by the number that the author gives for today; "double" without one is a question."""
    if rock.kind is not rl.Kind.PERFORMING or not rock.is_sales:
        return None
    if number.unit == "x":  # "coverage of 4x" is a level, and what it is today nobody has said
        grows = rock.measure is not None and rock.measure.direction != "reach"
        return rl.INFO if grows and number.value >= 2 and rock.baseline is None else None
    metric = rock.metric
    result = number.unit == "$" or (metric is not None and metric.kind in _RESULTS and number.unit in (None, "count"))
    return rl.WARNING if result and change is not None and change >= least else None
