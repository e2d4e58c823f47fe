"""What a point in time is to the goal: due, result, start, or no date of the goal at all.

"By Q4" and "in Q4" are due; "Q4 renewals" and "than in Q4" are scope; "every Friday" is a cadence; "(as of June 1)"
is where things stand. A period is taken for a deadline only where the words around it say so: a date that is not
there costs the reader more than one that was missed.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum

from rocklint.language.text.closed_classes import words as closed
from rocklint.language.time.context import CLOSERS, Context
from rocklint.language.time.time_words import MONTHS, PLURALS, UNITS, WEEKDAYS, Words
from rocklint.language.time.wordings import Time
from rocklint.language.words.when import Form, Unit
from rocklint.system.records import dataclass


def phrases(*texts: str) -> tuple[tuple[str, ...], ...]:
    """Phrases as rows of words."""
    return tuple(tuple(text.split()) for text in texts)


UNREAD = -2
"""As `Judged.first`: the words are left to other readers."""


class Use(StrEnum):
    """How a point in time is used."""

    DUE = "due"
    START = "start"
    MILESTONE = "milestone"
    NONE = "none"  # scope, cadence, comparison, name: no date of this goal


class Weight(IntEnum):
    """How clearly it is worded as the deadline."""

    BARE = 0
    AIM = 1  # a period in a clause that says what the result is for
    IN = 2
    BY = 3
    LABEL = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """A point in time with its use; `first` is where its words begin with the preposition that belongs to them."""

    time: Time
    use: Use
    weight: Weight = Weight.BARE
    first: int = -1
    exclusive: bool = False
    result: bool = False


_BY_PHRASES = phrases(
    "on or before", "by or before", "no later than", "not later than", "by", "due", "due in", "due on", "due for",
    "until", "till", "til", "through", "thru", "come", "targeting", "up to", "completed in", "completed on",
    "completion in", "deadline of", "at the latest", "latest", "between now and", "by the time",
)  # fmt: skip
_BEFORE_PHRASES = phrases("before", "prior to", "ahead of", "in advance of", "in time for", "earlier than")
_IN = closed("in within during over across throughout inside at on for")
_START = closed(
    "from starting beginning since after effective commencing start starts begin begins following post began started"
    " launched"
)
_COMPARED = closed(
    "than vs versus against past beyond of like about is and or a an any every each per all last between was to with"
    " as under via"
)
_EACH = closed("each every any per all most some")
_RHYTHM = closed("each every weekly monthly daily annually yearly quarterly")
_OPENERS = closed("""( [ | : , ; . • · — – - > → / " “ # = ‘ ' ✓ ☐ ✅ ! @ _ + &""") | {"\n"}
_GOAL_NOUNS = closed(
    "rock rocks goal goals okr okrs objective objectives target targets priority priorities kr krs deadline"
    " result results"
)
_BARE_END = CLOSERS | closed("with for so via through using without")
_NAMES_TOO = closed("april june jan august jun may summer winter autumn easter")
_SENTENCE = closed(". ; ! ? |") | {"\n"}
_CLAUSE = _SENTENCE | {",", ")", "to", "by", "target", "goal"}


def _matches(w: Words, last: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    """Where the longest of `phrases` begins that ends at word `last`."""
    starts = [
        last - len(p) + 1 for p in phrases if last + 1 >= len(p) and tuple(w.lower[last - len(p) + 1 : last + 1]) == p
    ]
    return min(starts, default=None)


def judge(context: Context, time: Time, before: Judged | None) -> Judged:
    """What the point in time is to the goal; `before` is the one in front of it."""
    w, first, when = context.w, time.first, time.when
    if (when.offset < 0 and when.form in (Form.CURRENT, Form.WEEKDAY)) or _cadence(w, time):
        return Judged(time, Use.NONE)
    p = first - 1
    previous = w.lower[p] if p >= 0 else ""
    if previous == "the":
        p -= 1
        previous = w.lower[p] if p >= 0 else ""
    if previous == "." and p and w.lower[p - 1] in ("vs", "v"):
        p -= 1
        previous = w.lower[p]
    if previous in _EACH or (previous == "on" and p and w.lower[p - 1] in _RHYTHM):
        return Judged(time, Use.NONE)
    if previous in ("this", "next", "coming", "upcoming") and when.form is Form.MONTH:
        p -= 1
        running = Judged(time, Use.DUE, Weight.IN, first - 1)
        previous = w.lower[p] if p >= 0 else ""
        if (previous not in _IN and _matches(w, p, _BY_PHRASES + _BEFORE_PHRASES) is None) and previous not in _START:
            return running if context.follows(time.last, False, False) else Judged(time, Use.NONE)
    while previous in ('"', "“", "_") and p > 0:
        p -= 1
        previous = w.lower[p]
    if time.needs == "label":
        use = Use.DUE if context.labelled(first) else Use.NONE
        return Judged(time, use, Weight.LABEL, first if use is Use.DUE else UNREAD)
    if time.led:
        return _spell(context, time)
    if first == 0 and time.last == w.size - 1:
        return Judged(time, Use.DUE, Weight.LABEL, first)  # the text of a date field
    if w.lower[time.last + 1] == "to" and "from" in w.lower[max(first - 7, 0) : max(first - 1, 0)] and not time.ranged:
        return Judged(time, Use.NONE)  # "from 40 in Q2 to 55 in Q4"
    if _start(context, time, p):
        return Judged(time, Use.START, first=first)
    if (
        before
        and p == before.time.last + 1
        and previous in (",", "and", "&", "or", "/", "+")
        and not context.labelled(first)
    ):
        listed = Judged(time, before.use, before.weight, first, before.exclusive, before.result)
        return listed if _stands(context, time, weak=before.weight < Weight.BY) else Judged(time, Use.NONE)
    label = context.labelled(first)
    lead = _matches(w, p, _BEFORE_PHRASES) if p >= 0 and not label else None
    exclusive = lead is not None
    if exclusive and w.lower[lead or 0] == "before" and lead and w.lower[lead - 1] == "or":
        exclusive, lead = False, None
    if lead is None and p >= 0:
        lead = _matches(w, p, _BY_PHRASES)
    if lead is not None and not label:
        label = context.labelled(lead)
    if lead is not None or label or (time.ranged and previous in ("from", "between")):
        begin = lead if exclusive and lead is not None else first
        return _strong(context, time, begin, exclusive, label, previous)
    # "build 9/24; live 10/2": beside a day in figures, the next figures are a day too.
    also_dated = before is not None and before.use is not Use.NONE and before.time.when.form is Form.DATE
    if previous == "|" and (when.month or 0) <= (when.day or 0):
        also_dated = False  # "| 9/30 | 1/3 |" counts milestones
    return _weak(context, time, p, previous, also_dated)


def _cadence(w: Words, time: Time) -> bool:
    """ "by the 12th of each month", "Friday every week", "the 5th of the month"."""
    j = time.last + 1
    word = w.lower[j]
    if word in ("of", "in") and w.lower[j + 1] in ("each", "every", "the", "a", "any", "following"):
        k = j + 2 + (w.lower[j + 2] in ("calendar", "fiscal"))
        unit = w.lower[k] in UNITS or w.lower[k] in PLURALS
        day_only = time.when.form is Form.WEEKDAY or (time.when.form is Form.CURRENT and time.when.day is not None)
        return unit and (w.lower[j + 1] in ("each", "every", "any") or day_only)
    if word in ("each", "every", "per", "a") and w.lower[j + 1] in UNITS:
        return True
    if time.when.form is not Form.WEEKDAY and time.when.unit is not Unit.DAY:
        return False
    if word in _RHYTHM:
        return w.lower[j + 1] != "active"
    for k in range(j, j + 4):  # "by Tuesday noon each week"
        if w.lower[k] in CLOSERS:
            return False
        if w.lower[k] in ("each", "every"):
            return w.lower[k + 1] in UNITS or w.lower[k + 1] in WEEKDAYS
    return False


def _start(context: Context, time: Time, p: int) -> bool:
    """ "from July 1", "starting in May", "since 2019", "after Q3", "Q3 onwards", "Start: Oct 1"."""
    w = context.w
    if w.lower[time.last + 1] in ("onwards", "onward"):
        return True
    if p < 0 or time.ranged:
        return False
    word = w.lower[p]
    if word in _START:
        return True
    if word in ("in", "on", "as", "of", "by", ":", "date", "at") and p >= 1:
        earlier = w.lower[p - 1]
        if word in ("in", "on", ":", "at"):
            skipped = w.lower[p - 2] if p >= 2 else ""
            return earlier in _START - {"from", "since", "after", "following", "post", "launched"} or (
                earlier == "date" and skipped in ("start", "_", "launch") and "start" in w.lower[max(p - 3, 0) : p]
            )
        return word == "of" and earlier == "as"
    return False


def _stands(context: Context, time: Time, weak: bool) -> bool:
    """Does nothing behind the period make it part of a name?"""
    return context.follows(time.last, opening=False) or not weak


def _strong(context: Context, time: Time, first: int, exclusive: bool, label: bool, previous: str) -> Judged:
    """Behind "by", "before", "due" or a label."""
    w, when = context.w, time.when
    loose = when.form is Form.YEAR or (when.form is Form.CURRENT and when.day is not None)
    if loose and time.needs == "lead" and not context.follows(time.last, opening=False):
        return Judged(time, Use.NONE)  # "by 2030 units", "by the 5th store"
    if when.numeric and when.year is None and not label:
        fraction = when.month is not None and when.day is not None and when.month < when.day <= 5
        if (fraction and previous == "by") or w.lower[time.last + 1] == "of":
            return Judged(time, Use.NONE)  # "by 1/3"
    if previous in ("through", "until") and context.marked("baseline_markers", first, _SENTENCE, 6):
        return Judged(time, Use.NONE)  # "YTD revenue through June"
    if previous in ("until", "till") and first >= 2 and context.w.lower[first - 2] == "not":
        return Judged(time, Use.START, first=first)
    aim = previous in ("through", "until", "till") and context.marked("purpose_markers", first, _SENTENCE)
    if aim:
        return Judged(time, Use.NONE)
    if previous in ("in", "on", "due", "by") and not label and context.marked("due_things", _due(w, first), _CLAUSE, 2):
        return Judged(time, Use.NONE)  # "renewals due in Q4"
    if exclusive and _past(context, first):
        return Judged(time, Use.NONE)
    weight = Weight.LABEL if label else Weight.BY
    result = context.marked("result_date_markers", first, _SENTENCE, 24)
    use = (
        Use.MILESTONE if context.marked("milestone_markers", first, _CLAUSE | {":", "("}, 5) and not label else Use.DUE
    )
    return Judged(time, use, weight, first, exclusive, result)


def _due(w: Words, first: int) -> int:
    """Where "due" stands in "renewals due in Q4", else a place before all words."""
    return next((i for i in range(first - 1, max(first - 5, -1), -1) if w.lower[i] == "due"), 0)


_SURE = frozenset(
    {"ensure", "ensures", "ensuring", "sure", "so", "confirm", "verify", "such", "show", "prove", "given"}
)
_RELATIVE = frozenset({"that", "who", "which", "whom"})
_AHEAD = frozenset({"will", "should", "can", "must", "to"})


def _past(context: Context, lead: int) -> bool:
    """Do the words before say which things are meant: "tickets opened", "clients that left", "customers we won"?"""
    w = context.w
    if context.marked("past_words", lead, _CLAUSE, 3):
        return True
    if lead >= 3 and w.lower[lead - 1].endswith("ed") and w.lower[lead - 2] in ("we", "they", "he", "she", "you"):
        return w.lower[lead - 3][:1].isalpha()
    for i in range(lead - 1, max(lead - 7, 0), -1):
        if w.lower[i] in _AHEAD or w.lower[i] in _CLAUSE:
            return False
        if w.lower[i] in _RELATIVE:
            return w.lower[i - 1] not in _SURE and w.lower[i - 1][:1].isalpha()
    return False


def _weak(context: Context, time: Time, p: int, previous: str, also_dated: bool) -> Judged:
    """Behind "in", "for", "this", or with nothing before it."""
    w, when, first = context.w, time.when, time.first
    none = Judged(time, Use.NONE)
    led = previous in _IN
    lead = p if led else first
    opening = lead == 0 or w.lower[lead - 1] in ("\n", ":", ";", ".", "|", ",", "•", "-", "–", "—")
    if previous in _COMPARED and not led:
        return none
    if context.marked("baseline_markers", lead, _CLAUSE, 8):
        return none
    if (
        previous == "on"
        and when.form not in (Form.DATE, Form.WEEKDAY, Form.NAMED)
        and not (when.day or when.part.value == "start")
    ):
        return none
    if previous == "over" and when.form is not Form.CURRENT and not time.ranged:
        return none
    if not led and time.needs == "lead" and not (when.numeric and also_dated and w.lower[time.last + 1] in CLOSERS):
        return none
    if led and when.numeric and when.year is None and (previous != "on" or not context.follows(time.last, False)):
        return none
    opens_goal = opening and w.lower[time.last + 1] in _GOAL_NOUNS  # "Q4 Rock: ..."
    if not opens_goal and not context.follows(time.last, opening and led, led):
        return none
    if previous == "for" and not _for_period(context, time, p):
        return none
    if previous == "at" and when.part.value == "whole" and when.form is not Form.CURRENT:
        return none
    if not led:
        shares = w.lower[time.last + 1] == ":" and (
            w.lower[time.last + 2][:1].isdecimal() or w.lower[time.last + 2] in "$€£"
        )
        if shares and first:
            return none  # "(Q3: $1M, Q4: $1M)"
        isolated = (first == 0 or w.lower[first - 1] in _OPENERS) and w.lower[time.last + 1] in CLOSERS | {"by"}
        trailing = when.numeric and w.lower[time.last + 1] in CLOSERS and not previous.isdecimal()
        if time.needs == "isolated" and (
            not (isolated or trailing) or (w.lower[first] in _NAMES_TOO and w.lower[first] in MONTHS)
        ):
            return none
        if not isolated and first and w.lower[first - 1].isdecimal() and when.form is not Form.CURRENT:
            return none
        behind = w.lower[time.last + 1]
        opened = p == 0 or (p > 0 and w.lower[p - 1] in _OPENERS)
        named = when.form in (Form.QUARTER, Form.HALF, Form.YEAR, Form.MONTH) and not isolated
        if named and ((opened and p in context.verbs) or behind not in _BARE_END) and not opens_goal:
            return none  # "Q1 and Q2 pipelines", "beat Q2 by 10%"
    if _defines(w, lead, time.last):
        return none
    purpose = context.marked("purpose_markers", lead, _SENTENCE, 16)
    if purpose or (led and _past(context, lead)):
        return none
    result = context.marked("result_date_markers", lead, _SENTENCE, 24)
    running = when.form is Form.CURRENT
    weight = Weight.AIM if result else Weight.IN if led or running else Weight.BARE
    begin = lead if led and previous not in ("for", "at") else first
    return Judged(time, Use.DUE, weight, begin, False, result)


def _defines(w: Words, lead: int, last: int) -> bool:
    """ "Activation (3+ events in week 1) from 34%": a period in brackets that say what the number behind them is."""
    if w.lower[last + 1] != ")" or w.lower[last + 2] not in ("from", "to", "at", "of", "above", "below", ">", "<", ":"):
        return False
    inside = w.lower[max(lead - 6, 0) : lead]
    return "(" in inside and any(word[:1].isdecimal() for word in inside[inside.index("(") :])


def _for_period(context: Context, time: Time, p: int) -> bool:
    """ "Revenue of $4M for the quarter" is due then; "the plan for 2027", "pipeline for Q1" are not."""
    w, when = context.w, time.when
    if when.form is Form.CURRENT and when.offset == 0:
        return p > 0 and not context.marked("planned_things", p, _SENTENCE, 3)
    if context.marked("planned_things", p, _SENTENCE, 1) and w.lower[p - 1] in _GOAL_NOUNS:
        return w.lower[time.last + 1] in ("is", "are", ":")  # "our goal for Q4 is to ..."
    figures = any(w.lower[i][:1].isdecimal() or w.lower[i] == "%" for i in range(max(p - 8, 0), p))
    return (
        figures
        and when.form in (Form.QUARTER, Form.HALF, Form.YEAR, Form.MONTH)
        and not context.marked("planned_things", p, _SENTENCE, 4)
    )


def _spell(context: Context, time: Time) -> Judged:
    """ "Within 90 days" is a deadline; "tickets resolved within 2 days", "95% of calls in 10 days" measure a window."""
    w, when, first = context.w, time.when, time.first
    if w.lower[first] == "over" and context.marked("window_words", first, _SENTENCE, 2):
        return Judged(time, Use.NONE)
    if when.form is Form.WITHIN and when.unit in (Unit.DAY, Unit.WEEK) and w.lower[first] in ("within", "in", "inside"):
        ahead = any(w.lower[i] in ("next", "coming") for i in range(first, min(first + 3, time.last)))
        length = (when.number or 0) * (7 if when.unit is Unit.WEEK else 1)
        if not ahead and length <= 60 and _measured(context, first, length):
            return Judged(time, Use.NONE, first=UNREAD)
    if context.marked("baseline_markers", first, _CLAUSE, 5) or (w.lower[first] in ("in", "for") and _undone(w, first)):
        return Judged(time, Use.NONE)
    result = context.marked("result_date_markers", first, _SENTENCE, 24)
    weight = Weight.BY if w.lower[first] in ("within", "inside") else Weight.IN
    if w.lower[time.last + 1] == "'s" or (time.needs and not context.follows(time.last, False)):
        return Judged(time, Use.NONE)
    return Judged(time, Use.DUE, weight, first, False, result)


def _undone(w: Words, first: int) -> bool:
    """ "Customers who have not ordered in 12 months": how long nothing happened."""
    for i in range(first - 1, max(first - 5, 0), -1):
        if w.lower[i] in ("not", "n't", "never"):
            return w.lower[i - 1] in ("have", "has", "had")
        if w.lower[i] in ("haven't", "hasn't", "haven’t", "hasn’t"):
            return True
    return False


def _measured(context: Context, first: int, length: int) -> bool:
    w = context.w
    if context.marked("window_words", first, _SENTENCE, 8):
        return True
    if length > 31:
        return False
    return any(w.lower[i] == "%" and w.lower[i + 1] == "of" for i in range(max(first - 12, 0), first)) or any(
        w.lower[i] in ("each", "every") for i in range(max(first - 8, 0), first)
    )
