"""Reads months, quarters, halves, years and the running ones: "Q4'26", "FY27 Q1", "the second half of next year".

Each function looks at a place in `Words` and gives a `Time` or None; all look ahead a fixed number of words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from rocklint.language.time.time_words import (  # fmt: skip
    APOSTROPHES,
    DASHES,
    EO_TOKENS,
    MONTHS,
    UNITS,
    WORDS_TOO,
    Words,
    any_year,
    digits,
    full_year,
    number,
    ordinal,
)
from rocklint.language.words.when import Form, Part, Unit, When
from rocklint.system.records import dataclass

Needs = Literal["", "isolated", "lead", "label"]


@dataclass(frozen=True, slots=True)
class Time:
    """A point in time at words `first` to `last`.

    `needs` says how much must stand around it to make it one: nothing, a place of its own ("(March)", "| Q4 |") or
    a lead ("by", "in"), always a lead ("the quarter"), or a label ("Timeframe: 10 weeks"). `ranged` marks the end
    of a range, `led` a spell that holds its own preposition ("within 90 days").
    """

    first: int
    last: int
    when: When
    needs: Needs = ""
    ranged: bool = False
    led: bool = False


@dataclass(frozen=True, slots=True)
class YearRef:
    """A year behind or before a period: written, or counted from the running one."""

    year: int | None = None
    offset: int = 0
    fiscal: bool = False
    calendar: bool = False


_FISCAL = {"fiscal": True, "financial": True, "fy": True, "calendar": False, "cy": False}
SHIFTS = {"this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "last": -1, "previous": -1,
          "prior": -1, "past": -1, "preceding": -1}  # fmt: skip
DETERMINERS = frozenset({"the", "our", "its", "their", "your", "my"})
_OF = frozenset({"of", "in", ","})
_ENDS = frozenset({"end", "close"})
_UNTIL = frozenset({"before", "time", "until", "when"})
_SLASHES = DASHES | {"/"}


def basis_year(w: Words, i: int) -> tuple[YearRef | None, int]:
    """ "FY27", "FY 2027", "FY'27", "fiscal year 2027", "CY25", "FY26/27" (the year in which it ends)."""
    head = w.low[i]
    fiscal: bool | None = None
    year: int | None = None
    j = i + 1
    if head[:2] in ("fy", "cy") and len(head) in (4, 6):
        fiscal, year = head[0] == "f", any_year(head[2:])
    elif head in _FISCAL:
        fiscal = _FISCAL[head]
        j += w.low[j] in ("year", "yr")
        j += w.low[j] in APOSTROPHES or (w.low[j] in DASHES and w.glued[j])
        year = any_year(w.low[j]) if head in ("fy", "cy") or len(w.low[j]) == 4 else None
        j += 1
    if year is None or fiscal is None:
        return None, i
    if w.glued[j - 1] and w.low[j] in _SLASHES and any_year(w.low[j + 1]) == year + 1:
        year, j = year + 1, j + 2
    return YearRef(year, fiscal=fiscal, calendar=not fiscal), j


def year_ref(w: Words, i: int) -> tuple[YearRef, int]:
    """The year that follows a period: " 2026", "'26", "-26", " of FY27", ", 2026", " of next year"; else nothing."""
    none = YearRef(), i
    here = w.low[i]
    if here in APOSTROPHES and w.glued[i] and len(w.low[i + 1]) == 2:
        year = any_year(w.low[i + 1])
        return (YearRef(year), i + 2) if year else none
    if here in _SLASHES and w.glued[i] and i and w.glued[i - 1]:
        ref, j = basis_year(w, i + 1)
        year = any_year(w.low[i + 1])
        return (ref, j) if ref else (YearRef(year), i + 2) if year else none
    j = i + 1 if here in _OF else i
    ref, after = basis_year(w, j)
    if ref:
        return ref, after
    if full := full_year(w.low[j]):
        return (YearRef(full), j + 1) if not (w.glued[j] and w.low[j + 1] in DASHES) else none
    if here == ",":
        return none
    k = j + 1 if w.low[j] in DETERMINERS else j
    shift = SHIFTS.get(w.low[k])
    k += shift is not None
    fiscal = _FISCAL.get(w.low[k])
    k += fiscal is not None
    if w.low[k] in ("year", "yr") and (shift is not None or here == "of"):
        return YearRef(None, shift or 0, fiscal is True, fiscal is False), k + 1
    return none


def _with(when: When, ref: YearRef) -> When:
    return replace(
        when, year=ref.year, offset=ref.offset, fiscal=when.fiscal or ref.fiscal, calendar=when.calendar or ref.calendar
    )


def _closed(w: Words, first: int, j: int, when: When, needs: Needs = "") -> Time:
    """The time that ends before `j`, or behind "Q3 end", "Q3's end", "September-end"."""
    k = j + 1 if w.low[j] in DASHES or w.low[j] == "'s" else j
    ends = w.low[k] in _ENDS or (w.low[k] in ("ends", "closes") and w.low[first - 1 if first else 0] in _UNTIL)
    tied = w.low[k + 1] == "-" and w.glued[k]  # "Q3 end-to-end"
    if ends and when.part is Part.WHOLE and w.low[k + 1] != "to" and not tied:
        return Time(first, k, replace(when, part=Part.END))
    return Time(first, j - 1, when, needs)


def _parts(token: str) -> tuple[When, str] | None:
    """Quarter or half at the start of a token ("q4", "q426", "h1fy27") and what is left of it."""
    if len(token) > 9 or len(token) < 2 or not token.isascii():
        return None
    if token[0] == "q" and token[1] in "1234":
        return When(Form.QUARTER, Unit.QUARTER, number=int(token[1])), token[2:]
    if token[0] == "h" and token[1] in "12":
        return When(Form.HALF, Unit.HALF, number=int(token[1])), token[2:]
    return None


def _tail_year(rest: str) -> YearRef | None:
    """ "26", "2026", "fy26" glued behind a quarter; an empty reference for nothing, None for anything else."""
    if not rest:
        return YearRef()
    basis = rest[:2] if rest[:2] in ("fy", "cy") else ""
    year = any_year(rest[len(basis) :])
    return YearRef(year, fiscal=basis == "fy", calendar=basis == "cy") if year else None


def _quarter_token(w: Words, i: int) -> tuple[When, int] | None:
    """ "Q4", "Q4FY26", "4Q26", "Q 4" with the place behind it; a written year is set where it is in the token."""
    token = w.low[i]
    if token == "q" and w.low[i + 1] in ("1", "2", "3", "4") and w.raw[i] == "Q":
        return When(Form.QUARTER, Unit.QUARTER, number=int(w.low[i + 1])), i + 2
    j = i + 1
    if token in ("1", "2", "3", "4") and w.glued[i] and (w.low[j][:1] == "q" or w.raw[j][:1] == "H"):  # 1h is an hour
        token, j = w.low[j][0] + token + w.low[j][1:], j + 1
    head = _parts(token)
    ref = _tail_year(head[1]) if head else None
    return (_with(head[0], ref), j) if head and ref else None


def quarter(w: Words, i: int) -> Time | None:
    """A quarter or half that begins with its own name."""
    fiscal = _FISCAL.get(w.low[i])
    if found := _quarter_token(w, i if fiscal is None else i + 1):  # "fiscal Q3"
        when, j = found
        when = replace(when, fiscal=fiscal is True, calendar=fiscal is False) if fiscal is not None else when
        if when.year is None:
            ref, j = year_ref(w, j)
            when = _with(when, ref)
        return _closed(w, i, j, when)
    token = w.low[i]
    if token in ("quarter", "qtr"):
        value, j = number(w, i + 2 if w.low[i + 1] in DASHES else i + 1)
        if value is None or not 1 <= value <= 4:
            return None
        ref, j = year_ref(w, j)
        return _closed(w, i, j, _with(When(Form.QUARTER, Unit.QUARTER, number=value), ref))
    return _ordinal_quarter(w, i)


def _ordinal_quarter(w: Words, i: int) -> Time | None:
    """ "the fourth quarter", "2nd half of 2026", "back half of the year"."""
    back = w.low[i] in ("back", "latter")
    value, j = (2, i + 1) if back else ordinal(w, i)
    if value is None:
        return None
    fiscal = _FISCAL.get(w.low[j])
    j += fiscal is not None
    j += w.low[j] in DASHES
    unit = UNITS.get(w.low[j])
    most = 4 if unit is Unit.QUARTER else 2 if unit is Unit.HALF else 0
    if not most or value > most or (w.low[j] == "q" and w.raw[j] != "Q"):
        return None
    ref, k = year_ref(w, j + 1)
    if value == -1:
        if w.low[i] == "last" and k == j + 1:  # "last quarter" is over
            return None
        value = most
    if unit is Unit.HALF and k == j + 1 and w.low[k] == "of":  # half of something else
        return None
    form = Form.QUARTER if unit is Unit.QUARTER else Form.HALF
    when = When(form, unit or Unit.UNKNOWN, number=value, fiscal=fiscal is True, calendar=fiscal is False)
    return _closed(w, i, k, _with(when, ref))


def month(w: Words, i: int) -> Time | None:
    """A month by name, with or without a year."""
    value = MONTHS.get(w.low[i])
    if value is None:
        return None
    when = When(Form.MONTH, Unit.MONTH, month=value)
    j = i + 1
    j += w.low[j] == "." and w.glued[i] and full_year(w.low[j + 1]) is not None  # "Oct. 2026"
    if w.raw[i] == w.low[i] and w.low[i] in WORDS_TOO and full_year(w.low[j]) is None:
        return Time(i, i, when, "lead")
    ref, k = year_ref(w, j)
    return _closed(w, i, k if k > j else i + 1, _with(when, ref), "" if ref.year or ref.offset else "isolated")


def year(w: Words, i: int) -> Time | None:
    """A year, or the quarter or half of it that follows: "2027", "FY27", "2026-Q4", "FY27 H1", "the year 2030"."""
    j = i + 1 if w.low[i] == "year" else i
    ref, k = basis_year(w, j)
    if ref is None:
        plain = full_year(w.low[j])
        if plain is None or (w.glued[j] and w.low[j + 1] in ("%", "/", "+", "k", "m", "x")):
            return None
        ref, k = YearRef(plain), j + 1
    dash = w.low[k] in _SLASHES and w.glued[k - 1] and w.glued[k]
    inner = _quarter_token(w, k + 1 if dash else k)
    if inner and inner[0].year is None:
        return _closed(w, i, inner[1], _with(inner[0], ref))
    needs: Needs = "isolated" if ref.fiscal or ref.calendar else "lead"
    return _closed(w, i, k, _with(When(Form.YEAR, Unit.YEAR), ref), needs)


def eo_token(w: Words, i: int) -> Time | None:
    """ "EOQ", "EOY 2026", "EOQ4", "EO Q3", "YE26"."""
    token = w.low[i]
    if token == "eo":
        inner = quarter(w, i + 1)
        return Time(i, inner.last, replace(inner.when, part=Part.END)) if inner else None
    stem = token.rstrip("0123456789") if len(token) <= 8 else ""
    unit = EO_TOKENS.get(stem)
    if unit is None or (stem in ("ye", "eom", "eod", "eow") and w.raw[i][: len(stem)].islower()):
        return None
    tail = token[len(stem) :]
    fiscal = stem in ("eofy", "fye")
    if unit is Unit.YEAR:
        ref, j = (YearRef(any_year(tail)), i + 1) if tail else year_ref(w, i + 1)
        if tail and ref.year is None:
            return None
        if ref.year:
            return Time(i, j - 1, _with(When(Form.YEAR, Unit.YEAR, part=Part.END, fiscal=fiscal), ref))
    elif unit is Unit.QUARTER and (value := digits(tail, 1)) is not None and 1 <= value <= 4:
        ref, j = year_ref(w, i + 1)
        return Time(i, j - 1, _with(When(Form.QUARTER, unit, number=value, part=Part.END), ref))
    elif tail:
        return None
    part = Part.WHOLE if unit is Unit.DAY else Part.END
    return Time(i, i, When(Form.CURRENT, unit, part=part, fiscal=fiscal))


def current(w: Words, i: int, part: Part = Part.WHOLE) -> Time | None:
    """The running unit: "this quarter", "the next fiscal year", "year-end"; behind "end of" also a bare "quarter"."""
    j = i + 1 if w.low[i] in DETERMINERS else i
    shift = SHIFTS.get(w.low[j])
    j += shift is not None
    fiscal = _FISCAL.get(w.low[j])
    j += fiscal is not None or w.low[j] in ("business", "sales")
    unit = UNITS.get(w.low[j])
    if unit is None and w.low[j - 1 if j else 0] == "fy" and j > i:  # "FY end"
        unit, j = Unit.YEAR, j - 1
    if unit is None or (w.low[j] == "q" and w.raw[j] != "Q"):
        return None
    if unit is Unit.HALF and w.low[j + 1] in DASHES and w.low[j + 2] == "year":
        j += 2
    if unit is Unit.DAY and part is not Part.END:  # "ships the next day"
        return None
    when = When(Form.CURRENT, unit, offset=shift or 0, part=part, fiscal=fiscal is True, calendar=fiscal is False)
    k = j + 1
    if part is Part.END and unit is Unit.YEAR:
        ref, k = year_ref(w, k)
        if ref.year:
            when = _with(replace(when, form=Form.YEAR), ref)
    if part is not Part.WHOLE:
        return Time(i, k - 1, when)
    closed = _closed(w, i, k, when)
    if closed.when.part is Part.END:
        if unit is Unit.YEAR:
            ref, k = year_ref(w, closed.last + 1)
            if ref.year:
                return Time(i, k - 1, _with(replace(closed.when, form=Form.YEAR), ref))
        return closed
    if w.low[k] in ("ends", "closes") and (shift is None or shift == 0):  # "before the quarter ends"
        return Time(i, k, replace(when, part=Part.END))
    if shift is None and w.low[i] not in DETERMINERS:
        return None
    return Time(i, j, when, "lead" if shift is None else "")


def numbered(w: Words, i: int) -> Time | None:
    """ "week 6", "Day-30", "month 3"."""
    unit = UNITS.get(w.low[i])
    if unit not in (Unit.WEEK, Unit.MONTH, Unit.DAY) or w.low[i] == "mo":
        return None
    j = i + 1
    j += w.low[j] in DASHES or w.low[j] == "#"
    value = digits(w.low[j], 3) if w.low[j] not in SHIFTS else None
    if value is None:
        value, after = number(w, j)
        if value is None:
            return None
        j = after - 1
    if w.glued[j] and w.low[j + 1] in ("%", "k", "x"):
        return None
    return Time(i, j, When(Form.NUMBERED, unit, number=value), "isolated")
