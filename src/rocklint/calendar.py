"""Fiscal dates: symbolic points in time become days.

Conventions, where wording leaves a choice: a period named as a whole ends with its last day ("by Q4", "in
March"); "before X" is the last day before it, "before the end of X" its end; early is the 10th of a month, the
first month of a quarter, the first quarter of a year; mid is the 15th, the 15th of the middle month, June 30; a
week ends on Friday. Quarters and halves are those of the fiscal year, which is named by the year in which it ends.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from rocklint.named_days import SEASONS, named_span, nth_weekday
from rocklint.when import Form, Part, Unit, When

Period = tuple[date, date]
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
_EARLY = {Unit.QUARTER: 1, Unit.HALF: 2, Unit.YEAR: 3}
_MID = {Unit.MONTH: (0, 14), Unit.QUARTER: (1, 14), Unit.HALF: (3, -1), Unit.YEAR: (6, -1)}
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Resolved:
    """The last day that a point in time allows (None where there is none) and how precise the wording was.

    Precision is DAY where the words name one day (a date, "the end of Q4", "within 90 days"), else the unit
    they speak in ("Q4", "in six weeks", "early May").
    """

    day: date | None
    precision: Unit


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A fiscal quarter; `year` is the fiscal year, named by the year in which it ends."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Quarter | None:
        """Reads "2026-Q4", "Q4 2026", "FY27 Q1", "Q1 FY27", "4Q26", "q4/26"; None for anything else."""
        if len(text) > 40:
            return None
        digits: list[str] = []
        number: int | None = None
        squeezed = text.upper().replace("FISCAL", "").replace("FY", " ").replace("YEAR", "").replace("QUARTER", "Q")
        for sign in "-/'’_,.":
            squeezed = squeezed.replace(sign, " ")
        for word in squeezed.replace("Q ", "Q").split():
            head, found, tail = word.partition("Q")
            if not found:
                digits.append(word)
            elif number is None and head in ("1", "2", "3", "4"):
                number = int(head)
                digits.extend([tail] if tail else [])
            elif number is None and tail[:1] in ("1", "2", "3", "4"):
                number = int(tail[0])
                digits.extend(part for part in (head, tail[1:]) if part)
            else:
                return None
        if number is None or len(digits) != 1 or not (digits[0].isascii() and digits[0].isdecimal()):
            return None
        year = int(digits[0]) if len(digits[0]) == 4 else 2000 + int(digits[0]) if len(digits[0]) == 2 else 0
        return cls(year, number) if 1 < year < 9999 else None

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"


def _add_months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _from(anchor: date, make: Callable[[int], date]) -> date:
    """The first of `make(0)`, `make(1)`, ... that is not before `anchor`."""
    day = make(0)
    for step in (1, 2, 3):
        if day >= anchor:
            break
        day = make(step)
    return day


@dataclass(frozen=True, slots=True)
class Calendar:
    """A company's year: it begins in month `fiscal_year_start` (1-12).

    `quarter` is the plan's, where it is known: what comes round every year ("Oct 31", "Q4") is then looked for
    from its first day on, and relative wording ("within 90 days") counts from the planning day if that lies in
    the quarter, else from the quarter's first day. `day_first` reads 4/5 as the fourth of May.
    """

    fiscal_year_start: int = 1
    quarter: Quarter | None = None
    day_first: bool = False

    def quarter_of(self, day: date) -> Quarter:
        """The fiscal quarter that `day` lies in."""
        months = day.year * 12 + day.month - self.fiscal_year_start
        return Quarter(months // 12 + (self.fiscal_year_start > 1), months % 12 // 3 + 1)

    def quarter_start(self, quarter: Quarter) -> date:
        """Its first day."""
        return self._period(Unit.QUARTER, quarter.year, quarter.number, self.fiscal_year_start)[0]

    def quarter_end(self, quarter: Quarter) -> date:
        """Its last day."""
        return self._period(Unit.QUARTER, quarter.year, quarter.number, self.fiscal_year_start)[1]

    def anchors(self, as_of: date) -> tuple[date, date]:
        """The days to look from: for what comes round every year, and for relative wording."""
        if self.quarter is None:
            return as_of, as_of
        first, last = self.quarter_start(self.quarter), self.quarter_end(self.quarter)
        return first, as_of if first <= as_of <= last else first

    def resolve(self, when: When, as_of: date) -> Resolved:
        """The day meant, next occurrence on or after `as_of` unless a year is written. Never raises."""
        try:
            yearly, running = self.anchors(as_of)
            day = _RESOLVERS[when.form](self, when, yearly, running)
        except (ValueError, OverflowError, KeyError):  # no such day (June 31), beyond the calendar, no such unit
            day = None
        return Resolved(day, _precision(when))

    def _period(self, unit: Unit, year: int, number: int, start: int) -> Period:
        """First and last day of the `number`-th month, quarter, half or year of a year that starts in month `start`."""
        length = _MONTHS[unit]
        first = _add_months(date(year - (start > 1), start, 1), (number - 1) * length)
        return first, _add_months(first, length) - _ONE_DAY

    def _start_month(self, when: When) -> int:
        """Quarters and halves are fiscal unless "calendar" is said, months and years only where "fiscal" is."""
        fiscal = when.fiscal or (when.unit in (Unit.QUARTER, Unit.HALF) and not when.calendar)
        return self.fiscal_year_start if fiscal else 1

    def _yearly(self, when: When, yearly: date, running: date) -> date | None:
        """A month, quarter or half: of the year that is written, or the next one."""
        number = when.month if when.form is Form.MONTH else when.number
        if number is None:
            return None
        start = self._start_month(when)
        unit = Unit.MONTH if when.form is Form.MONTH else when.unit

        def at(year: int) -> date:
            return _part(when, *self._period(unit, year, number, start), unit)

        if when.year is not None:
            return at(when.year)
        year = yearly.year + (start > 1 and yearly.month >= start)
        return at(year + when.offset) if when.offset else _from(yearly, lambda step: at(year + step))

    def _year(self, when: When, yearly: date, running: date) -> date | None:
        if when.year is None:
            return None
        return _part(when, *self._period(Unit.YEAR, when.year, 1, self._start_month(when)), Unit.YEAR)

    def _current(self, when: When, yearly: date, running: date) -> date | None:
        """The running day, week, month, quarter, half or year, or one `offset` units on."""
        if when.unit is Unit.DAY:
            return running + when.offset * _ONE_DAY
        if when.day is not None:  # "the 15th", "the 15th of next month"
            wanted = when.day

            def of_month(step: int) -> date:
                month = _add_months(running.replace(day=1), when.offset + step)
                return month.replace(day=wanted) - when.exclusive * _ONE_DAY

            return of_month(0) if when.offset else _from(running, of_month)

        def at(step: int) -> date:
            return _part(when, *self._running(when, running, when.offset + step), when.unit)

        return at(0) if when.offset else _from(running, at)

    def _running(self, when: When, day: date, offset: int) -> Period:
        if when.unit is Unit.WEEK:
            monday = day - timedelta(days=day.weekday()) + timedelta(weeks=offset)
            return monday, monday + timedelta(days=4)
        length = _MONTHS[when.unit]
        since = (day.month - self._start_month(when)) % 12 % length
        first = _add_months(day.replace(day=1), offset * length - since)
        return first, _add_months(first, length) - _ONE_DAY

    def _date(self, when: When, yearly: date, running: date) -> date | None:
        month, day = when.month, when.day
        if month is None or day is None:
            return None
        if when.numeric and day <= 12 and (month > 12 or self.day_first):
            month, day = day, month
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None

        def at(year: int) -> date:
            # February 29 keeps its place among the years; `found` below says whether it exists.
            made = date(year, month, min(day, monthrange(year, month)[1]))
            if when.unit is Unit.WEEK:
                made += timedelta(days=6 - made.weekday())
            return made - when.exclusive * _ONE_DAY

        if when.year is not None or when.offset:
            year = when.year if when.year is not None else yearly.year + when.offset
            found = at(year)
        else:
            found = _from(yearly, lambda step: at(yearly.year + step))
            year = (found + when.exclusive * _ONE_DAY - (when.unit is Unit.WEEK) * timedelta(days=6)).year
        return found if day <= monthrange(year, month)[1] else None

    def _within(self, when: When, yearly: date, running: date) -> date | None:
        """So many units from the planning day; quarters end with the last of them ("in one quarter": this one)."""
        if when.number is None:
            return None
        if when.unit is Unit.DAY:
            return running + timedelta(days=when.number)
        if when.unit is Unit.WEEK:
            return running + timedelta(weeks=when.number)
        if when.unit is Unit.QUARTER:
            return self._running(when, running, max(when.number, 1) - 1)[1]
        return _add_months(running, when.number * _MONTHS[when.unit])

    def _numbered(self, when: When, yearly: date, running: date) -> date | None:
        """Week 6, month 2, day 30 of the plan's quarter; an ISO week where a year is written."""
        if when.number is None or when.number < 1:
            return None
        if when.year is not None and when.unit is Unit.WEEK:
            return date.fromisocalendar(when.year, when.number, 7)
        if self.quarter is None:
            return None
        first, last = self.quarter_start(self.quarter), self.quarter_end(self.quarter)
        if when.unit is Unit.MONTH:
            return _add_months(first, when.number) - _ONE_DAY
        days = when.number * (7 if when.unit is Unit.WEEK else 1)
        day = first + timedelta(days=days - 1)
        return last if when.number == 13 and when.unit is Unit.WEEK else day  # a quarter has 90 to 92 days

    def _weekday(self, when: When, yearly: date, running: date) -> date | None:
        if when.number is None:
            return None
        weekday = when.number
        if when.month is not None:
            month, nth = when.month, when.nth or 1
            if when.year is not None:
                return nth_weekday(when.year, month, weekday, nth) - when.exclusive * _ONE_DAY
            return _from(yearly, lambda s: nth_weekday(yearly.year + s, month, weekday, nth) - when.exclusive * _ONE_DAY)
        first = running + timedelta(days=(weekday - running.weekday() - when.exclusive) % 7 + when.exclusive)
        # "next Friday", said on a Wednesday, is not the day after tomorrow but that of the next week.
        monday = running - timedelta(days=running.weekday())
        day = monday + timedelta(weeks=when.offset, days=weekday) if when.offset else first
        return day - when.exclusive * _ONE_DAY

    def _named(self, when: When, yearly: date, running: date) -> date | None:
        def at(year: int) -> date:
            span = named_span(when.name, year)
            if span is None:
                raise ValueError(when.name)
            if when.name == "new_year":  # "before the new year" is as late as "by the new year"
                return span[1]
            return _part(when, *span, Unit.QUARTER if when.name in SEASONS else Unit.DAY)

        if when.year is not None:
            return at(when.year)
        base = yearly.year - (when.name == "winter")
        return at(yearly.year + when.offset) if when.offset else _from(yearly, lambda step: at(base + step))

    def _never(self, when: When, yearly: date, running: date) -> date | None:
        return None


