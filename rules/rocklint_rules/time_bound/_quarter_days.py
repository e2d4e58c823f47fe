"""Days for messages, and what several rules of this letter ask of a Rock's days."""

import re
from datetime import date, timedelta

import rocklint.plugin as rl

GRACE = 14
"""A Rock that is due this many days before or after the quarter's end counts as due then: teams meet around it."""

_AROUND = 31
"""So many days from the quarter's end the planning meeting is still about that quarter."""
_ASIDE = re.compile(r"\([^)]*\Z|\b(?:who|that|which|can|could|might|if|where)\b", re.IGNORECASE)


def open_words(rock: rl.Reading) -> rl.Mention | None:
    """The first words of the sentence that stand where a day should ("ASAP", "over time")."""
    return rock.derived(_open_words)


def _open_words(rock: rl.Reading) -> rl.Mention | None:
    facts = rock.facts
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


def names_quarter(day: rl.Day) -> bool:
    """Do the words name a quarter ("Q4", "the end of Q4")?"""
    return day.when is not None and day.when.form is rl.Form.QUARTER


def may_be_result(rock: rl.Reading, day: rl.Day) -> bool:
    """May the one day of a sentence be the day of the result: something is built, and a number moves by then?"""
    at = day.place.start
    if rock.kind is not rl.Kind.BUILDING or day.origin != "text" or at is None:
        return False
    return any(m.end <= at and (m.baseline is not None or m.change or m.metric) for m in rock.facts.measures)


def met_on(rock: rl.Reading, end: date) -> date | None:
    """The day on which the team meets about the quarter that ends then, where the settings name it."""
    meeting = rock.calendar.meeting
    return meeting if meeting and abs((meeting - end).days) <= _AROUND else None


def quarter_for(rock: rl.Reading, day: date) -> rl.Quarter:
    """The quarter that a day stands for: up to two weeks after its end still count."""
    return rock.calendar.quarter_of(day - timedelta(days=GRACE))


def is_point(day: rl.Day | None) -> bool:
    """Is it a day of the calendar, worded at least as closely as a month?"""
    return day is not None and day.day is not None and day.precision in (rl.Unit.DAY, rl.Unit.WEEK, rl.Unit.MONTH)
