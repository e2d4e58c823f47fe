import re
from calendar import monthrange

import rocklint.plugin as rl

_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
_NAMES += ["November", "December"]


@rl.rule(
    "T201", "impossible-date", rl.ERROR, time=True,
    why="A day that never comes is a deadline that nobody can miss.",
    ask="Which day is meant?",
    source="practice: a published guide lists June 31 and September 31 as quarter ends (eosworldwide.com)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A calendar date that does not exist (June 31, September 31, February 30)."""
    for day, alone in _days(rock):
        when = day.when
        if when is None or when.form is not rl.Form.DATE or day.day is not None or not when.day:
            continue
        problem, last = _problem(when, rock)
        corrected = (
            re.sub(rf"(?<!\d){when.day}(?!\d)(?:st|nd|rd|th)?", str(last), day.text, count=1) if last else day.text
        )
        edit = rl.Edit(day.place, corrected, rl.Safety.UNSAFE) if alone and corrected != day.text else None
        ask = f"{rl.quoted(corrected)}, or the day after?" if edit else None
        yield rl.Finding(day.place, f"{rl.quoted(day.text)} is on no calendar: {problem}", ask=ask, edit=edit)


def _days(rock: rl.Reading) -> list[tuple[rl.Day, bool]]:
    """Every day that the sentence or a field gives, and whether its words stand by themselves."""
    said = [rock.timing.mentioned(mention) for mention in rock.facts.dates]
    written = [rock.day_of("start"), rock.day_of("due"), rock.day_of("result_date")]
    steps = [rock.milestone_day(step) for step in rock.fields.milestones]
    return [(day, True) for day in (*said, *written) if day] + [(day, False) for day in steps if day]


def _february(rock: rl.Reading) -> int:
    """The year of the next February."""
    since = rock.start.day if rock.start and rock.start.day else rock.as_of
    return since.year + (since.month > 2)


def _problem(when: rl.When, rock: rl.Reading) -> tuple[str, int | None]:
    """What is wrong with a month and a day, and the last day of that month where there is such a month."""
    month, day = when.month or 0, when.day or 0
    if when.numeric and month > 12 >= day:
        month, day = day, month
    if not 1 <= month <= 12:
        return f"there is no month {month}", None
    year = when.year or _february(rock)
    last = monthrange(year, month)[1]
    return f"{_NAMES[month - 1]}{f' {year}' if month == 2 else ''} has {last} days", last if day <= 31 else None
