"""The grammar of time expressions: finds every point in time in a row of words.

Parts of periods ("end of", "mid-", "the first week of") and ranges ("Oct 1 to Dec 15" is its end) are put together
here; how a month, a day or a length of time is written stands in the tables of `periods`, `days` and `durations`.
"""

from __future__ import annotations

from dataclasses import replace

from rocklint.language.text.closed_classes import DASHES, words
from rocklint.language.time import days, durations, periods
from rocklint.language.time.time_words import (
    ENDS_OF_UNITS,
    MIDDLES,
    PLURALS,
    UNITS,
    Words,
)
from rocklint.language.time.wordings import (
    NamedPiece,
    Pieces,
    Time,
    Trial,
    Wordings,
    a_time,
    first_of,
    no_time,
    written,
)
from rocklint.language.words.named_days import MONTHS, NAMES, WEEKDAYS
from rocklint.language.words.when import Form, Part, Unit


def _that_week(trial: Trial, i: int, _: int) -> int:
    """Takes no word: the week of the day is meant."""
    trial.notes.append(("unit", Unit.WEEK))
    return i


_PERIODS = (periods.QUARTERS, periods.ENDS_OF_UNITS, periods.MONTHS, periods.NUMBERED, periods.PLAIN_YEARS)
_BASE: Pieces = {
    **days.DATES,
    "BUSINESS": first_of(days.DATES, written("business|working|calendar|full")),
    "LAST": first_of(days.DATES, written("last|final|closing|remaining")),
    "THE_END": first_of(
        days.DATES,
        written("end|close|finish|remainder|rest|balance|conclusion|course|duration of HYPHEN? @determiners|this?"),
    ),
    "THAT_WEEK": NamedPiece(_that_week),
    "COUNT": durations.DURATIONS.pieces["COUNT"],
    "PERIOD": Wordings.of(*_PERIODS).as_piece(),
    "MONTH_PERIOD": periods.MONTHS.as_piece(),
}
_PIECES: Pieces = {
    **_BASE,
    "PART_OF": first_of(
        _BASE,
        written("PART HYPHEN? of HYPHEN?"),
        written("early in|to", part=Part.EARLY),
        written("LOOSE_PART HYPHEN?"),
        written("first BUSINESS? day of|in", part=Part.START),
        written("LAST BUSINESS? day of|in", part=Part.END),
        written("LAST BUSINESS? @plurals of|in", part=Part.END),
        written("first BUSINESS? half of|in", part=Part.MID),
        written("second|last BUSINESS? half of|in", part=Part.END),
    ),
}


def _is_part(trial: Trial) -> bool:
    """As in "Late this year" is no day, nor is the beginning of a week."""
    part, unit = trial.noted("part"), trial.noted("unit")
    if unit is Unit.DAY:
        return part is Part.END
    if unit is Unit.WEEK:
        return part in (Part.END, Part.MID)
    return part not in (Part.EARLY, Part.LATE) or bool(trial.noted("offset"))