_RESOLVERS: dict[Form, Callable[[Calendar, When, date, date], date | None]] = {
    Form.DATE: Calendar._date,
    Form.MONTH: Calendar._yearly,
    Form.QUARTER: Calendar._yearly,
    Form.HALF: Calendar._yearly,
    Form.YEAR: Calendar._year,
    Form.CURRENT: Calendar._current,
    Form.WITHIN: Calendar._within,
    Form.NUMBERED: Calendar._numbered,
    Form.WEEKDAY: Calendar._weekday,
    Form.NAMED: Calendar._named,
    Form.EVENT: Calendar._never,
    Form.VAGUE: Calendar._never,
}


def _part(when: When, first: date, last: date, unit: Unit) -> date:
    """The day that `when.part` means in the period from `first` to `last`."""
    if when.nth:  # the first week of October
        day = last if when.nth < 0 else min(last, first + timedelta(days=7 * when.nth - 1))
        return day - when.exclusive * timedelta(days=7)
    if when.part in (Part.END, Part.LATE) or (when.part is Part.WHOLE and not when.exclusive):
        return last
    if when.part is Part.EARLY:
        day = first + timedelta(days=9) if unit is Unit.MONTH else _add_months(first, _EARLY.get(unit, 0)) - _ONE_DAY
        day = max(day, first)
    elif when.part is Part.MID:
        months, days = _MID.get(unit, (0, (last - first).days // 2))
        day = _add_months(first, months) + timedelta(days=days)
    else:
        day = first
    return day - _ONE_DAY if when.exclusive else day


def _precision(when: When) -> Unit:
    if when.form in (Form.EVENT, Form.VAGUE):
        return Unit.UNKNOWN
    if when.form is Form.DATE:
        return Unit.WEEK if when.unit is Unit.WEEK else Unit.DAY
    if when.form is Form.NAMED:
        return Unit.QUARTER if when.name in SEASONS else Unit.DAY
    if when.form is Form.WEEKDAY or when.day is not None:
        return Unit.DAY
    if when.nth:
        return Unit.WEEK
    return Unit.DAY if when.part in (Part.END, Part.START) else when.unit
