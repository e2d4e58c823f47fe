import rocklint.plugin as rl
from rocklint_rules.time_bound._series import periods, target_of, values_of

_FIELDS = (("weekly_targets", "weekly", 7.0), ("monthly_targets", "monthly", 30.4))


class SumOptions(rl.Options):
    """`tolerance`: a share of the target that rounding may cost."""

    tolerance: float = 0.02


@rl.rule(
    "T111", "weekly-targets-do-not-add-up", rl.ERROR, needs=rl.Need.ROCK,
    why="Every week can be green and the quarter still red, or the other way round.",
    ask="Which of the two is right, the steps or the target?",
    source=f"{rl.SMART_ROCKS}, Time Bound: weekly targets are there to track progress to the deadline",
)  # fmt: skip
def check(rock: rl.Reading, options: SumOptions) -> rl.Findings:
    """Weekly (or monthly) targets do not sum to the Rock's target."""
    found = target_of(rock)
    for field, word, days in _FIELDS:
        series = rock.fields.weekly_targets if word == "weekly" else rock.fields.monthly_targets
        values = values_of(series)
        if not values or found is None or found[0] <= 0:
            continue
        target, said = found
        slack = abs(target) * options.tolerance
        if len(values) == 1:
            many = periods(rock, days)
            if many is None or values[0] == target:
                continue
            total, steps = values[0] * many, f"{values[0]:g} for {many} {word[:-2]}s"
            slack = max(slack, values[0])  # the first or last one may be short
        else:
            total, steps = sum(values), f"{len(values)} {word} targets"
        gained = target - (rock.baseline or 0)
        reached = (total, values[-1] if values == sorted(values) else total)  # a sum, or the running total
        if any(abs(number - wanted) <= slack for number in reached for wanted in (target, gained)):
            continue
        missing = target - total
        ask = f"Where do the missing {missing:g} come from?" if missing > 0 else None
        yield rl.Finding(
            rock.place(field),
            f"{steps} add up to {total:g}, the target is {said.strip()}",
            ask=ask,
            severity=None if missing > 0 else rl.WARNING,  # more than needed may be a cushion
            confidence=rl.Confidence.HIGH if len(values) > 1 else rl.Confidence.MEDIUM,
        )
