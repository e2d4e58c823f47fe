"""Days that the company's files record: when a metric was reviewed, a strategy changed, a rep started.

They lie in the past (or are planned), so what comes round every year is the last one, not the next, and wording may
be as coarse as people keep it ("2026-02", "Feb 2026", "Q1 2026"): first and last day that it allows.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from rocklint.language.facts import Facts
from rocklint.language.words.when import Form, Unit
from rocklint.model.calendar import Calendar, in_reach
from rocklint.model.resolution import Period, add_months

MAX_CHARS = 60
"""Longer texts are remarks, not days."""
_ISO = re.compile(r"\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ][\d:.+Z-]*)?\s*\Z")
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
_YEARLY = frozenset({Form.DATE, Form.MONTH, Form.QUARTER, Form.HALF})


def on_record(text: str | None, calendar: Calendar, read: Callable[[str], Facts], as_of: date) -> Period | None:
    """First and last day that a text allows; None where it names no day."""
    if not text or len(text) > MAX_CHARS:
        return None
    iso = _ISO.match(text)
    if iso:
        try:
            day = date(*map(int, iso.groups()))
        except ValueError:
            return None
        return (day, day) if in_reach(day) else None
    said = read(text)
    mention = said.deadline or next(iter(said.dates), None)
    if mention is None:
        return None
    when = mention.when
    resolved = calendar.resolve(when, as_of)
    last = resolved.day
    if last is None:
        return None
    if when.year is None and when.form in _YEARLY and last > as_of and last.year > 1:
        last = _year_before(last)
    return _first(last, when.unit, resolved.precision), last


def _year_before(day: date) -> date:
    month_end = add_months(day + timedelta(days=1), -12) - timedelta(days=1)
    return month_end if (day + timedelta(days=1)).day == 1 else add_months(day, -12)


def _first(last: date, unit: Unit, precision: Unit) -> date:
    """The first day of the period that ends on `last`, where the words name a whole one."""
    if precision is Unit.WEEK:
        return last - timedelta(days=6)
    months = _MONTHS.get(precision)
    if months is None or precision is not unit or last.year < 3:
        return last
    return add_months(last.replace(day=1), 1 - months)
