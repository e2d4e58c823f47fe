"""The grammar of time expressions: finds every point in time in a row of words, longest reading first.

Parts of periods ("end of", "mid-", "the first week of") and ranges ("Oct 1 to Dec 15" is its end) are put
together here; what a month, a day or a spell looks like is known to the modules below.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rocklint.language.time.days import day_month, iso_week, month_day, named, numeric, today, weekday
from rocklint.language.time.durations import HOLES, LEADS, NEXT, count, duration
from rocklint.language.time.periods import DETERMINERS, SHIFTS, Time, current, eo_token, month, numbered, quarter, year
from rocklint.language.time.time_words import (
    DASHES,
    EO_TOKENS,
    MONTHS,
    ORDINALS,
    PLURALS,
    SMALL,
    TENS,
    UNITS,
    WEEKDAYS,
    Words,
    ordinal,
)
from rocklint.language.words.named_days import NAMES
from rocklint.language.words.when import Form, Part, Unit, When

Reading = Callable[[Words, int], Time | None]

_PARTS: dict[str, Part] = {
    "end": Part.END, "close": Part.END, "finish": Part.END, "remainder": Part.END, "rest": Part.END,
    "balance": Part.END, "conclusion": Part.END, "course": Part.END, "duration": Part.END,
    "beginning": Part.START, "start": Part.START, "outset": Part.START,
    "middle": Part.MID, "mid": Part.MID, "midpoint": Part.MID, "early": Part.EARLY, "late": Part.LATE,
}  # fmt: skip
_LOOSE = frozenset({"end", "mid", "early", "late", "middle"})
"""Parts that may do without "of": "end Q3", "mid-September", "late 2026"."""
_MIDS = {"midyear": Unit.YEAR, "midquarter": Unit.QUARTER, "midmonth": Unit.MONTH, "midweek": Unit.WEEK}
_PERIODS: tuple[Reading, ...] = (quarter, eo_token, month, numbered, year)
_POINTS: tuple[Reading, ...] = (numeric, iso_week, month_day, day_month, weekday, named, *_PERIODS)
_FROM_FIGURES: tuple[Reading, ...] = (numeric, iso_week, day_month, weekday, quarter, year)
_FROM_WORDS = tuple(read for read in _POINTS if read not in (numeric, iso_week))
_BUSINESS = frozenset({"business", "working", "calendar", "full"})
_HEADS = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(UNITS) | frozenset(PLURALS) | frozenset(_PARTS)
    | frozenset(_MIDS) | frozenset(EO_TOKENS) | frozenset(ORDINALS) | frozenset(SHIFTS) | DETERMINERS
    | frozenset(name.replace("'", " ").replace(".", " ").split()[0] for name in NAMES)
    | {"fiscal", "financial", "calendar", "fy", "cy", "today", "tonight", "tomorrow", "within", "in", "over", "inside",
       "during", "for", "throughout", "across", "twenty", "thirty", "one", "two", "three", "four", "five", "six",
       "seven", "eight", "nine", "ten", "eleven", "twelve", "eo", "back", "latter", "a"}
)  # fmt: skip
_WEAK_HEADS = DETERMINERS | {"in", "over", "for", "a", "one", "two", "three", "four", "five", "six", "across", "during",
                             "within", "back", "first", "second", "third", "last", "final", "this", "next", "current",
                             "following", "start", "early", "late", "close", "rest", "finish"}  # fmt: skip
SIGNALS = _HEADS - _WEAK_HEADS
"""Without one of these words, or a figure, a sentence has no point in time (events aside)."""
_AMOUNTS = SMALL.keys() | TENS.keys()
_BEHIND_DETERMINER = (
    _HEADS | _AMOUNTS | {"very", "business", "sales"}
    | {name.split()[1] for name in NAMES if name.split()[0] in DETERMINERS}  # "the holidays"
)  # fmt: skip
_BEHIND_LEAD = NEXT | _AMOUNTS | {"of", "a", "an", *HOLES}
_BEHIND_A = frozenset(UNITS) | frozenset(PLURALS) | {"couple", "calendar", "full", "short", "more", "("}
_FOLLOWED = dict.fromkeys(DETERMINERS, _BEHIND_DETERMINER) | dict.fromkeys(LEADS, _BEHIND_LEAD) | {"a": _BEHIND_A}
"""Words of every sentence that a point in time begins with only where one of these, or a figure, stands behind them."""


def _part(w: Words, i: int) -> tuple[Part, int, int] | None:
    """The part that begins at `i`: which, the n-th week if so, and the place of its period."""
    word = w.low[i]
    part = _PARTS.get(word)
    if part is not None:
        j = i + 1
        if w.low[j] in DASHES and w.glued[i]:
            j += 1
        if w.low[j] == "of" or (w.low[j] in ("in", "to") and word == "early"):
            j += 1
            j += w.low[j] in DASHES and w.glued[j - 1]
        elif word not in _LOOSE:
            return None
        return part, 0, j
    nth, j = ordinal(w, i)
    if nth is None:
        return None
    j += w.low[j] in _BUSINESS
    unit, joined = w.low[j], w.low[j + 1] in ("of", "in")
    if not joined:
        return None
    if unit == "day" and nth in (-1, 1):
        return (Part.END if nth < 0 else Part.START), 0, j + 2
    if unit == "week":
        return Part.WHOLE, nth, j + 2
    if unit in PLURALS and nth == -1:  # "the last weeks of Q3"
        return Part.END, 0, j + 2
    if unit == "half":
        return (Part.MID if nth == 1 else Part.END), 0, j + 2
    return None


def _day(w: Words, i: int) -> Time | None:
    """A day with its month."""
    day = month_day(w, i) or day_month(w, i) or numeric(w, i)
    return day if day and day.when.form is Form.DATE else None


def _of_part(w: Words, i: int) -> Time | None:
    """ "the end of Q3", "mid-September", "early 2027", "the first week of October", "end of first 60 days"."""
    start = i + 1 if w.low[i] in DETERMINERS else i
    if w.low[start] in _MIDS:
        return Time(i, start, When(Form.CURRENT, _MIDS[w.low[start]], part=Part.MID))
    if w.low[start] == "very":
        start += 1
    if w.low[start] == "month" and w.low[start + 1] == "of":
        inner = month(w, start + 2)
        return replace(inner, first=i) if inner else None
    if w.low[start] == "week" and w.low[start + 1] == "ending":
        day = _day(w, start + 2 + (w.low[start + 2] == "on"))
        return replace(day, first=i) if day else None
    if w.low[start] == "week" and w.low[start + 1] == "of":
        day = _day(w, start + 2)
        return Time(i, day.last, replace(day.when, unit=Unit.WEEK)) if day else None
    found = _part(w, start)
    if found is None:
        return None
    part, nth, j = found
    if j == start + 1 and w.low[j] in MONTHS and month_day(w, j):  # "start Oct 1, end Dec 15"
        return None
    if part is Part.END and w.low[j] == "business":
        last = j + (w.low[j + 1] == "day")
        return Time(i, last, When(Form.CURRENT, Unit.DAY))
    inner_start = j + 1 if w.low[j] in DETERMINERS or w.low[j] == "this" else j
    for read in _PERIODS:
        inner = read(w, inner_start) or (read(w, j) if inner_start > j else None)
        if inner is None:
            continue
        if nth and inner.when.form is not Form.MONTH:
            return None
        if start + 1 == j and w.low[start] in ("early", "late", "end") and inner.needs == "lead":
            return None if w.raw[j].islower() else Time(i, inner.last, replace(inner.when, part=part), "lead")
        if inner.when.part is Part.END and part is Part.END:
            return Time(i, inner.last, inner.when)
        return Time(i, inner.last, replace(inner.when, part=part, nth=nth))
    if nth:
        return None
    first_count = w.low[inner_start] in ("first", "initial") and count(w, inner_start + 1)
    counted, after = ordinal(w, inner_start)
    if part is Part.END and counted is not None and counted > 0 and UNITS.get(w.low[after]) in (Unit.WEEK, Unit.MONTH):
        return Time(i, after, When(Form.NUMBERED, UNITS[w.low[after]], number=counted))  # "end of my third month"
    if part is Part.END and first_count:
        when = When(Form.NUMBERED, first_count.unit, number=first_count.number)
        return Time(i, first_count.last, when)
    running = current(w, j, part)
    if running is None:
        season = named(w, inner_start)
        return Time(i, season.last, replace(season.when, part=part)) if season else None
    if running.when.unit in (Unit.WEEK, Unit.DAY) and part not in (Part.END, Part.MID):
        return None
    if part in (Part.EARLY, Part.LATE) and running.when.offset == 0:
        return None  # "late this year" is no day
    return Time(i, running.last, running.when)


def read_time(w: Words, i: int) -> Time | None:
    """The longest point in time that begins at word `i`."""
    if not w.low[i]:
        return None
    if found := _of_part(w, i) or duration(w, i):
        return found
    det = w.low[i] in DETERMINERS
    best: Time | None = None
    for read in _POINTS if det else _FROM_FIGURES if w.low[i][0].isdecimal() else _FROM_WORDS:
        inner = read(w, i) or (read(w, i + 1) if det else None)
        if inner is not None and (best is None or inner.last > best.last):
            best = replace(inner, first=i) if inner.first > i else inner
    return best or current(w, i) or today(w, i)


def find_times(w: Words) -> list[Time]:
    """Every point in time, in order, none overlapping another; ranges are their end."""
    found: list[Time] = []
    i = 0
    while i < w.size:
        time = read_time(w, i) if _may_begin(w, i) else None
        if time is None:
            i += 1
            continue
        time = _with_end(w, time)
        joined = _joined(w, found[-1], time) if found else None
        if joined is None:
            found.append(time)
        else:
            found[-1] = joined
        i = time.last + 1
    return found


def _may_begin(w: Words, i: int) -> bool:
    """False for most words: the grammar has nothing that begins with them."""
    word = w.low[i]
    if word not in _HEADS:
        return _figured(word)
    wanted = _FOLLOWED.get(word)
    if wanted is None:
        return True
    after = w.low[i + 1]
    if after in ("the", "these") and word in LEADS:  # "over the next six weeks"
        return w.low[i + 2] in NEXT
    return after in wanted or _figured(after)


def _figured(word: str) -> bool:
    """A token that a date may begin with: a figure, or Q4, FY27, EOQ4, YE26."""
    if not word or word.isalpha():
        return False
    return word[0].isascii() and (word[0].isdecimal() or (word[-1].isdecimal() and word[0] in "qhfcey"))


_TO = frozenset({"to", "through", "thru", "until", "till"})


def _with_end(w: Words, time: Time) -> Time:
    """ "from start of year to end": the other end of the same period."""
    j = time.last + 1
    if time.when.part is not Part.START or w.low[j] not in _TO:
        return time
    j += 1 + (w.low[j + 1] == "the")
    if w.low[j] != "end" or w.low[j + 1] == "of":
        return time
    return Time(time.first, j, replace(time.when, part=Part.END), time.needs, ranged=True)


def _joined(w: Words, first: Time, second: Time) -> Time | None:
    """A range of two like points in time, as its end: "Q3-Q4", "from Oct 1 to Dec 15", "between July and September"."""
    gap = second.first - first.last - 1
    of_day = first.when.form is Form.CURRENT and first.when.unit is Unit.DAY and first.when.offset == 0
    if of_day and second.when.form in (Form.DATE, Form.WEEKDAY):  # "EOD Friday", "close of business on Oct 15"
        near = gap == 0 or (gap == 1 and w.low[first.last + 1] in ("on", ",", "of"))
        return replace(second, first=first.first) if near else None
    if gap != 1:
        return None
    joint = w.low[first.last + 1]
    lead = w.low[first.first - 1] if first.first else ""
    dash = joint in DASHES or (joint == "/" and first.when.form is second.when.form)
    forms = {first.when.form, second.when.form}
    if not (
        dash
        or (joint in _TO and (len(forms) == 1 or lead in ("from", "between")))
        or (joint, lead) == ("and", "between")
    ):
        return None
    if forms & {Form.WEEKDAY, Form.WITHIN} or not (len(forms) == 1 or forms <= {Form.DATE, Form.MONTH, Form.QUARTER}):
        return None
    needs = "" if second.needs == "isolated" and not w.raw[second.last].islower() else second.needs
    return Time(first.first, second.last, second.when, needs, ranged=True)
