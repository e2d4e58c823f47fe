from datetime import timedelta

import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import GRACE, may_be_result, met_on


class LateOptions(rl.Options):
    """`grace_days`: how long after the quarter's end still counts as its end, where no planning meeting says."""

    grace_days: int = GRACE


@rl.rule(
    "T105", "due-after-quarter", rl.WARNING, needs=rl.Need.ROCK, drops=("T103",),
    why="At the quarterly meeting it will be neither done nor late, so nothing can be learned from it.",
    ask="Which part can be truly finished this quarter?",
    source=f"{rl.SMART_ROCKS}, Time Bound: build this quarter; the metric may move in three or six months",
)  # fmt: skip
def check(rock: rl.Reading, options: LateOptions) -> rl.Findings:
    """The build is due after the quarter's end and after the planning meeting (two weeks where none is named)."""
    due, end, result = rock.due, rock.quarter_end, rock.timing.text_result
    if due is None or end is None or due.day is None or end.day is None or due == result:
        return
    late = (due.day - end.day).days
    meeting = met_on(rock, end.day)
    if due.day <= max(end.day, meeting or end.day + timedelta(days=options.grace_days)):
        return
    related = (rl.Related(end.place, "the quarter stands here"),) if rock.has("quarter") else ()
    words = rl.quoted(due.text)
    if may_be_result(rock, due):
        yield rl.Finding(
            due.place,
            f"{words} is after {rl.quoted(end.text)}: the day it is built, or the day the number is read?",
            ask="What is finished by the end of this quarter, and when is the number read?",
            severity=rl.INFO,
            confidence=rl.Confidence.MEDIUM,
            related=related,
        )
    else:
        message = f"{words} is {late} days after the quarter ends on {rl.shown_day(end.day)}"
        yield rl.Finding(due.place, message, related=related)
