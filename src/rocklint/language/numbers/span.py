"""Which words of the sentence a measure is: the number, and those that name what it measures."""

from __future__ import annotations

from rocklint.language.numbers.around_number import Draft
from rocklint.language.numbers.bounds import PERIOD
from rocklint.language.numbers.surroundings import Governor, Surroundings
from rocklint.language.text.around import Place
from rocklint.language.text.closed_classes import (
    ARTICLES,
    BREAKS,
    ENUMERATES,
    NOUN_ING,
    PREPOSITIONS,
    RELATIVE,
    TRAILING,
    words,
)
from rocklint.language.text.quantity import unread
from rocklint.language.text.sentence import word_at

_LEADING = words("and or with plus but the our their your my its resulting leading in")
_NEAR = 16
"""How far in front of its number the object of a change verb may begin."""
_IN_BRACKETS = 6
"""How many tokens the brackets between a number and its noun may hold: "35% (45 people) of our members"."""
_PICKED = frozenset(("all", "first", "top", "another", "extra"))
_WITHIN = frozenset(("within", "inside"))


class Extents:
    """Places the measures of a sentence one after the other, none reaching into another."""

    def __init__(self, around: Surroundings, kept: list[Draft]) -> None:
        self.around = around
        self.s = around.s
        self.kept = kept
        self.floor = 0
        self._leading = _LEADING | (around.listed("moving") - {"fall", "rise"})

    def place(self, i: int, governor: Governor | None) -> tuple[int, int]:
        """First and last token of draft `i`; sets `per` where a period stands behind what is counted."""
        draft = self.kept[i]
        q = draft.target
        ceiling = self.kept[i + 1].first if i + 1 < len(self.kept) else len(self.s)
        behind = self._behind(draft)
        if behind > draft.last and not q.per:
            period = PERIOD.patterns.match(Place(self.s, draft.first, behind))  # "2 videos per week", "350 demos/month"
            behind, q.per = (period.last, True) if period else (behind, False)
        last = max(draft.last, min(behind, ceiling - 1))
        first = max(self._first(draft, governor, last), self.floor)
        alone = draft.role == "label" or first >= draft.first - 1
        money = self._in_dollars_of(draft, last, ceiling) if alone else last
        first, last = (draft.target.lead, money) if money > last else (first, last)
        while first < q.core and (self.s.lower[first] in self._leading or self.s.words[first] in "(),;:*-–—|.[\"“'"):
            first += 1
        if word_at(self.s, last + 1) == ")" and self._is_open(first, last):
            last += 1
        self.floor = last + 1
        return first, last

    def _is_open(self, first: int, last: int) -> bool:
        """True where brackets open within the tokens and do not close: "99.95% uptime (currently 99.6%|)"."""
        within = self.s.words[first : last + 1]
        return within.count("(") > within.count(")")

    def _behind(self, draft: Draft) -> int:
        """The last token of what is counted or changed: "12% |increase in sales", "35% |(45 people) of members"."""
        around, s, begin = self.around, self.s, draft.last + 1
        if draft.target.worded == "multiple":
            while word_at(s, begin) in ARTICLES:
                begin += 1
        if word_at(s, begin) == "(" and ")" in s.words[begin : begin + _IN_BRACKETS]:
            close = s.words.index(")", begin)
            begin = close + 1 if word_at(s, close + 1) == "of" else begin
        if draft.target.time and word_at(s, begin) in ("without", "with"):
            return max(around.phrase_after(begin + 2), draft.last)
        last = self._without_participle(begin, self._joined(draft, begin, around.phrase_after(begin)))
        grown = last >= begin and (
            s.lower[last] in around.listed("growth") or s.lower[last] in around.listed("reduction")
        )
        if grown and word_at(s, last + 1) in ("in", "of", "to"):
            begin = last + 2
            while word_at(s, begin) in ARTICLES:
                begin += 1
            thing = around.phrase_after(begin)
            return thing if thing >= begin else last
        return last if last >= begin else draft.last

    def _joined(self, draft: Draft, begin: int, last: int) -> int:
        """Goes on over adjectives and nouns that are joined: "12 qualified, |motivated coaches"."""
        s, q = self.s, draft.target
        while begin <= last and q.value > 1 and q.unit == "" and word_at(s, last + 1) in ENUMERATES:
            further = self.around.phrase_after(last + 2, of=False, limit=4)
            several = s.lower[last].endswith("s") and s.lower[last] != "sales"
            if several or further < last + 2 or not s.lower[further].endswith("s"):
                break
            last = further
        return last

    def _without_participle(self, begin: int, last: int) -> int:
        """Where the noun phrase ends: "15 stores |providing feedback", "8 videos |live", "9 crews |use the app"."""
        s = self.s
        for k in range(begin + 1, last + 1):
            word = s.lower[k]
            acts = word.endswith("ing") and word not in NOUN_ING and len(word) > 5
            shared = s.lower[begin] == "of" and k > begin + 1 and (acts or word.endswith("ly"))
            ends = k == last and (word in TRAILING or (word.endswith("ed") and word_at(s, k + 1) in PREPOSITIONS))
            does = k == last and not word.endswith("s") and (word_at(s, k + 1) in ARTICLES or self._is_counted(k + 1))
            if shared or ((acts or ends or does) and s.lower[k - 1].endswith("s")):
                return k - 1
        return last

    def _is_counted(self, k: int) -> bool:
        return k < len(self.s) and bool(self.around.counted[k])

    def _in_dollars_of(self, draft: Draft, last: int, ceiling: int) -> int:
        """Takes in what the money is where it stands behind "in": "$45,000 in commission"."""
        if draft.target.unit in ("$", "%") and last == draft.last and word_at(self.s, last + 1) in ("in", "for"):
            behind = self.around.phrase_after(last + 2, of=False, limit=4)
            if behind >= last + 2:
                return min(behind, ceiling - 1)
        return last

    def _first(self, draft: Draft, governor: Governor | None, last: int) -> int:
        """Where the words begin that name what is measured."""
        s, q = self.s, draft.target
        nouns_follow = any(w not in self.around.listed("adverbs") for w in s.lower[draft.last + 1 : last + 1])
        if draft.role == "label":
            return q.lead if (q.core not in self.around.columns) and nouns_follow else draft.label
        labelled = self.around.columns.get(q.core, ("", self._after_label(draft)))[1]
        if labelled >= 0:
            return labelled
        attached = draft.role in ("pair", "by", "to")
        attached = attached or (q.unit in ("%", "x", "points") and follows_object(self.around, draft, governor))
        finite = q.worded == "multiple" and s.lower[q.core].endswith("s")
        endures = bool(q.time) and word_at(s, q.last + 1) in ("without", "with")
        if q.worded == "no" or (nouns_follow and not (attached or endures or finite)):
            return self._bound(draft)
        halves = q.worded == "multiple"
        at = draft.first
        subject = self.around.subject_of(at, self.floor, at) if halves else self.around.subject(at, self.floor)
        if subject and (attached or halves or self._is_thing(*subject)):
            draft.subject = subject
            return subject[0]
        near = governor is not None and governor.last < draft.first and draft.first - governor.last <= _NEAR
        if attached and near and governor is not None and governor.way != "other":
            return self._past_breaks(governor.last + 1, draft.first)
        within = governor is not None and (s.lower[q.lead] in _WITHIN or word_at(s, q.lead - 1) in ("in", "for"))
        if halves or (within and not attached):
            return draft.first
        before = self.around.phrase_before(draft.first, self.floor)
        if before == draft.first and word_at(s, draft.first - 1) == "(":
            before = self.around.phrase_before(draft.first - 1, self.floor)
        elif word_at(s, before - 1) == ")":
            before = self._over_brackets(before)
        return self._past_breaks(before, draft.first)

    def _bound(self, draft: Draft) -> int:
        """The number itself, with a sign that touches it and without the words that bound it: "at least |4 deals"."""
        q = draft.target
        told = self.s.words[q.core - 1][0].isalpha() and self.s.lower[q.lead] not in _WITHIN | _PICKED
        return q.core if draft.first == q.lead < q.core and told else draft.first

    def _is_thing(self, first: int, last: int) -> bool:
        """True where a thing has the number and no person does: "uptime reaches 99%", not "Jane reaches 99%"."""
        s, around = self.s, self.around
        return first <= last and (bool(around.mentions(first, last, "metrics_")) or s.words[last].islower())

    def _over_brackets(self, first: int) -> int:
        """The first word of a name with its short form: "Net Promoter Score (NPS) of 70", "DSO (days open) to 40"."""
        for k in range(first - 2, max(self.floor, first - 8), -1):
            if not unread(self.s, k):
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
