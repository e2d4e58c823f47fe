"""A point in time as a sentence says it: symbolic, because only a calendar knows which day it is.

A reader of sentences must not know today's date or the company's fiscal year (the same sentence has the
same facts everywhere), so "the end of Q4" is kept as words turned into fields, and
`rocklint.calendar.Calendar.resolve` turns it into a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


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
    """Which part of a period is meant; END also stands for a period named as a whole ("in Q4")."""

    START = "start"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    END = "end"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class When:
    """A symbolic point in time.

    `number` is the quarter (1-4), half (1-2), week, weekday (0 Monday) or how many units, by `form`.
    `exclusive` marks "before X": the last day before it. `fiscal` marks a period of the fiscal year by
    name ("FY27"). Plain quarters are fiscal too: the calendar decides. `last_day` is set for a range
    ("Oct 12-14"): the day of the month on which it ends.
    """

    form: Form
    unit: Unit = Unit.UNKNOWN
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    offset: int = 0
    part: Part = Part.WHOLE
    exclusive: bool = False
    fiscal: bool = False
    name: str = ""
