"""Whether a number is a change itself, and which way it goes."""

from __future__ import annotations

from rocklint.language.facts import Direction
from rocklint.language.numbers.around_number import Draft
from rocklint.language.numbers.span import follows_object
from rocklint.language.numbers.surroundings import Governor, Surroundings
from rocklint.language.text.sentence import word_at

_UP_NOUNS = frozenset({
    "increase", "increases", "growth", "lift", "gain", "gains", "improvement", "rise", "uplift", "boost",
    "jump", "bump", "more", "higher", "faster", "yoy", "expansion", "better", "above",
})  # fmt: skip
_DOWN_NOUNS = frozenset({
    "decrease", "reduction", "reductions", "drop", "decline", "cut", "cuts", "fewer", "less", "lower",
    "savings", "cheaper", "shorter", "below",
})  # fmt: skip
_NEUTRAL_VERBS = ("improv", "driv", "drove", "accelerat", "elevat", "boost", "enhanc")
"""Verbs that say better, not more: "improve response time to 4 hours" goes down."""
_GIVING = frozenset({
    "add", "adds", "adding", "added", "drive", "drives", "driving", "drove", "ramp", "ramping", "strengthen",
})  # fmt: skip
_LEVELS = frozenset(
    {"coverage", "return", "roi", "roas", "turns", "turnover", "ratio", "cover", "ebitda", "arr", "revenue"}
)
"""What a multiple gives the level of."""
_ENDS = frozenset({
    "of", "in", "by", "to", "for", "on", "with", "and", "or", "from", "per", "at", "that", "who", "which",
})  # fmt: skip
_RELATIVE = ("%", "x", "points")
_AHEAD = 8


def grown(behind: list[str]) -> Direction | None:
    """The direction where growth or reduction heads the words behind a number: "12% year-on-year growth"."""
    for before, word in zip(["", *behind], behind, strict=False):
        if word in _UP_NOUNS:
            return "increase"
        if word in _DOWN_NOUNS:
            return "decrease"
        if (word in _ENDS and before != "-") or not (word[0].isalpha() or word == "-"):
            return None
    return None


def is_change(around: Surroundings, draft: Draft, governor: Governor | None) -> bool:
    """True where the number is the change itself: "by 15%", "8% growth", "revenue up 20%"."""
    s, q = around.s, draft.target
    if draft.baseline is not None:
        return False
    if draft.role == "by":
        return True
    if not (q.unit in (*_RELATIVE, "$") or q.points) or draft.role not in ("plain", "label"):
        return False
    if grown(s.lower[q.last + 1 : q.last + 1 + _AHEAD]) or q.bound == "-" or (q.bound == "+" and q.unit == "%"):
        return True
    before = word_at(s, q.lead - 1)
    if before in ("up", "down", "additional") or _growth_of(around, draft):
        return True
    return follows_object(around, draft, governor) and (q.unit in ("%", "points") or q.points) and q.bound in ("", "~")


def _growth_of(around: Surroundings, draft: Draft) -> Direction | None:
    """The direction of "an increase of 12%"."""
    s, k = around.s, draft.target.lead - 1
    return grown([word_at(s, k - 1)]) if word_at(s, k) == "of" and k else None


def direction(around: Surroundings, draft: Draft, governor: Governor | None, change: bool, falls: bool) -> Direction:
    """increase, decrease or reach; `falls` says that the thing measured is better when lower."""
    s, q = around.s, draft.target
    if draft.way:
        return draft.way
    if draft.baseline is not None:
        return "increase" if q.value > draft.baseline else "decrease" if q.value < draft.baseline else "reach"
    said = _said(around, draft, change)
    if said:
        return said
    way = governor.way if governor else "other"
    if way not in ("up", "down") or (draft.role == "to" and "total" in s.lower[draft.first : q.core]):
        return "increase" if change and way == "other" and draft.role == "by" and not falls else "reach"
    if way == "up" and governor is not None and s.lower[governor.first].startswith(_NEUTRAL_VERBS) and falls:
        way = "down"
    if way == "up" and q.bound == "<" and governor is not None:
        # Nothing grows to a ceiling: "drive overtime to under 4 hours" comes down, "improve it to within 5%" stays.
        down = s.lower[governor.first].startswith(_NEUTRAL_VERBS) and s.lower[q.lead] != "within"
        return "decrease" if down else "reach"
    if draft.role in ("by", "to") or change:
        return "increase" if way == "up" else "decrease"
    return _plain(around, draft, governor, way)


def _said(around: Surroundings, draft: Draft, change: bool) -> Direction | None:
    """The direction that the words right around the number say, whatever the verb."""
    s, q = around.s, draft.target
    if q.bound == "-" or (q.bound == "+" and q.unit == "%" and change):
        return "decrease" if q.bound == "-" else "increase"
    if _multiplies(around, draft):
        return "increase"
    if q.worded == "multiple":
        return "decrease" if q.value < 1 else "increase"
    behind = s.lower[draft.last + 1 : draft.last + 1 + _AHEAD]
    if behind and behind[0] != "faster" and (way := grown(behind)) and (q.unit in _RELATIVE or grown(behind[:1])):
        return way
    before = word_at(s, q.lead - 1)
    if (draft.role == "to" and word_at(s, draft.first - 1) == "down") or (
        q.whole is None and behind[:2] == ["out", "of"]
    ):
        return "decrease"
    if before in ("up", "down") and (change or (q.unit == "" and around.phrase_after(q.last + 1) == q.last)):
        return "increase" if before == "up" else "decrease"
    if not {"additional", "another", "extra"}.isdisjoint(s.lower[q.lead : q.core]):
        return "increase"
    return _growth_of(around, draft)


def _multiplies(around: Surroundings, draft: Draft) -> bool:
    """True where a goal opens with a multiple of something: "8x bookings", not "3x coverage"."""
    q = draft.target
    if q.unit != "x" or q.per or q.bound or draft.role != "plain" or around.governor(draft.first) is not None:
        return False
    nouns = around.nouns_after(q)
    opens = not any(word[0].isalnum() for word in around.s.words[: q.lead])
    return opens and q.value > 1 and bool(nouns) and _LEVELS.isdisjoint(nouns)


def _plain(around: Surroundings, draft: Draft, governor: Governor | None, way: str) -> Direction:
    """A number without "to" or "by" behind a change verb: "increase ARR $500K", "cut $50K", but "add 5 stores"."""
    s, q = around.s, draft.target
    if governor is None:
        return "reach"
    if not follows_object(around, draft, governor):
        inside = draft.first == governor.last + 1
        if way == "down":
            return "decrease" if inside and word_at(s, q.last + 1) != "of" else "reach"
        bare = q.unit in ("x", "%") and around.phrase_after(q.last + 1) == q.last
        return "increase" if inside and (q.unit == "x" or bare) else "reach"
    if way == "up" and s.lower[governor.first] in _GIVING:
        return "reach"
    return "increase" if way == "up" else "decrease"
