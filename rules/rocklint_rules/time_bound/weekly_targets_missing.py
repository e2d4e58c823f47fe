"""T110."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)

_COUNTED = frozenset({"volume"})


class WeeklyOptions(Options):
    """`fewest`: below this many in the quarter, weekly numbers make no sense."""

    fewest: int = 12


def _count(reading: Reading) -> tuple[float, str] | None:
    """How many are to be reached, and the words for it; None where the target is no count."""
    rock, metric = reading.rock, reading.metric
    if metric is not None and metric.kind not in _COUNTED:
        return None
    if rock.target is not None:
        amount = rock.target.amount
        known = metric is not None or bool(reading.measure and reading.measure.unit == "count")
        return (amount.value, rock.target.text) if amount and amount.unit == "count" and known else None
    measure = reading.measure
    if measure is None or measure.unit != "count" or measure.target is None or measure.baseline is not None:
        return None
    return None if measure.change else (measure.target, measure.text)


@rock_rule(
    code="T110",
    name="weekly-targets-missing",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=WeeklyOptions,
    why="A count that is looked at only at the end is missed in the middle.",
    ask="How many by the end of week 4 for this to be on track?",
    source="seed 000/001, Time Bound: a dated number of calls, followed by weekly targets",
)
def check(rock: Rock, ctx: Context[WeeklyOptions]) -> Findings:
    """A count-type Rock has no weekly targets to track progress."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.PERFORMING or not reading.structured or rock.weekly_targets or rock.monthly_targets:
        return
    found = _count(reading)
    if (
        found is None
        or found[0] < ctx.options.fewest
        or rock.milestones
        or reading.facts.listed("time_phrases.recurring")
    ):
        return
    place, measure = rock.place("target"), reading.measure
    if rock.target is None and measure:
        place = rock.sentence.characters(measure.start, measure.end)
    yield Finding(place, f"{quoted(found[1])} has no weekly targets on the way", confidence=Confidence.MEDIUM)
