"""Resolves a point in time to a day: one method for each form of wording.

Conventions, where wording leaves a choice: a period named as a whole ends with its last day ("by Q4", "in
March"); "before X" is the last day before it, "before the end of X" its end; early is the 10th of a month, the
first month of a quarter, the first quarter of a year; mid is the 15th, the 15th of the middle month, June 30; a
week ends on Friday. Quarters and halves are those of the fiscal year, which is named by the year in which it ends.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from rocklint.language.words.named_days import SEASONS, named_span, nth_weekday
from rocklint.language.words.when import Form, Part, Unit, When
from rocklint.system.records import dataclass

Period = tuple[date, date]
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
_EARLY = {Unit.QUARTER: 1, Unit.HALF: 2, Unit.YEAR: 3}
_MID = {Unit.MONTH: (0, 14), Unit.QUARTER: (1, 14), Unit.HALF: (3, -1), Unit.YEAR: (6, -1)}
_ONE_DAY = timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@lru_cache(maxsize=1024)
def period(unit: Unit, year: int, number: int, start: int) -> Period:
    """First and last day of the `number`-th month, quarter, half or year of a year that starts in month `start`."""
    length = _MONTHS[unit]
    first = add_months(date(year - (start > 1), start, 1), (number - 1) * length)
    return first, add_months(first, length) - _ONE_DAY


def _from(anchor: date, make: Callable[[int], date]) -> date:
    """The first of `make(0)`, `make(1)`, ... that is not before `anchor`."""
    day = make(0)
    for step in (1, 2, 3):
        if day >= anchor:
            break
        day = make(step)
    return day


@dataclass(frozen=True, slots=True)
class Resolution:
    """One point in time, and what the calendar gives to find its day.

    `yearly` is the day from which on what comes round every year is looked for, `running` the one that relative
    wording counts from, `start` the month in which the fiscal year begins, `plan` the plan's quarter.
    """

    when: When
    yearly: date
    running: date
    start: int = 1
    plan: Period | None = None
    day_first: bool = False

    def day(self) -> date | None:
        """The day; ValueError, OverflowError or KeyError where there is none."""
        return _BY_FORM[self.when.form](self)

    def _start_month(self) -> int:
        """Quarters and halves are fiscal unless "calendar" is said, months and years only where "fiscal" is."""
        fiscal = self.when.fiscal or (self.when.unit in (Unit.QUARTER, Unit.HALF) and not self.when.calendar)
        return self.start if fiscal else 1

    def _yearly(self) -> date | None:
        """A month, quarter or half: of the year that is written, or the next one."""
        number = self.when.month if self.when.form is Form.MONTH else self.when.number
        if number is None:
            return None
        start = self._start_month()
        unit = Unit.MONTH if self.when.form is Form.MONTH else self.when.unit

        def at(year: int) -> date:
            return _part(self.when, *period(unit, year, number, start), unit)

        if self.when.year is not None:
            return at(self.when.year)
        year = self.yearly.year + (start > 1 and self.yearly.month >= start)
        return at(year + self.when.offset) if self.when.offset else _from(self.yearly, lambda step: at(year + step))

    def _year(self) -> date | None:
        if self.when.year is None:
            return None
        return _part(self.when, *period(Unit.YEAR, self.when.year, 1, self._start_month()), Unit.YEAR)

    def _current(self) -> date | None:
        """The running day, week, month, quarter, half or year, or one `offset` units on."""
        if self.when.unit is Unit.DAY:
            return self.running + self.when.offset * _ONE_DAY
        if self.when.day is not None:  # "the 15th", "the 15th of next month"
            wanted = self.when.day

            def of_month(step: int) -> date:
                month = add_months(self.running.replace(day=1), self.when.offset + step)
                return month.replace(day=wanted) - self.when.exclusive * _ONE_DAY

            return of_month(0) if self.when.offset else _from(self.running, of_month)

        def at(step: int) -> date:
            return _part(self.when, *self._running(self.when.offset + step), self.when.unit)

        return at(0) if self.when.offset else _from(self.running, at)

    def _running(self, offset: int) -> Period:
        if self.when.unit is Unit.WEEK:
            monday = self.running - timedelta(days=self.running.weekday()) + timedelta(weeks=offset)
            return monday, monday + timedelta(days=4)
        length = _MONTHS[self.when.unit]
        since = (self.running.month - self._start_month()) % 12 % length
        first = add_months(self.running.replace(day=1), offset * length - since)
        return first, add_months(first, length) - _ONE_DAY

    def _date(self) -> date | None:
        month, day = self.when.month, self.when.day
        if month is None or day is None:
            return None
        if self.when.numeric and day <= 12 and (month > 12 or self.day_first):
            month, day = day, month
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return None

        def at(year: int) -> date:
            # February 29 keeps its place among the years; `found` below says whether it exists.
            made = date(year, month, min(day, monthrange(year, month)[1]))
            if self.when.unit is Unit.WEEK:
                made += timedelta(days=6 - made.weekday())
            return made - self.when.exclusive * _ONE_DAY

        if self.when.year is not None or self.when.offset:
            year = self.when.year if self.when.year is not None else self.yearly.year + self.when.offset
            found = at(year)
        else:
            found = _from(self.yearly, lambda step: at(self.yearly.year + step))
            year = (found + self.when.exclusive * _ONE_DAY - (self.when.unit is Unit.WEEK) * timedelta(days=6)).year
        return found if day <= monthrange(year, month)[1] else None

    def _within(self) -> date | None:
        """So many units from the planning day; quarters end with the last of them ("in one quarter": this one)."""
        if self.when.number is None:
            return None
        if self.when.unit is Unit.DAY:
            return self.running + timedelta(days=self.when.number)
        if self.when.unit is Unit.WEEK:
            return self.running + timedelta(weeks=self.when.number)
        if self.when.unit is Unit.QUARTER:
            return self._running(max(self.when.number, 1) - 1)[1]
        return add_months(self.running, self.when.number * _MONTHS[self.when.unit])

    def _numbered(self) -> date | None:
        """Week 6, month 2, day 30 of the plan's quarter; an ISO week where a year is written."""
        if self.when.number is None or self.when.number < 1:
            return None
        if self.when.year is not None and self.when.unit is Unit.WEEK:
            return date.fromisocalendar(self.when.year, self.when.number, 7)
        if self.when.calendar:  # "CW 51"
            week, since = self.when.number, self.yearly.year
            return _from(self.yearly, lambda step: date.fromisocalendar(since + step, week, 7))
        if self.plan is None:
            return None
        first, last = self.plan
        if self.when.unit is Unit.MONTH:
            return add_months(first, self.when.number) - _ONE_DAY
        days = self.when.number * (7 if self.when.unit is Unit.WEEK else 1)
        day = first + timedelta(days=days - 1)
        return last if self.when.number == 13 and self.when.unit is Unit.WEEK else day  # a quarter has 90 to 92 days

    def _weekday(self) -> date | None:
        weekday, month, exclusive = self.when.number, self.when.month, self.when.exclusive * _ONE_DAY
        if weekday is None:
            return None
        if month is not None:
            nth, since = self.when.nth or 1, self.yearly.year
            if self.when.year is not None:
                return nth_weekday(self.when.year, month, weekday, nth) - exclusive
            return _from(self.yearly, lambda step: nth_weekday(since + step, month, weekday, nth) - exclusive)
        if self.when.offset:  # "next Friday", said on a Wednesday, is not the day after tomorrow
            monday = self.running - timedelta(days=self.running.weekday())
            return monday + timedelta(weeks=self.when.offset, days=weekday) - exclusive
        first = self.running + exclusive
        return first + timedelta(days=(weekday - first.weekday()) % 7) - exclusive

    def _named(self) -> date | None:
        def at(year: int) -> date:
            span = named_span(self.when.name, year)
            if span is None:
                raise ValueError(self.when.name)
            if self.when.name == "new_year":  # "before the new year" is as late as "by the new year"
                return span[1]
            return _part(self.when, *span, Unit.QUARTER if self.when.name in SEASONS else Unit.DAY)

        if self.when.year is not None:
            return at(self.when.year)
        base = self.yearly.year - (self.when.name == "winter")
        return (
            at(self.yearly.year + self.when.offset)
            if self.when.offset
            else _from(self.yearly, lambda step: at(base + step))
        )

    def _none(self) -> date | None:
        return None


