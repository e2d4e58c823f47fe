import re

import rocklint.plugin as rl
from rocklint_rules.time_bound._effect import quick, result_measure

_BOTH = re.compile(r"\b(?:all|both|everything)\b[\s,:-]*+(?:by|before|on|in|within|until)?\s*+\Z", re.IGNORECASE)


class ResultOptions(rl.Options):
    """`quick_cycle_days`: where the scorecard's sales cycle is no longer than this, results show in the quarter;
    `head_start_days`: a last build step so long before the due date leaves time for the result."""

    quick_cycle_days: int = 21
    head_start_days: int = 28


@rl.rule(
    "T106", "results-due-with-build", rl.WARNING, drops=("T107",),
    why="A new process needs a full sales cycle before its first number; one date for both makes the number a guess.",
    ask="If it goes live on the last day, when would the first deal show it?",
    source=f"{rl.SMART_ROCKS}, Time Bound: systems take time to build, and the results may come later",
)  # fmt: skip
def check(rock: rl.Reading, options: ResultOptions) -> rl.Findings:
    """A Building Rock expects its result on the same day the build is due."""
    due, result = rock.due, rock.result_date
    if rock.kind is not rl.Kind.BUILDING or due is None or due.day is None:
        return
    measure = result_measure(rock)
    if measure is None and not (rock.fields.target and result):
        return
    if quick(rock, options.quick_cycle_days) or _built_early(rock, due, options.head_start_days):
        return
    severity = None if rock.is_sales else rl.INFO
    if result is not None:
        if result.day == due.day and due != result and due.origin != "quarter":
            yield rl.Finding(
                result.place, f"build and result share one day, {rl.quoted(result.text)}", severity=severity
            )
    elif measure and due.origin != "quarter":
        both = _BOTH.search(rock.text[: due.place.start or 0]) is not None
        yield rl.Finding(
            due.place,
            f"{rl.quoted(due.text)} is when it is built and when {rl.quoted(measure.text)} shows",
            severity=severity if both else rl.INFO,  # one date may be meant for either
            confidence=rl.Confidence.HIGH if both else rl.Confidence.MEDIUM,
        )


def _built_early(rock: rl.Reading, due: rl.Day, days: int) -> bool:
    """Does the last step of the work lie well before the due date?"""
    if due.day is None:
        return False
    steps = [rock.milestone_day(step) for step in rock.fields.milestones if not step.result]
    dated = [step.day for step in steps if step and step.day]
    return bool(dated) and len(dated) == len(steps) and (due.day - max(dated)).days >= days