PARTS = Wordings(
    _PIECES,
    a_time("midyear", "MIDDLE", form=Form.CURRENT, part=Part.MID),
    a_time("month of October", "month of MONTH_PERIOD"),
    a_time("the week ending October 9", "week ending on? DATE"),
    a_time("the week of October 5", "week of DATE THAT_WEEK"),
    no_time("start Oct 1, end Dec 15", "LOOSE_PART DATE"),
    a_time("end of business day", "THE_END business day?", form=Form.CURRENT, unit=Unit.DAY),
    a_time("the first week of October", "very? NTH BUSINESS? week of|in DET? MONTH_PERIOD AS_IS"),
    a_time("late 2026", "LOOSE_PART HYPHEN? LONE_YEAR", form=Form.YEAR, unit=Unit.YEAR, needs="lead"),
    a_time("the end of Q3", "very? PART_OF @determiners|this? PERIOD AS_IS"),
    a_time("end of first 60 days", "THE_END first|initial COUNT", form=Form.NUMBERED),
    a_time("end of my third month", "THE_END COUNTED month", form=Form.NUMBERED, unit=Unit.MONTH),
    a_time("end of next quarter", "very? PART_OF DET? SHIFT? KIND? ANY_UNIT", _is_part, form=Form.CURRENT),
    a_time("end of the FY", "THE_END fy", form=Form.CURRENT, unit=Unit.YEAR, part=Part.END, fiscal=True),
    a_time("late summer", "very? PART_OF DET? NAME NAMED_YEAR?", form=Form.NAMED),
)
POINTS = Wordings.of(
    PARTS,
    durations.DURATIONS,
    days.IN_FIGURES,
    days.IN_WORDS,
    days.DATED_WEEKDAYS,
    days.WEEKDAYS,
    days.HOLIDAYS,
    *_PERIODS,
    days.DAYS_OF_THE_MONTH,
    periods.RUNNING,
    days.NEAR_DAYS,
)
SIGNALS = (
    MONTHS.keys() | WEEKDAYS.keys() | UNITS.keys() | PLURALS.keys() | MIDDLES.keys() | ENDS_OF_UNITS.keys()
    | {name.replace("'", " ").replace(".", " ").split()[0] for name in NAMES} - {"the"}
    | words("fiscal financial calendar fy cy eo business holidays today tonight tomorrow")
)  # fmt: skip
"""Without one of these words, or a figure, a sentence has no point in time (events aside)."""


def find_times(w: Words) -> list[Time]:
    """Every point in time, in order, none overlapping another; ranges are their end."""
    found: list[Time] = []
    i = 0
    while i < w.size:
        time = POINTS.read(w, i)
        if time is None:
            i += 1
            continue
        if found and found[-1].last >= time.first:
            time = replace(time, first=i)
        time = _with_end(w, time)
        joined = _joined(w, found[-1], time) if found else None
        if joined is None:
            found.append(time)
        else:
            found[-1] = joined
        i = time.last + 1
    return found


_TO = words("to through thru until till")


def _with_end(w: Words, time: Time) -> Time:
    """As in "From start of year to end": the other end of the same period."""
    j = time.last + 1
    if time.when.part is not Part.START or w.lower[j] not in _TO:
        return time
    j += 1 + (w.lower[j + 1] == "the")
    if w.lower[j] != "end" or w.lower[j + 1] == "of":
        return time
    return Time(time.first, j, replace(time.when, part=Part.END), time.needs, ranged=True)


def _joined(w: Words, first: Time, second: Time) -> Time | None:
    """A range of two like points in time, as its end: "Q3-Q4", "from Oct 1 to Dec 15", "between July and September"."""
    between = w.lower[first.last + 1 : second.first]
    if (first.when.form, first.when.unit, first.when.offset) == (Form.CURRENT, Unit.DAY, 0):
        dated = second.when.form in (Form.DATE, Form.WEEKDAY) and between in ([], ["on"], [","], ["of"])
        return replace(second, first=first.first) if dated else None  # "EOD Friday", "close of business on Oct 15"
    if len(between) != 1 or not _is_range(w, first, second, between[0]):
        return None
    needs = "" if second.needs == "isolated" and not w.small(second.last) else second.needs
    return Time(first.first, second.last, second.when, needs, ranged=True)


def _is_range(w: Words, first: Time, second: Time, joint: str) -> bool:
    """True where the word between two points in time makes them the ends of a range."""
    forms = {first.when.form, second.when.form}
    alike = len(forms) == 1
    if forms & {Form.WEEKDAY, Form.WITHIN} or not (alike or forms <= {Form.DATE, Form.MONTH, Form.QUARTER}):
        return False
    lead = w.lower[first.first - 1] if first.first else ""
    if joint in _TO:
        return alike or lead in ("from", "between")
    return joint in DASHES or (joint == "/" and alike) or (joint, lead) == ("and", "between")
