import rocklint.plugin as rl

_COUNTED = frozenset({"volume"})


class WeeklyOptions(rl.Options):
    """`fewest`: below this many in the quarter, weekly numbers make no sense."""

    fewest: int = 12


@rl.rule(
    "T110", "weekly-targets-missing", rl.INFO, needs=rl.Need.ROCK,
    why="A count that is looked at only at the end is missed in the middle.",
    ask="How many by the end of week 4 for this to be on track?",
    source=f"{rl.SMART_ROCKS}, Time Bound: a dated number of calls, followed by weekly targets",
)  # fmt: skip
def check(rock: rl.Reading, options: WeeklyOptions) -> rl.Findings:
    """A count-type Rock has no weekly targets to track progress."""
    fields = rock.fields
    if rock.kind is not rl.Kind.PERFORMING or not rock.structured or fields.weekly_targets or fields.monthly_targets:
        return
    found = _count(rock)
    if found is None or found[0] < options.fewest or fields.milestones or rock.facts.listed("time_phrases.recurring"):
        return
    place, measure = rock.place("target"), rock.measure
    if fields.target is None and measure:
        place = rock.at(measure)
    yield rl.Finding(place, f"{rl.quoted(found[1])} has no weekly targets on the way", confidence=rl.Confidence.MEDIUM)


def _count(rock: rl.Reading) -> tuple[float, str] | None:
    """How many are to be reached, and the words for it; None where the target is not a count."""
    fields = rock.fields
    metric = rock.metric
    if metric is not None and metric.kind not in _COUNTED:
        return None
    if fields.target is not None:
        amount = fields.target.amount
        known = metric is not None or bool(rock.measure and rock.measure.unit == "count")
        return (amount.value, fields.target.text) if amount and amount.unit == "count" and known else None
    measure = rock.measure
    if measure is None or measure.unit != "count" or measure.target is None or measure.baseline is not None:
        return None
    return None if measure.change else (measure.target, measure.text)
