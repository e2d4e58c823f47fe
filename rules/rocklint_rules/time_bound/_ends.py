"""The two days that a period behind "by" may mean."""

from datetime import date

import rocklint.plugin as rl

_PERIODS = {rl.Form.QUARTER: 3, rl.Form.MONTH: 1, rl.Form.HALF: 6}


def _first_day(said: rl.Day) -> date | None:
    """The first day of the month, quarter or half that the words name."""
    months = _PERIODS.get(said.when.form) if said.when else None
    if said.day is None or months is None:
        return None
    index = said.day.year * 12 + said.day.month - months
    return date(index // 12, index % 12 + 1, 1)


def _led(said: rl.Day, rock: rl.Reading, leading: tuple[str, ...]) -> bool:
    before = rock.facts.text[: said.place.start or 0].rstrip().casefold()
    return any(before == word or before.endswith(" " + word) for word in leading)


def either_end(said: rl.Day, rock: rl.Reading, leading: tuple[str, ...]) -> tuple[date, date] | None:
    """The two days that "by Q4" may mean; None where the first of them is behind us."""
    when = said.when
    if when is None or when.part is not rl.Part.WHOLE or when.exclusive or not _led(said, rock, leading):
        return None
    first = _first_day(said)
    begin = rock.start
    since = begin.day if begin and begin.day else rock.as_of
    return (first, said.day) if first and said.day and first > since else None
