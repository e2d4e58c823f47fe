"""T106."""

import re
from datetime import timedelta

from rocklint.plugin import (
    Confidence,
    Context,
    Day,
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
from rocklint_rules.time_bound._effect import quick, result_measure

_BOTH = re.compile(r"\b(?:all|both|everything)\b[\s,:-]*+(?:by|before|on|in|within|until)?\s*+\Z", re.IGNORECASE)


class ResultOptions(Options):
    """`quick_cycle_days`: where the scorecard's sales cycle is no longer than this, results show in the quarter;
    `head_start_days`: a last build step so long before the due date leaves time for the result."""

    quick_cycle_days: int = 21
    head_start_days: int = 28


def _built_early(reading: Reading, due: Day, days: int) -> bool:
    """Does the last step that is no result lie well before the due date?"""
    if due.day is None:
        return False
    steps = [reading.milestone_day(step) for step in reading.rock.milestones if not step.result]
    dated = [step.day for step in steps if step and step.day]
    return bool(dated) and len(dated) == len(steps) and max(dated) <= due.day - timedelta(days=days)


@rock_rule(
    code="T106",
    name="results-due-with-build",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=ResultOptions,
    drops=("T107",),
    why="A new process needs a full sales cycle before its first number; one date for both makes the number a guess.",
    ask="If it goes live on the last day, when would the first deal show it?",
    source="seed 000/001, Time Bound: systems take time to build, and the results may come later",
)
def check(rock: Rock, ctx: Context[ResultOptions]) -> Findings:
    """A Building Rock expects its result on the same day the build is due."""
    reading = ctx.reading(rock)
    due, result = reading.due, reading.result_date
    if reading.kind is not Kind.BUILDING or due is None or due.day is None:
        return
    measure = result_measure(reading)
    if measure is None and not (rock.target and result):
        return
    if quick(reading, ctx.options.quick_cycle_days) or _built_early(reading, due, ctx.options.head_start_days):
        return
    severity = None if reading.is_sales else Severity.INFO
    if result is not None:
        if result.day == due.day and due != result and due.origin != "quarter":
            yield Finding(result.place, f"build and result share one day, {quoted(result.text)}", severity=severity)
    elif measure and due.origin != "quarter":
        both = _BOTH.search(rock.text[: due.place.start or 0]) is not None
        yield Finding(
            due.place,
            f"{quoted(due.text)} is when it is built and when {quoted(measure.text)} shows",
            severity=severity if both else Severity.INFO,  # one date may be meant for either
            confidence=Confidence.HIGH if both else Confidence.MEDIUM,
        )
