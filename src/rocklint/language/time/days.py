"""Reads days: "2026-12-31", "9/30/26", "October 31st, 2026", "the 15th of next month", "next Friday", "Thanksgiving".

Each function looks at a place in `Words` and gives a `Time` or None; all look ahead a fixed number of words. A day
that does not exist (June 31) is read all the same: it is the calendar that finds no such day.
"""

from __future__ import annotations

from dataclasses import replace

from rocklint.language.time.periods import DETERMINERS, SHIFTS, Time, year_ref
from rocklint.language.time.time_words import (
    DASHES,
    MONTHS,
    WEEKDAYS,
    WORDS_TOO,
    Words,
    any_year,
    digits,
    full_year,
    ordinal,
)
from rocklint.language.words.named_days import NAMES, SEASONS
from rocklint.language.words.when import Form, Unit, When

_SEPARATORS = frozenset({"/", ".", "-", "–", "‑"})
_NOT_A_DAY = frozenset({"%", "k", "m", "x", "+", "$", "/", "percent", "mm", "b"})
_CLOCK = frozenset({"T", "t"})


def numeric(w: Words, i: int) -> Time | None:
    """Dates in figures; the year-less "9/30" needs a lead, as it may be a fraction or a score."""
    if (
        i
        and w.glued[i - 1]
        and (w.low[i - 1] in ("/", ".", "$", "€", "£", "#") or (w.low[i - 1] in DASHES and w.low[i + 1] != "/"))
    ):
        return None
    dotted = _dotted(w, i)
    if dotted:
        return dotted
    sep = w.low[i + 1]
    if sep not in _SEPARATORS or not (w.glued[i] and w.glued[i + 1]):
        return None
    first, second = w.low[i], w.low[i + 2]
    a, b, year = digits(first), digits(second, 2), full_year(second)
    if a is not None and year is not None and sep in "/-" and len(first) <= 2 and 1 <= a <= 12:
        return Time(i, i + 2, When(Form.MONTH, Unit.MONTH, year=year, month=a))  # 09/2026
    if a is None or b is None:
        return None
    third = w.low[i + 4] if w.low[i + 3] == sep and w.glued[i + 2] and w.glued[i + 3] else ""
    if len(first) == 4 and full_year(first):
        return _iso(w, i, a, b, third)
    if len(first) > 2 or sep == "." or a > 31:
        return None
    if third:
        year = any_year(third)
        more = w.glued[i + 4] and w.low[i + 5] in ("/", "%", sep)
        return None if year is None or more else Time(i, i + 4, _numeric(a, b, year))
    if sep != "/" or (a, b) == (24, 7) or (w.glued[i + 2] and w.low[i + 3] in _NOT_A_DAY):
        return None
    alone = (12 < max(a, b) <= 31 and 0 < min(a, b) <= 12) or 12 >= a > b > 0  # "(9/30)", "(9/1)", not "(4/5)"
    return Time(i, i + 2, _numeric(a, b, None), "isolated" if alone else "lead")


def _numeric(a: int, b: int, year: int | None) -> When:
    return When(Form.DATE, Unit.DAY, year=year, month=a, day=b, numeric=True)


def _dotted(w: Words, i: int) -> Time | None:
    """ "30.09.2026": the day stands first."""
    head, dot, tail = w.low[i].partition(".")
    year = full_year(w.low[i + 2])
    if not dot or len(w.low[i]) > 5 or year is None or w.low[i + 1] != "." or not (w.glued[i] and w.glued[i + 1]):
        return None
    day, month = digits(head, 2), digits(tail, 2)
    if day is None or month is None:
        return None
    if month > 12:
        day, month = month, day
    return Time(i, i + 2, When(Form.DATE, Unit.DAY, year=year, month=month, day=day))


