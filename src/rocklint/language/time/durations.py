"""Reads spells of time counted from the planning day: "within 90 days", "over the next six weeks".

"Within 10 minutes" and "within 2 days of the request" are no points in time but measured windows: not read here.
"""

from __future__ import annotations

from rocklint.language.time.periods import Time
from rocklint.language.time.time_words import APOSTROPHES, DASHES, PLURALS, UNITS, Words, closed, number
from rocklint.language.words.when import Form, Unit, When
from rocklint.system.records import dataclass

LEADS = frozenset({"within", "in", "over", "inside", "during", "for", "throughout", "across"})
NEXT = frozenset({"next", "coming", "following", "upcoming"})
_WINDOW = closed("of after following before prior past old from since late overdue per ago earlier early post notice")
_NOW = frozenset({"now", "today"})
HOLES = frozenset({"x", "n", "y", "xx"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number of units at words up to `last`."""

    number: int | None
    unit: Unit
    last: int


def count(w: Words, i: int, hole: bool = False) -> Count | None:
    """ "six weeks", "30-60 days" (the upper end), "a year", "90 calendar days"; with `hole` also "X months"."""
    value, j = number(w, i)
    if w.low[i] in ("a", "an"):
        value, j = 1, i + 1
        if w.low[j] == "couple":
            value, j = 2, j + 1 + (w.low[j + 1] == "of")
    elif value is not None and (w.low[j] in DASHES or w.low[j] in ("to", "or")):
        upper, k = number(w, j + 1)
        if upper is not None and upper > value:
            value, j = upper, k
    open_end = value is None and hole and w.low[i] in HOLES
    if open_end:
        j = i + 1
    elif value is None or value > 9999:
        return None
    j += w.low[j] in ("calendar", "full", "short", "more")
    j += 3 * (w.low[j] == "(" and w.low[j + 1].isdecimal() and w.low[j + 2] == ")")  # "ninety (90) days"
    unit = PLURALS.get(w.low[j]) or (UNITS.get(w.low[j]) if value == 1 and len(w.low[j]) > 2 else None)
    if unit is None or (w.low[j + 1] in DASHES and w.glued[j] and w.glued[j + 1]):
        return None
    return Count(value, unit, j)


def duration(w: Words, i: int) -> Time | None:
    """A spell with its preposition, or "the next six weeks", "six weeks from now"."""
    lead = w.low[i] if w.low[i] in LEADS else ""
    j = i + 1 if lead else i
    j += lead == "inside" and w.low[j] == "of"
    k = j + 1 if w.low[j] in ("the", "these") else j
    ahead = w.low[k] in NEXT
    if ahead:
        k += 1
    elif k > j:
        return None
    if ahead and (unit := UNITS.get(w.low[k])) and len(w.low[k]) > 2 and lead in ("within", "over", "in", "during"):
        if unit is Unit.QUARTER or w.low[k - 2] != "the":
            return None  # "in the next quarter" is a quarter
        counted: Count | None = Count(1, unit, k)
    else:
        counted = count(w, k, hole=lead == "within")
    if counted is None:
        return None
    last, after = counted.last, counted.last + 1
    if w.low[after] in APOSTROPHES and w.low[after + 1] == "time":
        last, after = after + 1, after + 2
    from_now = w.low[after] == "from" and w.low[after + 1] in _NOW
    if from_now:
        last += 2
    elif (w.low[after], w.low[after + 1]) == ("on", "average") or (
        w.low[after] in _WINDOW and not (ahead and w.low[after] == "of")
    ):
        return None
    if not (lead or ahead or from_now):
        return Time(i, last, When(Form.WITHIN, counted.unit, number=counted.number), "label")
    if lead in ("for", "during", "throughout", "across") and not ahead:
        return None
    if lead == "over" and not ahead and (counted.unit is Unit.DAY or counted.number is None):
        return None  # "over 90 days" is more than 90 days
    if counted.unit is Unit.QUARTER and counted.number == 1 and lead in ("in", "within"):
        return Time(i, last, When(Form.CURRENT, Unit.QUARTER), led=True)
    return Time(i, last, When(Form.WITHIN, counted.unit, number=counted.number), led=True)
