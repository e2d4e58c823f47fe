"""Quantities that belong together: from-to, "by", "to", labelled values, and baselines that stand elsewhere.

"from 45 days to 35", "22% → 30%", "to 97% (currently 88%)", "up from 12", "Baseline: 39 ... Target: 58".
"""

from __future__ import annotations

from bisect import bisect_left

from rocklint.language.facts import Direction
from rocklint.language.numbers.around_number import Draft, Number
from rocklint.language.numbers.baselines import (
    FROM_FILLERS,
    alike,
    is_baseline,
    is_baseline_label,
    is_skipped,
    is_value,
    label_of,
)
from rocklint.language.numbers.surroundings import BREAKS, MARKUP, Surroundings
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import word_at

_NEIGHBOURS = 6
ARROWS = frozenset({"->", "→", "=>", "⇒", "➔", "➜", "➡", "⟶", "➝", "➞", "▶", "►"})
_TO_FILLER = frozenset({
    "a", "an", "the", "no", "our", "new", "total", "target", "of", "over", "about", "around", "roughly",
    "approximately", "at", "least", "record", "sustained", "minimum", "consistent", "steady", "stable", "more",
    "than", "just", "average", "level", "goal", "full",
})  # fmt: skip
_BY_FILLER = frozenset({
    "a", "an", "another", "further", "additional", "at", "least", "about", "around", "over", "up", "to", "more",
    "than", "total", "of", "roughly", "approximately", "nearly", "minimum",
})  # fmt: skip
_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0, "year": 8760.0}
_PRONOUNS = frozenset({"that", "it", "them", "this", "these", "those"})
_GROWTH = frozenset({
    "increase", "growth", "rise", "gain", "improvement", "reduction", "decrease", "drop", "decline", "lift",
    "uplift", "jump", "boost", "cut", "fall", "raise", "saving", "savings", "hike", "bump",
})  # fmt: skip


def drafts(around: Surroundings) -> list[Draft]:
    """The quantities of a sentence, paired and labelled, in order; baselines move into the drafts they belong to."""
    found: list[Draft] = []
    i = 0
    quantities = around.quantities
    while i < len(quantities):
        one = quantities[i]
        two = quantities[i + 1] if i + 1 < len(quantities) else None
        joined = _join(around, one, two) if two else None
        if joined:
            i += 2
            while i < len(quantities) and _chained(around, quantities[i - 1], quantities[i]):
                joined.target, joined.last = quantities[i], quantities[i].last  # 70% → 80% → 90%
                i += 1
            found.append(joined)
            continue
        alone = _alone(around, one, found)
        if alone:
            found.append(alone)
        i += 1
    return _settle(around, found)


def _join(around: Surroundings, one: Quantity, two: Quantity) -> Draft | None:
    """A from-to pair or a worded range of two neighbouring quantities."""
    s = around.s
    between = s.lower[one.last + 1 : two.core]
    if between[:1] != ["|"] and between[-1:] == ["to"] and _noted(around, one, two):
        return _pair(one, two)
    if between[-1:] == ["|"] and _is_row(around, one, two):
        return _pair(one, two)
    if len(between) > 14 or not around.same_clause(one.last, two.core):
        return None
    arrow = any(w in ARROWS for w in between) or between in (["-", ">"], ["–", ">"], ["—", ">"])
    if arrow and len(between) <= 5:
        return _pair(one, two)
    if _goal_behind(around, one, two):
        return _pair(one, two)
    if one.worded in ("multiple", "no"):
        return None
    cued = around.cue(one.lead, "from", FROM_FILLERS)
    to = _last_index(between, "to")
    if (
        cued >= 0
        and to >= 0
        and all(w in _TO_FILLER or w in "<>≥≤~" or w in ("less", "fewer", "under", "below") for w in between[to + 1 :])
    ):
        draft = _pair(one, two)
        draft.first = min(draft.first, cued)
        return draft
    if to > 0 and _timed_down(around, one, two):
        return _pair(one, two)
    if to > 0 and _repeated(around, one, two, to):
        return _pair(one, two)
    if to != 0:
        if (
            between[:1] == ["and"]
            and len(between) <= 2
            and word_at(s, one.lead - 1) == "between"
            and one.value < two.value
        ):
            return _range(around, one, two)
        return None
    if not all(w in _TO_FILLER or w in ("<", ">", "≥", "≤") for w in between[1:]) or len(between) > 4:
        return None
    if not alike(one, two):
        return None
    if around.cue(one.lead, "by", _BY_FILLER) >= 0:
        close = (
            len(between) == 1 and one.value < two.value and (one.unit == "" or word_at(s, one.lead - 1) == "between")
        )
        return _range(around, one, two) if close else None
    if word_at(s, two.last + 1) not in _GROWTH and one.bound == "" and _named_before(around, one, two):
        return _pair(one, two)
    return _range(around, one, two) if len(between) == 1 and one.value < two.value else None