def _iso(w: Words, i: int, year: int, month: int, third: str) -> Time | None:
    day = digits(third, 2)
    if day is not None:
        last = i + 4
        if w.glued[last] and w.raw[last + 1][:1] in _CLOCK and digits(w.low[last + 1][1:], 2) is not None:
            last += 1  # 2026-09-30T17:00
            while last < i + 12 and w.glued[last] and (w.low[last + 1] in (":", "z") or digits(w.low[last + 1], 2)):
                last += 1
        return Time(i, last, When(Form.DATE, Unit.DAY, year=year, month=month, day=day))
    if third or not 1 <= month <= 12 or len(w.low[i + 2]) != 2:
        return None
    return Time(i, i + 2, When(Form.MONTH, Unit.MONTH, year=year, month=month))


def iso_week(w: Words, i: int) -> Time | None:
    """ "2026-W40"."""
    year, token = full_year(w.low[i]), w.low[i + 2]
    if year is None or w.low[i + 1] != "-" or not (w.glued[i] and w.glued[i + 1]) or token[:1] != "w":
        return None
    week = digits(token[1:], 2)
    return Time(i, i + 2, When(Form.NUMBERED, Unit.WEEK, year=year, number=week)) if week else None


def _day(w: Words, i: int) -> tuple[int | None, int]:
    """A day of the month at `i`, and the place behind it."""
    value, j = ordinal(w, i)
    if value is None:
        value, j = digits(w.low[i], 2), i + 1
        if w.low[j] in ("%", "percent") or (w.glued[i] and w.low[j] in _NOT_A_DAY):
            return None, i
    return (value, j) if value is not None and 1 <= value <= 31 else (None, i)


def month_day(w: Words, i: int) -> Time | None:
    """ "Oct 31", "October 31st, 2026", "Sept. 5", "Oct 12-14" (ends on the 14th)."""
    month = MONTHS.get(w.low[i])
    if month is None:
        return None
    j = i + 1
    j += w.low[j] == "." and w.glued[i] and len(w.low[i]) <= 4
    if w.low[j] in DASHES | {"/"} and w.glued[j - 1] and w.glued[j]:
        j += 1
    j += w.low[j] == "the"
    day, k = _day(w, j)
    if day is None or (w.low[j].isalpha() and w.low[j - 1] != "the"):
        return None
    year, after = _day_year(w, k)
    if i and w.low[i - 1] == "in" and year is None and w.low[j].isdecimal() and k == j + 1:
        return None  # "in September 20 reps will ..."
    joint = w.low[k]
    if year is None and (joint in DASHES or joint in ("to", "through", "and")):
        upper, behind = _day(w, k + 1)
        if upper is not None and upper > day and (joint in DASHES or not w.low[behind][:1].isalpha()):
            day, after = upper, behind
            year, after = _day_year(w, behind)
    small = w.raw[i] == w.low[i] and w.low[i] in WORDS_TOO and year is None
    return Time(i, after - 1, When(Form.DATE, Unit.DAY, year=year, month=month, day=day), "lead" if small else "")


def _day_year(w: Words, i: int) -> tuple[int | None, int]:
    """A year behind a day: one that is written out ("Oct 12-14" has none)."""
    if w.low[i] in DASHES and not (i > 1 and w.low[i - 2] in DASHES):
        return None, i
    ref, j = year_ref(w, i)
    return (ref.year, j) if ref.year and not (ref.fiscal or ref.calendar) else (None, i)


