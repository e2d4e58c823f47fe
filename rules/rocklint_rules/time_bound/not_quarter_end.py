import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import is_point, met_on


class EarlyOptions(rl.Options):
    """`grace_days`: how long before the quarter's end, or a planning meeting before it, still counts as its end."""

    grace_days: int = 63


@rl.rule(
    "T104", "not-quarter-end", rl.INFO, default=False, needs=rl.Need.ROCK,
    why="The team looks at its Rocks together when the quarter ends; one that is over by then was perhaps a step.",
    ask="Does it finish early on purpose, and is it then big enough to be a Rock?",
    source=f"{rl.SMART_ROCKS}, Time Bound: typically the end of the quarter; one of its own examples ends a month in",
)  # fmt: skip
def check(rock: rl.Reading, options: EarlyOptions) -> rl.Findings:
    """Due date is inside the quarter but over in the first month or so."""
    due, end, begin, result = rock.due, rock.quarter_end, rock.start, rock.result_date
    if due is None or end is None or due.day is None or end.day is None or due.origin == "quarter" or not is_point(due):
        return
    if result is not None and result.day is not None and result.day > due.day:
        return  # built early, so that the result can show
    early = (end.day - due.day).days
    ahead = (end.day - min(end.day, met_on(rock, end.day) or end.day)).days
    if early - ahead > options.grace_days and begin and begin.day and due.day > begin.day:
        yield rl.Finding(
            due.place, f"{rl.quoted(due.text)} is {early} days before the quarter ends on {rl.shown_day(end.day)}"
        )
