"""Which words of the sentence a measure is: the number, and those that name what it measures."""

from __future__ import annotations

from rocklint.language.numbers.around_number import Draft
from rocklint.language.numbers.bounds import PERIOD
from rocklint.language.numbers.surroundings import Governor, Surroundings
from rocklint.language.text.around import Place
from rocklint.language.text.closed_classes import BREAKS, RELATIVE
from rocklint.language.text.quantity import unread
from rocklint.language.text.sentence import word_at

_LEADING = frozenset(("and", "or", "with", "plus", "but"))
_NEAR = 16
"""How far in front of its number the object of a change verb may begin."""


class Extents:
    """Places the measures of a sentence one after the other, none reaching into another."""

    def __init__(self, around: Surroundings, kept: list[Draft]) -> None:
        self.around = around
        self.s = around.s
        self.kept = kept
        self.floor = 0

    def place(self, i: int, governor: Governor | None) -> tuple[int, int]:
        """First and last token of draft `i`; sets `per` where a period stands behind what is counted."""
        draft = self.kept[i]
        q = draft.target
        behind = self.around.phrase_after(draft.last + 1)
        if behind > draft.last and not q.per:
            period = PERIOD.patterns.match(Place(self.s, draft.first, behind))  # "2 videos per week", "350 demos/month"
            behind, q.per = (period.last, True) if period else (behind, False)
        ceiling = self.kept[i + 1].first if i + 1 < len(self.kept) else len(self.s)
        last = max(draft.last, min(behind, ceiling - 1))
        first = max(min(self._first(draft, governor), draft.first), self.floor)
        last = self._in_dollars_of(draft, last, ceiling)
        while first < q.core and (self.s.lower[first] in _LEADING or self.s.words[first] in "(,;:*-–—|.\"“'"):
            first += 1
        self.floor = last + 1
        return first, last

    def _in_dollars_of(self, draft: Draft, last: int, ceiling: int) -> int:
        """ "$45,000 in commission": what the money is stands behind "in"."""
        if draft.target.unit in ("$", "%") and last == draft.last and word_at(self.s, last + 1) in ("in", "for"):
            behind = self.around.phrase_after(last + 2, of=False, limit=4)
            if behind >= last + 2:
                return min(behind, ceiling - 1)
        return last

    def _first(self, draft: Draft, governor: Governor | None) -> int:
        """Where the words begin that name what is measured."""
        s, q = self.s, draft.target
        if draft.role == "label":
            return draft.label
        labelled = self._after_label(draft)
        if labelled >= 0:
            return labelled
        if q.worded in ("multiple", "no"):
            return draft.first
        behind = self.around.phrase_after(q.last + 1)
        nouns_follow = any(w not in self.around.listed("adverbs") for w in self.s.lower[q.last + 1 : behind + 1])
        attached = draft.role in ("pair", "by", "to")
        attached = attached or (q.unit in ("%", "x", "points") and follows_object(self.around, draft, governor))
        near = governor is not None and governor.last < draft.first and draft.first - governor.last <= _NEAR
        if attached and near and governor is not None and governor.way != "other":
            begin = governor.last + 1 if governor.last + 1 < draft.first else governor.first
            return self._past_breaks(begin, draft.first)
        if draft.role in ("pair", "by", "to") or not nouns_follow:
            floor = max(self.floor, 0)
            before = self.around.phrase_before(draft.first, floor)
            if before == draft.first and word_at(s, draft.first - 1) == "(":
                before = self.around.phrase_before(draft.first - 1, floor)
            elif word_at(s, before - 1) == ")":
                before = self._over_brackets(before)
            return self._past_breaks(before, draft.first)
        return draft.first

    def _over_brackets(self, first: int) -> int:
        """The first word of a name with its short form: "Net Promoter Score (NPS) of 70", "DSO (days open) to 40"."""
        for k in range(first - 2, max(self.floor, first - 8), -1):
            if not unread(self.s, k) or self.around.counted[k]:
                return first
            if self.s.words[k] == "(":
                name = self._named_before(k)
                return name if name < k else first
        return first

    def _past_breaks(self, begin: int, end: int) -> int:
        """Moves behind dates and words that start a clause: "by Jun 30 so that | conversion moves"."""
        first = begin
        for k in range(begin, end):
            if self.s.lower[k] in RELATIVE or not (unread(self.s, k) or self.around.named(k)):
                first = k + 1
        return first if first < end else begin

    def _after_label(self, draft: Draft) -> int:
        """The first word of the label in front of a pair: "Margin: 35 -> 38%", "| NPS | 30 | 45 |"; -1 if none."""
        k = self.around.prior(draft.first)
        row = word_at(self.s, k) == "|" and "|" in self.s.words[draft.first : draft.last]
        if draft.role != "pair" or not (row or word_at(self.s, k) in (":", "=")):
            return -1
        first = self._named_before(k)
        if first == k and word_at(self.s, k - 1) == ")":
            opening = k
            while opening > self.floor and self.s.words[opening] != "(" and k - opening < 8:
                opening -= 1
            first = self._named_before(opening)
        return first if first < k else -1

    def _named_before(self, k: int) -> int:
        """The first token of the phrase that a sign at token `k` stands behind; `k` if there is none."""
        named = k > self.floor and self.s.words[k - 1][0].isalnum() and k - 1 not in self.around.verbs
        return min(self.around.phrase_before(k - 1, self.floor), k - 1) if named else k


def follows_object(around: Surroundings, draft: Draft, governor: Governor | None) -> bool:
    """True for "increase repeat orders 12%": the number follows the object of a change directly."""
    if governor is None or governor.way not in ("up", "down") or draft.role != "plain":
        return False
    k = around.prior(draft.first)
    word = word_at(around.s, k)
    return k > governor.last and word[:1].isalnum() and word not in BREAKS