def day_month(w: Words, i: int) -> Time | None:
    """ "31 October", "the 15th of September 2026", "31-Oct-2026", "15th of next month", "the 15th"."""
    j = i + 1 if w.low[i] in DETERMINERS else i
    day, k = _day(w, j)
    if day is None:
        return None
    last = k - 1
    if (w.low[k] in DASHES and w.glued[k - 1] and w.glued[k]) or w.low[k] == "of":
        k += 1
    month = MONTHS.get(w.low[k])
    named = day if month else None
    if named and not (w.low[k] in WORDS_TOO and w.raw[k] == w.low[k] and k == last + 1 and w.low[j].isdecimal()):
        k += 1
        k += w.low[k] == "." and w.glued[k - 1] and (any_year(w.low[k + 1]) is not None or w.low[k + 1] == ",")
        year, k = _day_year(w, k)
        return Time(i, k - 1, When(Form.DATE, Unit.DAY, year=year, month=month, day=day))
    if w.low[last].isdecimal() or w.low[j].isalpha():  # neither "15" nor "the first" alone
        return None
    if k > last + 1:  # "of"
        m = k + 1 if w.low[k] in DETERMINERS else k
        shift = SHIFTS.get(w.low[m])
        m += shift is not None
        if w.low[m] == "month" and shift is not None:
            return Time(i, m, When(Form.CURRENT, Unit.MONTH, day=day, offset=shift))
        if w.low[k] != "the" or w.low[m] != "month":
            return None
    elif j == i:
        return None
    return Time(i, last, When(Form.CURRENT, Unit.MONTH, day=day), "lead")


def weekday(w: Words, i: int) -> Time | None:
    """ "Friday", "next Friday", "Fri, Oct 9"; "the last Friday of October"."""
    j = i + 1 if w.low[i] in DETERMINERS else i
    nth, k = ordinal(w, j)
    if nth is not None and w.low[k] in WEEKDAYS and w.low[k + 1] in ("of", "in"):
        month = MONTHS.get(w.low[k + 2])
        if month is None:
            return None
        year, after = _day_year(w, k + 3)
        when = When(Form.WEEKDAY, Unit.DAY, number=WEEKDAYS[w.low[k]], nth=nth, month=month, year=year)
        return Time(i, after - 1, when)
    shift = SHIFTS.get(w.low[j])
    k = j + 1 if shift is not None else j
    number = WEEKDAYS.get(w.low[k])
    if number is None or (k != i and w.low[i] in DETERMINERS and shift is None):
        return None
    if len(w.low[k]) <= 5 and w.raw[k].islower():  # sun, sat, wed, mon: ordinary words
        return None
    after = k + 1
    after += w.low[after] == "." and w.glued[k] and len(w.low[k]) <= 5
    after += w.low[after] == ","
    after += w.low[after] == "the"
    dated = month_day(w, after) or day_month(w, after) or numeric(w, after)
    if dated and dated.when.form is Form.DATE:
        return Time(i, dated.last, dated.when)
    when = When(Form.WEEKDAY, Unit.DAY, number=number, offset=1 if shift == 1 else shift or 0)
    return Time(i, k, when, "lead" if shift is None else "")


_NAMED: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _words, _key in sorted(NAMES.items(), key=lambda item: -len(item[0])):
    _tokens = tuple(_words.replace("'s", " 's").replace("s'", "s '").replace(".", " .").split())
    _NAMED.setdefault(_tokens[0], []).append((_tokens, _key))


def named(w: Words, i: int) -> Time | None:
    """A holiday or season by name: "Labor Day", "the new year", "fall 2026"."""
    for start in (i, i + 1) if w.low[i] in DETERMINERS or w.low[i] in ("this", "next") else (i,):
        for tokens, key in _NAMED.get(w.low[start], ()):
            end = start + len(tokens)
            if tuple(t.replace("’", "'") for t in w.low[start:end]) != tokens:
                continue
            ref, k = year_ref(w, end)
            if ref.fiscal or ref.calendar:
                ref, k = replace(ref, year=None, offset=0), end
            when = When(
                Form.NAMED, Unit.QUARTER if key in SEASONS else Unit.DAY, year=ref.year, offset=ref.offset, name=key
            )
            return Time(i, k - 1, when, "" if w.low[i] in ("this", "next") else "lead")
    return None


def today(w: Words, i: int) -> Time | None:
    """ "today", "tomorrow"."""
    offset = {"today": 0, "tonight": 0, "tomorrow": 1}.get(w.low[i])
    return None if offset is None else Time(i, i, When(Form.CURRENT, Unit.DAY, offset=offset), "lead")
