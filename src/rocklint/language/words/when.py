"""A point in time as a sentence says it: symbolic, because only a calendar knows which day it is.

A reader of sentences must not know today's date or the company's fiscal year (the same sentence has the
same facts everywhere), so "the end of Q4" is kept as words turned into fields, and
`rocklint.model.calendar.Calendar.resolve` turns it into a day.
"""

from __future__ import annotations

from enum import StrEnum

from rocklint.system.records import dataclass


class Form(StrEnum):
    """How a point in time is worded."""

    DATE = "date"  # month and day, perhaps a year: "Oct 31", "9/30/2026", "2026-12-31"
    MONTH = "month"  # "March", "the end of March 2027"
    QUARTER = "quarter"  # "Q4", "the second quarter", "FY27 Q1"
    HALF = "half"  # "H1", "2H26"
    YEAR = "year"  # "2027", "FY27"
    CURRENT = "current"  # the running unit, shifted by `offset`: "this quarter", "EOQ", "end of next month"
    WITHIN = "within"  # `number` units from the planning day: "within 90 days", "over the next six weeks"
    NUMBERED = "numbered"  # the `number`-th unit of the plan: "week 6", "month 5", "day 30"
    WEEKDAY = "weekday"  # `number` 0 is Monday: "Friday", "next Friday" (offset 1)
    NAMED = "named"  # a holiday or season with a day every year: "Thanksgiving", "the new year"
    EVENT = "event"  # a happening whose day the text does not give: "before the next board meeting"
    VAGUE = "vague"  # time wording that resolves to nothing: "soon", "ASAP"


class Unit(StrEnum):
    """The unit that a point in time is precise to."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """Which part of a period is meant; WHOLE is a period named without a part ("in Q4") and ends with it."""

    START = "start"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    END = "end"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class When:
    """A symbolic point in time.

    `number` is the quarter (1-4), half (1-2), weekday (0 Monday) or how many units, by `form`; None where the
    text leaves it open ("within X months"). `nth` picks a week or weekday of the month ("the first week of
    October", "the last Friday in June"): -1 is the last. `offset` counts running units ("next quarter" 1,
    "last year" -1), and years for what comes round every year ("Q1 of next year"). `exclusive` marks
    "before X": the last day before it. `fiscal` ("FY27") and `calendar` ("CY27") say whose year is meant;
    plain quarters and halves are those of the company, plain years those on the wall. `numeric` marks
    "4/5/26": which one is the day is the calendar's to settle. `unit` WEEK on a date is the week of that day.
    `name` is the key of a named day, or the words of an event.
    """

    form: Form
    unit: Unit = Unit.UNKNOWN
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    nth: int = 0
    offset: int = 0
    part: Part = Part.WHOLE
    exclusive: bool = False
    fiscal: bool = False
    calendar: bool = False
    numeric: bool = False
    name: str = ""
