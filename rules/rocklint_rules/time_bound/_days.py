"""Days for messages, and what several rules of this letter ask of a Rock's days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rocklint.plugin import Day, Form, Kind, Mention, Quarter, Reading, Unit

GRACE = 14
"""A Rock that is due this many days before or after the quarter's end counts as due then: teams meet around it."""

_AROUND = 31
"""So many days from the quarter's end the planning meeting is still about that quarter."""
_ASIDE = re.compile(r"\([^)]*\Z|\b(?:who|that|which|can|could|might|if|where)\b", re.IGNORECASE)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def shown(day: date) -> str:
    """ "Dec 31, 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def open_words(reading: Reading) -> Mention | None:
    """The first words of the sentence that stand where a day should ("ASAP", "over time")."""
    return reading.derived(_open_words)


def _open_words(reading: Reading) -> Mention | None:
    facts = reading.facts
    for vague in facts.listed("time_phrases.vague"):
        if any(m.start < vague.end and vague.start < m.end for m in facts.measures):
            continue  # "from 3 days to one day"
        if _ASIDE.search(facts.text, 0, vague.start):
            continue  # "somebody who can lead in the future", "(criteria TBD)"
        after = facts.text[vague.end :].lstrip(" -")
        if vague.text.casefold().endswith("term") and after[:1].isalpha():
            continue  # "long-term contracts"
        return vague
    return None


def names_quarter(day: Day) -> bool:
    """Do the words name a quarter ("Q4", "the end of Q4")?"""
    return day.when is not None and day.when.form is Form.QUARTER


def may_be_result(reading: Reading, day: Day) -> bool:
    """May the one day of a sentence be the day of the result: something is built, and a number moves by then?"""
    at = day.place.start
    if reading.kind is not Kind.BUILDING or day.origin != "text" or at is None:
        return False
    return any(m.end <= at and (m.baseline is not None or m.change or m.metric) for m in reading.facts.measures)


def met_on(reading: Reading, end: date) -> date | None:
    """The day on which the team meets about the quarter that ends then, where the settings name it."""
    meeting = reading.calendar.meeting
    return meeting if meeting and abs((meeting - end).days) <= _AROUND else None


def quarter_for(reading: Reading, day: date) -> Quarter:
    """The quarter that a day stands for: up to two weeks after its end still count."""
    return reading.calendar.quarter_of(day - timedelta(days=GRACE))


def is_point(day: Day | None) -> bool:
    """Is it a day of the calendar, worded at least as closely as a month?"""
    return day is not None and day.day is not None and day.precision in (Unit.DAY, Unit.WEEK, Unit.MONTH)
