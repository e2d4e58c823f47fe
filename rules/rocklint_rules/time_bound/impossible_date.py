"""T201."""

import re
from calendar import monthrange
from collections.abc import Iterator

from rocklint.plugin import (
    Context,
    Day,
    Edit,
    Finding,
    Findings,
    Form,
    Need,
    NoOptions,
    Reading,
    Rock,
    Safety,
    Severity,
    When,
    quoted,
    rock_rule,
)

_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
_NAMES += ["November", "December"]


def _days(rock: Rock, reading: Reading) -> Iterator[tuple[Day, bool]]:
    """Every day that the sentence or a field gives, and whether its words stand by themselves."""
    for mention in reading.facts.dates:
        yield reading.timing.mentioned(mention), True
    written = (reading.day_of("start"), reading.day_of("due"), reading.day_of("result_date"))
    yield from ((day, True) for day in written if day)
    steps = (reading.milestone_day(step) for step in rock.milestones)
    yield from ((day, False) for day in steps if day)


def _february(reading: Reading) -> int:
    """The year of the next February."""
    since = reading.start.day if reading.start and reading.start.day else reading.plan.as_of
    return since.year + (since.month > 2)


def _problem(when: When, reading: Reading) -> tuple[str, int | None]:
    """What is wrong with a month and a day, and the last day of that month where there is such a month."""
    month, day = when.month or 0, when.day or 0
    if when.numeric and month > 12 >= day:
        month, day = day, month
    if not 1 <= month <= 12:
        return f"there is no month {month}", None
    year = when.year or _february(reading)
    last = monthrange(year, month)[1]
    return f"{_NAMES[month - 1]}{f' {year}' if month == 2 else ''} has {last} days", last if day <= 31 else None


@rock_rule(
    code="T201",
    name="impossible-date",
    severity=Severity.ERROR,
    since="0.1.0",
    time=True,
    needs=Need.TEXT,
    why="A day that never comes is a deadline that nobody can miss.",
    ask="Which day is meant?",
    source="practice: a published guide lists June 31 and September 31 as quarter ends (eosworldwide.com)",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A calendar date that does not exist (June 31, September 31, February 30)."""
    reading = ctx.reading(rock)
    for day, alone in _days(rock, reading):
        when = day.when
        if when is None or when.form is not Form.DATE or day.day is not None or not when.day:
            continue
        problem, last = _problem(when, reading)
        mended = re.sub(rf"(?<!\d){when.day}(?!\d)(?:st|nd|rd|th)?", str(last), day.text, count=1) if last else day.text
        edit = Edit(day.place, mended, Safety.UNSAFE) if alone and mended != day.text else None
        ask = f"{quoted(mended)}, or the day after?" if edit else None
        yield Finding(day.place, f"{quoted(day.text)} is on no calendar: {problem}", ask=ask, edit=edit)