def _noted(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """ "Audit findings (11 open) down to zero": where things stand is noted in brackets right before."""
    between = around.s.lower[one.last + 1 : two.core]
    moved = between[-3:-1] in ([")", "down"], [")", "up"]) or between[-2:-1] == [")"]
    return around.before(one.lead) == "(" and moved and len(between) <= 5 and one.unit == two.unit


def _is_row(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """ "| Wait time | 34 min | 20 min | Dana |": just two values of one unit behind a name are now and then."""
    s = around.s
    nouns = s.lower[one.last + 1 : two.lead - 1]
    behind = two.last + 1 + len(nouns)
    alone = (
        word_at(s, one.lead - 1) == "|"
        and word_at(s, behind) in ("|", "", "\n")
        and s.lower[two.last + 1 : behind] == nouns
    )
    if not alone or one.unit != two.unit or one.lead - 1 in around.columns or word_at(s, behind + 1)[:1].isdigit():
        return False
    named = any(m.list.startswith("metrics_") for m in s.by_end.get(s.ends[one.lead - 2], ()))
    told = bool(one.unit) or bool(nouns) or named or bool(one.value % 1)
    return word_at(s, one.lead - 2)[:1].isalpha() and told


def _chained(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """True where an arrow leads from one number to the next."""
    between = around.s.lower[one.last + 1 : two.core]
    return one.unit == two.unit and len(between) == 1 and between[0] in ARROWS


def _goal_behind(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """ "MQL>SQL 12% (goal 25%)", "at 24%, target: 30%": the first number is where things stand."""
    s = around.s
    between = [w for w in s.lower[one.last + 1 : two.lead] if w not in MARKUP]
    if one.unit != two.unit or not 1 < len(between) <= 4 or between[0] not in ("(", ",", "vs", "/", "—", "–", "-"):
        return False
    words = [w for w in between[1:] if w not in (":", "of", "is", ".", "a", "the", "our", "vs")]
    return bool(words) and all(w in ("goal", "target", "plan") for w in words)


def _named_before(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """True where what changes stands right before the first number: "win rate 22% to 30%", not "hire 3 to 5 reps"."""
    k = around.prior(one.lead)
    word = word_at(around.s, k)
    if not word[:1].isalpha() or word in BREAKS or k in around.verbs or around.hard[k] != around.hard[one.lead]:
        return word == ":" and bool(two.unit)
    return bool(two.unit) or around.phrase_after(two.last + 1) == two.last or around.governor(one.lead) is not None


def _timed_down(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """True for "cut the 6-week lead time to 4 weeks": a change verb, its object with a time, and "to" another time."""
    governor = around.governor(one.lead)
    moved = governor is not None and governor.way in ("up", "down") and one.lead - governor.last <= 2
    return moved and bool(one.time) and bool(two.time) and around.cue(two.lead, "to", _TO_FILLER) > one.last


def _repeated(around: Surroundings, one: Quantity, two: Quantity, to: int) -> bool:
    """True for "throughput 12 units/hr to 15 units/hr": what is counted stands behind both numbers."""
    behind = around.phrase_after(one.last + 1, of=False)
    if behind != one.last + to or one.unit != two.unit or not _named_before(around, one, two):
        return False
    return around.s.lower[behind] == word_at(around.s, around.phrase_after(two.last + 1, of=False))


def _pair(one: Quantity, two: Quantity) -> Draft:
    """A from-to pair; each takes over the unit that only the other writes."""
    if one.unit and not two.unit:
        two.unit, two.time, two.currency, two.points = one.unit, one.time, one.currency or two.currency, one.points
    two.currency = two.currency or one.currency
    return Draft(two, one.lead, two.last, "pair", _scaled(one, two), way=_lengths(one, two))


def _lengths(one: Quantity, two: Quantity) -> Direction | None:
    """Which way a time goes that is told in two units: "from 3 weeks to 8 days"."""
    if one.time == two.time or one.time not in _HOURS or two.time not in _HOURS:
        return None
    return "decrease" if two.value * _HOURS[two.time] < one.value * _HOURS[one.time] else "increase"


def _scaled(one: Quantity, two: Quantity) -> float:
    """The first value with the magnitude that only the second writes: "from $2 to $3M"."""
    value = one.value
    if two.unit == "$" and 0 < value < 1000 <= two.value and two.value >= 100 * value:
        for factor in (1e9, 1e6, 1e3):
            if two.value >= factor and value * factor <= 1000 * two.value:
                return value * factor
    return value


def _range(around: Surroundings, one: Quantity, two: Quantity) -> Draft:
    """ "3 to 5 reps", "between 10 and 15%": the lower end is the target."""
    one.value, one.upper = _scaled(one, two), two.upper or two.value
    one.unit, one.time, one.currency, one.points = (
        two.unit or one.unit,
        two.time,
        two.currency or one.currency,
        two.points,
    )
    one.last = two.last
    one.per = two.per
    draft = _alone(around, one, [])
    return draft or Draft(one, one.lead, one.last, "plain")


def _last_index(words: list[str], word: str) -> int:
    return len(words) - 1 - words[::-1].index(word) if word in words else -1


def _alone(around: Surroundings, q: Quantity, before: list[Draft]) -> Draft | None:
    """One quantity with its role; None where it says nothing about the goal."""
    s = around.s
    column = around.columns.get(q.core)
    if column:
        role, first = column
        return Draft(q, q.lead, q.last, "baseline" if role == "baseline" else "label", label=first)
    label = label_of(around, q)
    if label:
        first, names = label
        if is_baseline_label(around, q, names):
            return Draft(q, q.lead, q.last, "baseline", label=first)
        if is_skipped(around, names):
            return None
    if is_baseline(Number(around, Draft(q, q.lead, q.last, "plain"), before)):
        return Draft(q, q.lead, q.last, "baseline")
    if label and is_value(around, q, label[1]):
        return Draft(q, q.lead, q.last, "label", label=label[0])
    if q.upper is not None and around.cue(q.lead, "from", FROM_FILLERS) >= 0:
        low, q.value, q.upper = q.value, q.upper, None
        return Draft(q, q.lead, q.last, "pair", low)
    by = around.cue(q.lead, "by", _BY_FILLER)
    if by >= 0 and (q.unit or q.bound == "+" or _moves(around, by)):
        return Draft(q, by, q.last, "by")
    to = around.cue(q.lead, "to", _TO_FILLER)
    if to >= 0 and word_at(s, to - 1) not in ("up", "due", "according", "subject"):
        return Draft(q, to, q.last, "to")
    return Draft(q, q.lead, q.last, "plain")


def _moves(around: Surroundings, i: int) -> bool:
    governor = around.governor(i)
    return governor is not None and governor.way in ("up", "down")


def _settle(around: Surroundings, found: list[Draft]) -> list[Draft]:
    """Gives each baseline to the nearest measure that can take it, an earlier one first; drops repeated targets."""
    kept = _resumed(around, [d for d in found if d.role != "baseline"])
    places = [d.first for d in kept]
    for mark in found:
        if mark.role != "baseline":
            continue
        here = bisect_left(places, mark.first)
        beside = kept[max(0, here - _NEIGHBOURS) : here + _NEIGHBOURS]
        able = [d for d in beside if _can_take(d, mark)]
        near = min(able, key=lambda d: (d.first > mark.first, abs(d.first - mark.first)), default=None)
        if near is not None:
            near.baseline = mark.target.value
            if near.last < mark.first <= near.last + 4 and around.same_clause(near.last, mark.first):
                near.last = max(near.last, mark.last)
    unique: list[Draft] = []
    for draft in kept:
        if draft.role != "label" or not any(_same(d, draft) for d in unique[-_NEIGHBOURS:]):
            unique.append(draft)
    return _absorb_multiples(around, unique)


def _can_take(draft: Draft, mark: Draft) -> bool:
    """True where a draft still wants the baseline that stands elsewhere."""
    open_ = draft.baseline is None and draft.role != "by" and draft.target.worded not in ("multiple", "no")
    return open_ and _same_kind(draft.target, mark.target)


def _same(one: Draft, other: Draft) -> bool:
    return one.target.value == other.target.value and _same_kind(one.target, other.target)


def _resumed(around: Surroundings, found: list[Draft]) -> list[Draft]:
    """ "We lose 6.4% a month; get that to 4.5%": a pronoun takes up the number before as its baseline."""
    kept: list[Draft] = []
    for draft in found:
        s = around.s
        last = kept[-1] if kept else None
        if last is not None and draft.role == "to" and last.role == "plain" and alike(last.target, draft.target):
            opening = range(max(last.last + 1, draft.first - 4), draft.first)
            if any(s.lower[k] in _PRONOUNS for k in opening) and not around.same_clause(last.last, draft.first):
                last.baseline, last.last, last.role = last.target.value, draft.last, "pair"
                last.target = _pair(last.target, draft.target).target
                continue
        kept.append(draft)
    return kept


def _same_kind(one: Quantity, two: Quantity) -> bool:
    return (
        one.unit == two.unit
        or (not one.unit and two.unit in ("score", "days", "other", "x"))
        or (not two.unit and one.unit in ("score", "days", "other", "x"))
    )


def _undivided(around: Surroundings, one: Draft, two: Draft) -> bool:
    """True where no comma, bracket or "and" stands between two drafts."""
    return not any(around.s.lower[k] in (",", "and", "&", "(", "+") for k in range(one.last + 1, two.first))


def _in_points(one: Quantity, two: Quantity) -> bool:
    """ "By 6 pts (91 → 97)", "by 6 points (91% to 97%)"."""
    return one.unit == "points" and two.unit in ("", "%")


def _absorb_multiples(around: Surroundings, found: list[Draft]) -> list[Draft]:
    """ "Double revenue (from $3M to $6M)" is one measure: the pair says what the multiple means."""
    kept: list[Draft] = []
    for i, draft in enumerate(found):
        following = found[i + 1] if i + 1 < len(found) else None
        if following is not None and around.same_clause(draft.last, following.first):
            told = draft.target.unit == "x" and not draft.target.per and around.governor(draft.first) is None
            opens = told and draft.role in ("plain", "label") and _undivided(around, draft, following)
            if (draft.target.worded == "multiple" or opens) and following.role in ("pair", "to"):
                following.way = "increase" if draft.target.value > 1 else "decrease"
                continue  # "2x weekly activation to 18%"
            opened = around.before(following.first) == "(" and following.first - draft.last <= 6
            if (
                draft.role == "by"
                and following.role == "pair"
                and opened
                and (_same_kind(draft.target, following.target) or _in_points(draft.target, following.target))
            ):
                following.first = draft.first  # "by 1,500 (from 3,500 to 5,000)"
                following.target.unit = following.target.unit or draft.target.unit
                following.target.points = draft.target.points
                continue
        kept.append(draft)
    return kept
