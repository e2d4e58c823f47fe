from datetime import date, timedelta

import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import GRACE, is_point, may_be_result, names_quarter

_DATED = frozenset({rl.Form.DATE, rl.Form.MONTH})
_QUARTER_BEFORE = timedelta(days=92)


@rl.rule(
    "T112", "quarter-conflict", rl.ERROR, needs=rl.Need.ROCK, drops=("T103", "T104", "T105"),
    why="Two quarters for one Rock: it will be read as late by one half of the team and as early by the other.",
    ask="Which quarter is this Rock for?",
    source=f"{rl.SMART_ROCKS}, Time Bound: a clear deadline",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The text's quarter, the due date and the file's quarter disagree."""
    said, field = rock.text_deadline, rock.day_of("due")
    if field is not None:
        yield from _with_quarter(field, rock)
        vague = said is not None and names_quarter(said) and not is_point(said)  # "in Q4"; M115 asks about days
        if said and vague and said.day and field.day and not may_be_result(rock, said):
            first = rock.calendar.quarter_start(rock.calendar.quarter_of(said.day))
            if not first - timedelta(days=GRACE) <= field.day <= said.day + timedelta(days=GRACE):
                message = f"the sentence says {rl.quoted(said.text)}, the due field {rl.quoted(field.text)}"
                yield rl.Finding(field.place, message, related=(rl.Related(said.place, "the sentence says so here"),))
    elif said is not None:
        yield from _with_quarter(said, rock)


def _behind(day: rl.Day, start: date) -> date | None:
    """The day meant, where it lies before the quarter: written so, or a date without a year that has just passed
    ("Jun 30" in the plan for the third quarter)."""
    if day.day is None or day.day < start:
        return day.day
    before = day.day - timedelta(days=365)
    yearly = day.when is not None and day.when.year is None and day.when.form in _DATED
    return before if yearly and start - _QUARTER_BEFORE <= before < start else None


def _reaches_in(rock: rl.Reading, begin: date, end: date) -> bool:
    """Does the sentence name a day of the quarter, too ("10% in Q3; 18% in Q4")?"""
    days = (rock.timing.mentioned(mention).day for mention in rock.facts.dates)
    return any(day is not None and begin <= day <= end for day in days)


def _with_quarter(day: rl.Day, rock: rl.Reading) -> rl.Findings:
    """A day against the quarter that the Rock is planned for."""
    end, quarter = rock.quarter_end, rock.quarter
    if end is None or end.day is None or quarter is None or day.day is None:
        return
    related = (rl.Related(end.place, "the quarter stands here"),) if rock.has("quarter") else ()
    begin = rock.calendar.quarter_start(quarter)
    if names_quarter(day):
        wrong = not begin <= day.day <= end.day and not may_be_result(rock, day)
        if wrong and not (day.origin == "text" and _reaches_in(rock, begin, end.day)):
            message = f"{rl.quoted(day.text)} here, but the Rock is planned for {rl.quoted(end.text)}"
            yield rl.Finding(day.place, message, related=related)
    elif _behind(day, begin):
        message = f"{rl.quoted(day.text)} is over before {rl.quoted(end.text)} begins on {rl.shown_day(begin)}"
        yield rl.Finding(day.place, message, related=related)
