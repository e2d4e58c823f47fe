"""Months, weekdays, and days and seasons that have a name and come round every year: their words, and their days.

A season counts in whole months (summer is June to August) and ends with its last day, as "by March" ends with
March. The holidays are those that business goals in English are timed by.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

Span = tuple[date, date]


def numbered(texts: str, first: int = 0) -> dict[str, int]:
    """Words with their numbers; those with a slash between them have one number."""
    return {word: number for number, same in enumerate(texts.split(), first) for word in same.split("/")}


MONTHS = numbered(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct"
    " november/nov december/dec",
    1,
)
WEEKDAYS = numbered(
    "monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thur/thu friday/fri saturday/sat sunday/sun"
)

NAMES: dict[str, str] = {
    "new year": "new_year",
    "new year's": "new_year",
    "new years": "new_year",
    "new year's day": "new_years_day",
    "new years day": "new_years_day",
    "new year's eve": "new_years_eve",
    "new years eve": "new_years_eve",
    "martin luther king day": "mlk_day",
    "mlk day": "mlk_day",
    "valentine's day": "valentines_day",
    "valentines day": "valentines_day",
    "presidents day": "presidents_day",
    "presidents' day": "presidents_day",
    "president's day": "presidents_day",
    "st patrick's day": "st_patricks_day",
    "st. patrick's day": "st_patricks_day",
    "good friday": "good_friday",
    "easter": "easter",
    "advent": "advent",
    "earth day": "earth_day",
    "tax day": "tax_day",
    "mother's day": "mothers_day",
    "memorial day": "memorial_day",
    "juneteenth": "juneteenth",
    "father's day": "fathers_day",
    "canada day": "canada_day",
    "independence day": "independence_day",
    "fourth of july": "independence_day",
    "labor day": "labor_day",
    "labour day": "labor_day",
    "columbus day": "columbus_day",
    "halloween": "halloween",
    "veterans day": "veterans_day",
    "veterans' day": "veterans_day",
    "thanksgiving": "thanksgiving",
    "black friday": "black_friday",
    "cyber monday": "cyber_monday",
    "giving tuesday": "giving_tuesday",
    "indigenous peoples' day": "columbus_day",
    "indigenous peoples day": "columbus_day",
    "remembrance day": "veterans_day",
    "australia day": "australia_day",
    "anzac day": "anzac_day",
    "bastille day": "bastille_day",
    "singles' day": "veterans_day",
    "singles day": "veterans_day",
    "christmas": "christmas",
    "christmas eve": "christmas_eve",
    "xmas": "christmas",
    "the holidays": "christmas",
    "boxing day": "boxing_day",
    "spring": "spring",
    "springtime": "spring",
    "summer": "summer",
    "summertime": "summer",
    "fall": "fall",
    "autumn": "fall",
    "winter": "winter",
}
"""Wording in lower case -> key."""

SEASONS = frozenset({"spring", "summer", "fall", "winter"})


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` such weekday of a month; -1 is the last."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The `nth` Monday (0) to Sunday (6) of a month, -1 the last; ValueError where the month has no such day."""
    day = _nth_weekday(year, month, weekday, nth)
    if day.month != month:
        raise ValueError(f"no such weekday in {year}-{month:02}")
    return day


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _floating(month: int, weekday: int, nth: int, later: int = 0) -> Callable[[int], date]:
    return lambda year: _nth_weekday(year, month, weekday, nth) + timedelta(days=later)


_DAYS: dict[str, Callable[[int], date]] = {
    # A year is new when the old one is over: "by the new year" has until December 31.
    "new_year": _fixed(12, 31),
    "new_years_day": _fixed(1, 1),
    "new_years_eve": _fixed(12, 31),
    "mlk_day": _floating(1, 0, 3),
    "valentines_day": _fixed(2, 14),
    "presidents_day": _floating(2, 0, 3),
    "st_patricks_day": _fixed(3, 17),
    "good_friday": lambda year: _easter(year) - timedelta(days=2),
    "easter": _easter,
    "earth_day": _fixed(4, 22),
    "advent": lambda year: _nth_weekday(year, 12, 6, 1) - timedelta(days=7 * (_nth_weekday(year, 12, 6, 1).day > 3)),
    "tax_day": _fixed(4, 15),
    "mothers_day": _floating(5, 6, 2),
    "memorial_day": _floating(5, 0, -1),
    "juneteenth": _fixed(6, 19),
    "fathers_day": _floating(6, 6, 3),
    "canada_day": _fixed(7, 1),
    "independence_day": _fixed(7, 4),
    "labor_day": _floating(9, 0, 1),
    "columbus_day": _floating(10, 0, 2),
    "halloween": _fixed(10, 31),
    "veterans_day": _fixed(11, 11),
    "thanksgiving": _floating(11, 3, 4),
    "black_friday": _floating(11, 3, 4, 1),
    "cyber_monday": _floating(11, 3, 4, 4),
    "giving_tuesday": _floating(11, 3, 4, 5),
    "australia_day": _fixed(1, 26),
    "anzac_day": _fixed(4, 25),
    "bastille_day": _fixed(7, 14),
    "christmas": _fixed(12, 25),
    "christmas_eve": _fixed(12, 24),
    "boxing_day": _fixed(12, 26),
}
_SEASON_STARTS = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}


def named_span(key: str, year: int) -> Span | None:
    """First and last day of what `key` names, in the year in which it begins; None for an unknown key."""
    if key in _SEASON_STARTS:
        month = _SEASON_STARTS[key]
        after = date(year + (month + 3) // 13, (month + 2) % 12 + 1, 1)
        return date(year, month, 1), after - timedelta(days=1)
    day = _DAYS.get(key)
    return (day(year), day(year)) if day else None
