"""What the words around a point in time make of it: due, result, start, or no date of the goal at all.

"By Q4" and "in Q4" are due; "Q4 renewals" and "than in Q4" are scope; "every Friday" is a cadence; "(as of June 1)"
is where things stand. A period is taken for a deadline only where the words around it say so: a date that is not
there costs the reader more than one that was missed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from rocklint.nlp.periods import Time
from rocklint.nlp.sentence import Sentence
from rocklint.nlp.timewords import DASHES, MONTHS, PLURALS, UNITS, Words
from rocklint.when import Form, Unit


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


_BY_PHRASES: tuple[tuple[str, ...], ...] = (
    ("on", "or", "before"), ("by", "or", "before"), ("no", "later", "than"), ("not", "later", "than"), ("by",), ("due",),
    ("until",), ("till",), ("til",), ("through",), ("thru",), ("come",), ("targeting",), ("due", "in"), ("due", "on"),
    ("due", "for"), ("up", "to"), ("completed", "in"), ("completed", "on"), ("completion", "in"), ("deadline", "of"),
    ("at", "the", "latest"), ("latest",),
)  # fmt: skip
_BEFORE_PHRASES: tuple[tuple[str, ...], ...] = (
    ("before",), ("prior", "to"), ("ahead", "of"), ("in", "advance", "of"), ("in", "time", "for"), ("earlier", "than"),
)  # fmt: skip
_IN = frozenset({"in", "within", "during", "over", "across", "throughout", "inside", "at", "on", "for"})
_START = frozenset({"from", "starting", "beginning", "since", "after", "effective", "commencing", "start", "starts",
                    "begin", "begins", "following", "post", "began", "started", "launched"})  # fmt: skip
_COMPARED = frozenset({"than", "vs", "versus", "against", "of", "like", "about", "is", "and", "or", "a", "an", "any",
                       "every", "each", "per", "all", "last", "between", "was", "to", "with", "as", "under", "via"})  # fmt: skip
_EACH = frozenset({"each", "every", "any", "per", "all", "most", "some"})
_RHYTHM = frozenset({"each", "every", "weekly", "monthly", "daily", "annually", "yearly", "quarterly"})
_OPENERS = frozenset({"(", "[", "|", ":", ",", ";", ".", "\n", "•", "·", "—", "–", "-", ">", "→", "/", '"', "“", "#", "=",
                      "‘", "'", "✓", "☐", "✅", "!", "@", "_", "+", "&"})  # fmt: skip
_CLOSERS = frozenset({")", "]", "|", ":", ",", ";", ".", "\n", "", "•", "·", "—", "–", "-", '"', "”", "!", "?", "→", "=",
                      "’", "'", "<", "(", "[", "{", "}", "…", "...", "_", "&", "+", ">"})  # fmt: skip
_COLONS = frozenset({":", "-", "–", "—", "→", "=", "|", "=>", "->"})
_SKIPPED = frozenset({'"', "“", "”", "'", "(", "[", "_", "#"})
_PLAIN = frozenset(
    """that which so as with and or but to by for from in on at of via through using while we our the a an all each every
    is are was were has have had will must should can may could would it its they their he she i you your my this these
    those owned owner led lead measured tracked including resulting without where when who whose after before per if
    compared versus vs than up down out only then plus because due until till over under within across during into onto
    between among against above below about around no not yet also both either instead since unless whether once
    starting beginning ending based thereby therefore e.g. i.e. ie eg aka incl excl tbd and/or assuming given thus there
    dri s onward onwards latest""".split()
)
_GOAL_NOUNS = frozenset({"rock", "rocks", "goal", "goals", "okr", "okrs", "objective", "objectives", "target", "targets",
                         "priority", "priorities", "kr", "krs", "deadline", "result", "results"})  # fmt: skip
_NAMES_TOO = frozenset({"april", "june", "jan", "august", "jun", "may", "summer", "winter", "autumn", "easter"})
_LIVE = 10
"""How many words back a label, a marker or a window word is still felt."""


class Context:
    """The sentence's markers by word, found once; `judge` looks a fixed number of words around a point in time."""

    def __init__(self, sentence: Sentence, w: Words) -> None:
        self.w = w
        token = {at: i for i, at in enumerate(w.at) if at >= 0}
        last_token = {sentence.ends[at]: i for at, i in token.items()}
        self.ends: dict[str, set[int]] = {}
        self.verbs: set[int] = set()
        for mention in sentence.mentions:
            if mention.list.startswith("time_phrases."):
                last = last_token.get(mention.end)
                if last is not None:
                    self.ends.setdefault(mention.list[13:], set()).add(last)
            elif mention.list.startswith("verbs_") and (first := sentence.index.get(mention.start)) is not None:
                self.verbs.add(token.get(first, -1))

    def marked(self, name: str, before: int, stops: frozenset[str], reach: int = _LIVE) -> bool:
        """Does a phrase of list `name` end shortly before word `before`, in the same clause?"""
        known = self.ends.get(name)
        if not known:
            return False
        for i in range(before - 1, max(before - 1 - reach, -1), -1):
            if self.w.low[i] in stops:
                return False
            if i in known:
                return True
        return False

    def labelled(self, first: int) -> bool:
        """Stands a label such as "Due", "Timeline:" or "Target -" right before word `first`?"""
        i = first - 1
        while i > 0 and self.w.low[i] in _SKIPPED and first - i < 4:
            i -= 1
        if i in self.ends.get("deadline_words", ()):
            return True
        for _ in range(3):
            if i <= 0 or self.w.low[i] not in _COLONS | _SKIPPED:
                return False
            colon = self.w.low[i] in _COLONS
            i -= 1
            if colon:
                return any(j in self.ends.get(name, ()) for name in ("deadline_words", "date_labels") for j in (i, i - 1)
                           if j == i or self.w.low[i] in _SKIPPED)  # fmt: skip
        return False

    def follows(self, last: int, opening: bool) -> bool:
        """May a period with a weak preposition end at word `last`? Not where a noun makes it a name or a scope."""
        w = self.w
        j = last + 1
        word = w.low[j]
        if word == "'s" or (w.glued[last] and word in DASHES and w.glued[j] and w.low[j + 1][:1].isalpha()):
            return False
        if word in _CLOSERS or word in _PLAIN or opening:
            return True
        if not word[:1].isalpha():
            return word[:1].isdecimal() or not word.isalnum()
        return j in self.verbs or word.endswith("ly")


