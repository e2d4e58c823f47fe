"""The main verb of a clause: which of the words that can be verbs is one here, and in which form.

"Report" opens a command and names a thing; "closed" is a result ("deal closed") and describes one ("closed
deals"). The neighbours decide: determiners, prepositions, the end of the clause.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from rocklint.language.clauses.verbs import Form, VerbHit
from rocklint.language.text.closed_classes import (
    ARTICLES,
    AUXILIARIES,
    BE,
    CLAUSE_VERBS,
    DETERMINERS,
    EACH_AND_ALL,
    EXTENT_NOUNS,
    MODALS,
    MOVES_ALONE,
    NOT_ADVERBS,
    NOUN_FIRST,
    NOUN_ING,
    NOUN_TOO,
    OWNING,
    PASSIVE,
    PERFECT,
    PREDICATE_NEXT,
    RATES,
    RELATIVE,
    SIGNS_OF_AMOUNTS,
    STOPS,
    TRAILING,
)
from rocklint.language.text.marks import Marks
from rocklint.language.text.segments import Segment
from rocklint.language.text.sentence import Sentence

_METRICS = ("metrics_funnel", "nouns.performing")
_NEVER_NOUNS = "verbs_vague.vague_verbs.strong"


class Mode(Enum):
    """How a clause says what it says."""

    ACT = "act"  # Launch X, Jane will launch X, launching X
    DONE = "done"  # X launched
    NOUN = "noun"  # launch of X, 15% increase in X, website redesign
    STATE = "state"  # X is happy, every X has Y
    COUNT = "count"  # 60 new logos
    NAME = "name"  # Franchise playbook


Hits = Mapping[int, tuple[VerbHit, ...]]


class HeadFinder:
    """Finds verbs at and behind a place of one sentence."""

    def __init__(self, sentence: Sentence, marks: Marks, hits: Hits) -> None:
        self.sentence = sentence
        self.marks = marks
        self.hits = hits
        self.lower = sentence.lower

    def adverb(self, i: int) -> bool:
        word = self.lower[i]
        return len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS

    def skip_adverbs(self, i: int, last: int) -> int:
        """The first token from i on that is no adverb or auxiliary before a verb."""
        while i < last and (self.adverb(i) or self.lower[i] in AUXILIARIES) and self.hits.get(i + 1):
            i += 1
        return i

    def verb(self, i: int, *forms: Form) -> VerbHit | None:
        found = self.hits.get(i)
        if found:
            for form in forms:
                for hit in found:
                    if hit.form is form:
                        return hit
        return None

    def next(self, i: int, last: int) -> str:
        """The lower-case word behind token i in this segment, markup left out; "" at its end."""
        for j in range(i + 1, min(i + 4, last + 1)):
            word = self.lower[j]
            if word[0].isalnum() or word in {"$", "€", "£", "+", ">", "<", "≥", ",", "&", "/", "-"}:
                return word
        return ""

    def determined(self, i: int, last: int) -> bool:
        after = self.next(i, last)
        return after in DETERMINERS or after[:1].isdigit()

    def phrase_end(self, first: int, last: int) -> int:
        """The last token of the noun phrase that begins at `first`."""
        i = first
        while i <= last and not self.marks.dated[i]:
            word = self.lower[i]
            if not (word not in STOPS or self._bounds(i, first, last) or self._glued_on(i)):
                break
            if first < i < last and word.endswith("ing") and self.lower[i + 1][:1].isdigit():
                break  # "a chatbot handling 20% of"
            if first < i < last and word == "effective" and self.marks.dated[i + 1]:
                break
            i += 1
        i -= 1
        while i > first and (self.adverb(i) or self.lower[i] in TRAILING):
            i -= 1
        return i

    def _glued_on(self, i: int) -> bool:
        """True for the "in" of "walk-in cooler", the "on" of "on-time delivery" and the plus of "4+ resellers"."""
        lower, glued = self.lower, self.sentence.glued
        if lower[i] == "+":
            return i > 0 and glued[i - 1] and not glued[i]
        before = i > 1 and lower[i - 1] == "-" and glued[i - 1] and glued[i - 2]
        return before or (i + 2 < len(lower) and lower[i + 1] == "-" and glued[i] and glued[i + 1])

    def _bounds(self, i: int, first: int, last: int) -> bool:
        """True for the words before an amount: "at least 4 articles", "over 30 dealers"."""
        after = self.lower[i + 1] if i < last else ""
        if self.lower[i] == "at":
            return after in {"least", "most"}
        return i == first and self.lower[i] in {"over", "between", "about", "under", "+"} and after[:1].isdigit()

    def opening(self, segment: Segment, start: int, subject: bool) -> VerbHit | None:
        """The verb that opens the clause."""
        last = segment.last
        command = self.verb(start, Form.BASE)
        if command and not subject and self.lower[start] in NOUN_TOO and not command.listed(_NEVER_NOUNS):
            command = None
        for i in range(start, min(start + 3, last + 1)):  # "Successful completion of", "15% increase in"
            if command and i > start:
                break  # "Drive adoption of", "Support the launch of": the command comes first
            hit = self.verb(i, Form.NOUN)
            base = self.verb(i, Form.BASE)
            after = self.next(hit.last if hit else i, last)
            if (hit and after == "of") or (
                hit and after in {"in", "to", "for"} and (not base or self.lower[i] in EXTENT_NOUNS)
            ):
                return hit
            if base and not hit and after == "of" and i == start and base.lemma not in {"dispose of", "take care of"}:
                return VerbHit(base.first, base.last, base.lemma, base.lists, Form.NOUN)
        if self.marks.measured[start] and self.counts(start):
            return None
        base = None if self._compound(start) or self._metric(start) else self.verb(start, Form.BASE)
        if base and (subject or not self._is_subject_noun(base, last)):
            return base
        if base and base.lemma in CLAUSE_VERBS:
            return base
        ing = self.verb(start, Form.ING)
        if ing and (self.lower[start] not in NOUN_ING or self.determined(ing.last, last)):
            return ing
        if subject:
            return self.verb(start, Form.S, Form.PAST, Form.ING)
        unknown = self._unknown(start, last)
        if unknown:
            return unknown
        past = self.verb(start, Form.PAST)
        if past and (self.determined(past.last, last) or past.listed("verbs_building.people_and_change")):
            return past
        s = self.verb(start, Form.S)
        return s if s and self.determined(s.last, last) else None

    def _unknown(self, i: int, last: int) -> VerbHit | None:
        """A first word that no list knows, straight before an article: only a verb can stand there."""
        word = self.lower[i]
        if (
            i >= last
            or i in self.hits
            or not word.isalpha()
            or word in DETERMINERS
            or word in STOPS
            or word.endswith("s")
        ):
            return None
        return VerbHit(i, i, word, (), Form.BASE) if self.lower[i + 1] in ARTICLES else None

    def _metric(self, i: int) -> bool:
        """True where a metric's name begins here and is longer than the verb ("Win rate", "Close rate")."""
        end = max((hit.last for hit in self.hits.get(i, ())), default=i)
        found = self.sentence.by_start.get(self.sentence.starts[i], ())
        return any(m.list.startswith(_METRICS) and m.end > self.sentence.ends[end] for m in found)

    def _compound(self, i: int) -> bool:
        """True for the first half of "quote-to-cash"."""
        last = self.hits[i][0].last if i in self.hits else i
        glued = self.sentence.glued
        return last + 1 < len(self.lower) and glued[last] and self.lower[last + 1] in "-–" and glued[last + 1]

    def _is_subject_noun(self, hit: VerbHit, last: int) -> bool:
        """True where "Support tickets are resolved", "Launch plan approved by the board" make the first word a noun."""
        if hit.lemma in CLAUSE_VERBS or self.determined(hit.last, last):
            return False
        if self.lower[hit.first] in NOUN_FIRST and hit.first == hit.last:
            return True
        if self.lower[hit.first] not in NOUN_TOO or hit.last == last:
            return False
        end = self.phrase_end(hit.last + 1, last)
        if self.lower[end] in RATES and self.next(end, last) in {"to", "from", "at", "of", "above", "below", "under"}:
            return any(self.marks.measured[end + 1 : last + 1])  # "Offer acceptance rate to 85%"
        for i in range(hit.last + 1, min(hit.last + 8, last + 1)):
            word = self.lower[i]
            if word in RELATIVE or word in {",", ";", "to", "the", "a", "an", "our", "with", "by"}:
                return False
            if word in BE or word in {"will", ">", "<", "≥", "≤", ">=", "<=", "=", "under", "below", "above"}:
                return True
            if self.verb(i, Form.PAST) and not self.verb(i, Form.BASE) and self.predicate(i, last):
                return True
        return False

    def predicate(self, i: int, last: int) -> bool:
        """True where the participle at i ends its clause rather than describing a noun behind it."""
        hit = self.hits[i][0]
        if hit.last >= last or (self.lower[i - 1] in DETERMINERS and not self.lower[i - 1].isdigit()):
            return hit.last >= last and self.lower[i - 1] not in DETERMINERS
        after = hit.last + 1
        return (
            self.lower[after] in PREDICATE_NEXT
            or self.marks.dated[after]
            or not self.lower[after][0].isalnum()
            or self.adverb(after)
        )

    def later(self, segment: Segment, start: int) -> tuple[Mode, VerbHit | None] | None:
        """A verb behind its subject: "Strategy defined and approved", "Launch drives 15% more", "X are happy"."""
        state, counts = False, self.counts(start)
        of_all = self.lower[start] in EACH_AND_ALL
        for i in range(start, segment.last + 1):
            word = self.lower[i]
            if word in RELATIVE and i > start:
                break
            if word in MODALS and i > start:
                j = self.skip_adverbs(i + 1, segment.last)
                hit = self.verb(j, Form.BASE) if j <= segment.last else None
                done = (
                    self.verb(j, Form.PAST)
                    if j <= segment.last and self.lower[j - 1] in {"be", "been", "have"}
                    else None
                )
                if hit or done:
                    return (Mode.DONE, done) if done else (Mode.ACT, hit)
            if word in BE:
                state = True
                continue
            if i == start:
                continue
            done = self.verb(i, Form.PAST)
            if done and done.lemma in OWNING and self.next(done.last, segment.last) in {"by", "to"}:
                break  # "owned by Hana", "assigned to Facilities" say who
            passive = done and (self.lower[i - 1] in PASSIVE or (self.lower[i - 1] in PERFECT and i - 1 > start))
            if (
                done
                and (passive or self.predicate(i, segment.last))
                and (state or not self.verb(i, Form.BASE) or i == segment.last)
            ):
                return Mode.DONE, done
            if state:
                continue
            if of_all and self._everyone_does(i, start, segment.last):
                return Mode.ACT, self.verb(i, Form.BASE, Form.S)
            finite = self.verb(i, Form.S)
            if (
                finite
                and not counts
                and self.lower[i - 1] not in DETERMINERS
                and self.lower[i - 1][0].isalpha()
                and (
                    self.determined(finite.last, segment.last)
                    or self.next(finite.last, segment.last) in {"from", "by"}
                    or (finite.last == segment.last and self._moves_alone(finite, start))
                )
            ):
                return Mode.ACT, finite
        return (Mode.STATE, None) if state else None

    def _everyone_does(self, i: int, start: int, last: int) -> bool:
        """True for the verb of "All branch managers complete the training", "Every rep passes certification"."""
        if i >= last or self.lower[i] in NOUN_TOO:
            return False
        plural = self.lower[start] in {"all", "both"}
        hit = self.verb(i, Form.BASE if plural else Form.S)
        alone = hit is not None and not self.verb(i, Form.NOUN) and self.lower[i - 1][0].isalpha()
        return alone and self.lower[i - 1].endswith("s") == plural

    def _moves_alone(self, hit: VerbHit, start: int) -> bool:
        """True for a change that ends its clause ("Engagement in reviews increases"), no noun ("Price increases")."""
        if hit.lemma not in MOVES_ALONE:
            return False
        for i in range(start + 1, hit.first):
            if self.lower[i] in STOPS:
                return self.marks.ending(self.sentence.ends[i - 1], *_METRICS) is not None
        return False

    def state_at(self, segment: Segment, start: int) -> int:
        return next((i for i in range(start, segment.last + 1) if self.lower[i] in BE), segment.last + 1)

    def counts(self, start: int) -> bool:
        """True where the clause opens with an amount: "60 new logos", "At least 2", "$18K MRR"."""
        word = self.lower[start]
        if len(word) == 4 and word[:2] in {"19", "20"} and word.isdigit() and not self.marks.measured[start]:
            return False  # "2027 budget"
        if word[0].isdigit() or word in SIGNS_OF_AMOUNTS or word == "zero":
            return word != "zero" or not self._compound(start)
        if word in {"at", "over", "up", "more", "no"}:
            return any(self.marks.measured[start : start + 3])
        return False

    def event(self, segment: Segment, start: int) -> VerbHit | None:
        """The noun of action that a bare noun phrase ends in ("Website redesign", "Fire compliance audit")."""
        end = self.phrase_end(start, segment.last)
        while end > start and not self.lower[end][0].isalnum():
            end -= 1
        for i in range(end, max(start, end - 3) - 1, -1):  # "go-live" is three tokens
            noun = self.verb(i, Form.NOUN)
            if noun:
                return noun if noun.last == end else None
        return None