_BY_FORM: dict[Form, Callable[[Resolution], date | None]] = {
    Form.DATE: Resolution._date,
    Form.MONTH: Resolution._yearly,
    Form.QUARTER: Resolution._yearly,
    Form.HALF: Resolution._yearly,
    Form.YEAR: Resolution._year,
    Form.CURRENT: Resolution._current,
    Form.WITHIN: Resolution._within,
    Form.NUMBERED: Resolution._numbered,
    Form.WEEKDAY: Resolution._weekday,
    Form.NAMED: Resolution._named,
    Form.EVENT: Resolution._none,
    Form.VAGUE: Resolution._none,
}


def _part(when: When, first: date, last: date, unit: Unit) -> date:
    """The day that `when.part` means in the period from `first` to `last`."""
    if when.nth:  # the first week of October
        day = last if when.nth < 0 else min(last, first + timedelta(days=7 * when.nth - 1))
        return day - when.exclusive * timedelta(days=7)
    if when.part in (Part.END, Part.LATE) or (when.part is Part.WHOLE and not when.exclusive):
        return last
    if when.part is Part.EARLY:
        day = first + timedelta(days=9) if unit is Unit.MONTH else add_months(first, _EARLY.get(unit, 0)) - _ONE_DAY
        day = max(day, first)
    elif when.part is Part.MID:
        months, days = _MID.get(unit, (0, (last - first).days // 2))
        day = add_months(first, months) + timedelta(days=days)
    else:
        day = first
    return day - _ONE_DAY if when.exclusive else day


def precision(when: When) -> Unit:
    """How precise the wording is: a day, or the unit that it speaks in."""
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