_SENTENCE = frozenset({".", ";", "\n", "!", "?", "|"})
_CLAUSE = _SENTENCE | {",", ")", "to", "by", "target", "goal"}


def _matches(w: Words, last: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    """Where the longest of `phrases` begins that ends at word `last`."""
    starts = [last - len(p) + 1 for p in phrases if last + 1 >= len(p) and tuple(w.low[last - len(p) + 1 : last + 1]) == p]
    return min(starts, default=None)


def judge(context: Context, time: Time, before: Judged | None) -> Judged:
    """What the point in time is to the goal; `before` is the one in front of it."""
    w, first, when = context.w, time.first, time.when
    if (when.offset < 0 and when.form in (Form.CURRENT, Form.WEEKDAY)) or _cadence(w, time):
        return Judged(time, Use.NONE)
    p = first - 1
    previous = w.low[p] if p >= 0 else ""
    if previous == "the":
        p -= 1
        previous = w.low[p] if p >= 0 else ""
    if previous in _EACH:
        return Judged(time, Use.NONE)
    while previous in ('"', "“", "_") and p > 0:
        p -= 1
        previous = w.low[p]
    if time.led:
        return _spell(context, time)
    if _start(context, time, p):
        return Judged(time, Use.START, first=first)
    if before and p == before.time.last + 1 and previous in (",", "and", "&", "or", "/", "+") and not context.labelled(first):
        listed = Judged(time, before.use, before.weight, first, before.exclusive, before.result)
        return listed if _stands(context, time, weak=before.weight < Weight.BY) else Judged(time, Use.NONE)
    label = context.labelled(first)
    lead = _matches(w, p, _BEFORE_PHRASES) if p >= 0 and not label else None
    exclusive = lead is not None
    if exclusive and w.low[lead or 0] == "before" and lead and w.low[lead - 1] == "or":
        exclusive, lead = False, None
    if lead is None and p >= 0:
        lead = _matches(w, p, _BY_PHRASES)
    if lead is not None and not label:
        label = context.labelled(lead)
    if lead is not None or label or (time.ranged and previous in ("from", "between")):
        return _strong(context, time, lead if exclusive else first, exclusive, label, previous)
    return _weak(context, time, p, previous)


def _cadence(w: Words, time: Time) -> bool:
    """ "by the 12th of each month", "Friday every week", "the 5th of the month"."""
    j = time.last + 1
    word = w.low[j]
    if word in ("of", "in") and w.low[j + 1] in ("each", "every", "the", "a", "any", "following"):
        k = j + 2 + (w.low[j + 2] in ("calendar", "fiscal"))
        unit = w.low[k] in UNITS or w.low[k] in PLURALS
        day_only = time.when.form is Form.WEEKDAY or (time.when.form is Form.CURRENT and time.when.day is not None)
        return unit and (w.low[j + 1] in ("each", "every", "any") or day_only)
    if word in ("each", "every", "per", "a") and w.low[j + 1] in UNITS:
        return True
    return word in _RHYTHM and time.when.form is Form.WEEKDAY and w.low[j + 1] not in ("active",)


def _start(context: Context, time: Time, p: int) -> bool:
    """ "from July 1", "starting in May", "since 2019", "after Q3", "Q3 onwards", "Start: Oct 1"."""
    w = context.w
    if w.low[time.last + 1] in ("onwards", "onward"):
        return True
    if p < 0 or time.ranged:
        return False
    word = w.low[p]
    if word in _START:
        return True
    if word in ("in", "on", "as", "of", "by", ":", "date", "at") and p >= 1:
        earlier = w.low[p - 1]
        if word in ("in", "on", ":", "at"):
            skipped = w.low[p - 2] if p >= 2 else ""
            return earlier in _START - {"from", "since", "after", "following", "post", "launched"} or (
                earlier == "date" and skipped in ("start", "_", "launch") and "start" in w.low[max(p - 3, 0) : p]
            )
        return word == "of" and earlier == "as"
    return False


def _stands(context: Context, time: Time, weak: bool) -> bool:
    """Does nothing behind the period make it part of a name?"""
    return context.follows(time.last, opening=False) or not weak


def _strong(context: Context, time: Time, first: int, exclusive: bool, label: bool, previous: str) -> Judged:
    """Behind "by", "before", "due" or a label."""
    w, when = context.w, time.when
    if when.form is Form.YEAR and time.needs == "lead" and not context.follows(time.last, opening=False):
        return Judged(time, Use.NONE)  # "by 2030 units"
    if when.numeric and when.year is None and not label:
        fraction = when.month is not None and when.day is not None and when.month < when.day <= 5
        if (fraction and previous == "by") or w.low[time.last + 1] == "of":
            return Judged(time, Use.NONE)  # "by 1/3"
    if previous == "through" and when.form is Form.NAMED:
        return Judged(time, Use.NONE)
    if previous in ("until", "till") and first >= 2 and context.w.low[first - 2] == "not":
        return Judged(time, Use.START, first=first)
    aim = previous in ("through", "until", "till") and context.marked("purpose_markers", first, _SENTENCE)
    if aim:
        return Judged(time, Use.NONE)
    flow = previous in ("in", "on", "due") and context.marked("due_things", first, _CLAUSE, 4) and not label
    if flow:
        return Judged(time, Use.NONE)
    weight = Weight.LABEL if label else Weight.BY
    result = context.marked("result_date_markers", first, _SENTENCE, 24)
    use = Use.MILESTONE if context.marked("milestone_markers", first, _CLAUSE | {":", "("}, 5) and not label else Use.DUE
    return Judged(time, use, weight, first, exclusive, result)


def _weak(context: Context, time: Time, p: int, previous: str) -> Judged:
    """Behind "in", "for", "this", or with nothing before it."""
    w, when, first = context.w, time.when, time.first
    none = Judged(time, Use.NONE)
    led = previous in _IN
    lead = p if led else first
    opening = lead == 0 or w.low[lead - 1] in ("\n", ":", ";", ".", "|", ",", "•", "-", "–", "—")
    if previous in _COMPARED and not led:
        return none
    if context.marked("baseline_markers", lead, _CLAUSE, 8):
        return none
    if previous == "on" and when.form not in (Form.DATE, Form.WEEKDAY, Form.NAMED) and not (when.day or when.part.value == "start"):
        return none
    if previous == "over" and when.form is not Form.CURRENT and not time.ranged:
        return none
    if not led and time.needs == "lead":
        return none
    if led and when.numeric and when.year is None and (previous != "on" or not context.follows(time.last, False)):
        return none
    if not context.follows(time.last, opening and led):
        rock = opening and w.low[time.last + 1] in _GOAL_NOUNS
        if not rock:
            return none
    if previous == "for" and not _for_period(context, time, p):
        return none
    if previous == "at" and when.part.value == "whole" and when.form is not Form.CURRENT:
        return none
    if not led:
        isolated = (first == 0 or w.low[first - 1] in _OPENERS) and w.low[time.last + 1] in _CLOSERS | {"by"}
        if time.needs == "isolated" and (not isolated or (w.low[first] in _NAMES_TOO and w.low[first] in MONTHS)):
            return none
        if not isolated and first and w.low[first - 1].isdecimal():
            return none
        if when.form is not Form.CURRENT and w.low[time.last + 1] in ("and", "or", "&", "/", "+"):
            return none  # "Q1 and Q2 pipelines"
    purpose = context.marked("purpose_markers", lead, _SENTENCE, 16)
    if purpose or (led and context.marked("due_things", lead, _CLAUSE, 2)):
        return none
    result = context.marked("result_date_markers", lead, _SENTENCE, 24)
    running = when.form is Form.CURRENT
    weight = Weight.AIM if result else Weight.IN if led or running else Weight.BARE
    begin = lead if led and previous not in ("for", "at") else first
    return Judged(time, Use.DUE, weight, begin, False, result)


def _for_period(context: Context, time: Time, p: int) -> bool:
    """ "Revenue of $4M for the quarter" is due then; "the plan for 2027", "pipeline for Q1" are not."""
    w, when = context.w, time.when
    if when.form is Form.CURRENT and when.offset == 0:
        return p > 0 and not context.marked("planned_things", p, _SENTENCE, 3)
    figures = any(w.low[i][:1].isdecimal() or w.low[i] == "%" for i in range(max(p - 8, 0), p))
    return figures and when.form in (Form.QUARTER, Form.HALF, Form.YEAR, Form.MONTH) and not context.marked("planned_things", p, _SENTENCE, 4)


def _spell(context: Context, time: Time) -> Judged:
    """ "Within 90 days" is a deadline; "tickets resolved within 2 days" and "95% of calls in 10 days" measure a window."""
    w, when, first = context.w, time.when, time.first
    if when.form is Form.WITHIN and when.unit in (Unit.DAY, Unit.WEEK) and w.low[first] in ("within", "in", "inside"):
        ahead = any(w.low[i] in ("next", "coming") for i in range(first, min(first + 3, time.last)))
        length = (when.number or 0) * (7 if when.unit is Unit.WEEK else 1)
        if not ahead and length <= 60 and _measured(context, first, length):
            return Judged(time, Use.NONE, first=-2)
    if context.marked("baseline_markers", first, _CLAUSE, 5):
        return Judged(time, Use.NONE)
    result = context.marked("result_date_markers", first, _SENTENCE, 24)
    weight = Weight.BY if w.low[first] in ("within", "inside") else Weight.IN
    if w.low[time.last + 1] == "'s" or (time.needs and not context.follows(time.last, False)):
        return Judged(time, Use.NONE)
    return Judged(time, Use.DUE, weight, first, False, result)


def _measured(context: Context, first: int, length: int) -> bool:
    w = context.w
    if context.marked("window_words", first, _SENTENCE, 8):
        return True
    if length > 31:
        return False
    return any(w.low[i] == "%" and w.low[i + 1] == "of" for i in range(max(first - 12, 0), first)) or any(
        w.low[i] in ("each", "every") for i in range(max(first - 8, 0), first)
    )
