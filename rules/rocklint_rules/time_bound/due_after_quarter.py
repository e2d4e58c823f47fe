"""T105."""

from datetime import timedelta

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.time_bound._days import GRACE, may_be_result, met_on, shown


class LateOptions(Options):
    """`grace_days`: how long after the quarter's end still counts as its end, where no planning meeting says."""

    grace_days: int = GRACE


@rock_rule(
    code="T105",
    name="due-after-quarter",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    options=LateOptions,
    drops=("T103",),
    why="At the quarterly meeting it will be neither done nor late, so nothing can be learned from it.",
    ask="Which part can be truly finished this quarter?",
    source="seed 000/001, Time Bound: build this quarter; the metric may move in three or six months",
)
def check(rock: Rock, ctx: Context[LateOptions]) -> Findings:
    """The build is due after the quarter's end and after the planning meeting (two weeks where none is named)."""
    reading = ctx.reading(rock)
    due, end, result = reading.due, reading.quarter_end, reading.timing.text_result
    if due is None or end is None or due.day is None or end.day is None or due == result:
        return
    late = (due.day - end.day).days
    meeting = met_on(reading, end.day)
    if due.day <= max(end.day, meeting or end.day + timedelta(days=ctx.options.grace_days)):
        return
    related = (Related(end.place, "the quarter stands here"),) if rock.has("quarter") else ()
    words = quoted(due.text)
    if may_be_result(reading, due):
        yield Finding(
            due.place,
            f"{words} is after {quoted(end.text)}: the day it is built, or the day the number is read?",
            ask="What is finished by the end of this quarter, and when is the number read?",
            severity=Severity.INFO,
            confidence=Confidence.MEDIUM,
            related=related,
        )
    else:
        message = f"{words} is {late} days after the quarter ends on {shown(end.day)}"
        yield Finding(due.place, message, related=related)
