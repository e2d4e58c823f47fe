"""The clauses of a sentence, each with its main verb and what the verb acts on.

English goals open with a verb ("Launch the portal"), a subject and will ("Jane will launch"), a wish ("We want
to"), a noun of action ("Completion of"), end in a result ("Strategy defined and approved"), or just count
("60 new logos"). Which of these a clause is decides how its verb is to be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from rocklint.nlp.grammar import (
    BE,
    CLAUSE_VERBS,
    DETERMINERS,
    EXTENT_NOUNS,
    FILLERS,
    NOT_ADVERBS,
    NOUN_ING,
    NOUN_TOO,
    PARTICLES,
    PREDICATE_NEXT,
    RELATIVE,
    STOPS,
    SUBJECTS,
    TIME,
    WANT,
    WISH,
)
from rocklint.nlp.marks import Marks
from rocklint.nlp.segments import MAX_LABEL, Segment, segments
from rocklint.nlp.sentence import Sentence
from rocklint.nlp.verbs import Form, VerbHit


class Mode(Enum):
    """How a clause says what it says."""

    ACT = "act"  # Launch X, Jane will launch X, launching X
    DONE = "done"  # X launched
    NOUN = "noun"  # launch of X, 15% increase in X, website redesign
    STATE = "state"  # X is happy, every X has Y
    COUNT = "count"  # 60 new logos
    NAME = "name"  # Franchise playbook


@dataclass(frozen=True, slots=True)
class Clause:
    """A segment, its main verb if it has one, and the tokens that it acts on (none: `object_last` < `object_first`)."""

    segment: Segment
    start: int
    mode: Mode
    verb: VerbHit | None
    object_first: int
    object_last: int
    others: tuple[VerbHit, ...] = ()


Hits = Mapping[int, tuple[VerbHit, ...]]


class ClauseReader:
    """Reads the clauses of one sentence."""

    def __init__(self, sentence: Sentence, marks: Marks, hits: Hits) -> None:
        self.sentence = sentence
        self.marks = marks
        self.hits = hits
        self.lower = sentence.lower

    def read(self) -> list[Clause]:
        """The clauses in order; labels that are no clause of their own are left out."""
        found: list[Clause] = []
        cut = segments(self.sentence)
        for number, segment in enumerate(cut):
            start, subject = self._start(segment)
            if start > segment.last:
                continue
            clause = self._clause(segment, start, subject)
            if segment.closer == ":" and number + 1 < len(cut) and self._is_label(clause):
                continue
            found.append(clause)
        return found

    def _is_label(self, clause: Clause) -> bool:
        """True for a few words before a colon that are not a command themselves ("Regulatory Alignment:")."""
        words = clause.segment.last - clause.start + 1
        if any(self.marks.measured[clause.start : clause.segment.last + 1]):
            return False
        return (clause.mode in (Mode.NAME, Mode.NOUN, Mode.DONE, Mode.STATE) and words <= MAX_LABEL) or words == 1

    # -- where the clause begins -------------------------------------------------------------------------------

    def _skips(self, i: int) -> bool:
        word = self.lower[i]
        if not word[0].isalnum():
            return word not in {"$", "€", "£", "+", ">", "<", "≥", "≤", ">=", "<=", "~"}
        return self.marks.dated[i] or self.marks.owned[i] or word in FILLERS or self._adverb(i)

    def _adverb(self, i: int) -> bool:
        word = self.lower[i]
        return len(word) > 4 and word.endswith("ly") and word not in NOT_ADVERBS

    def _numbering(self, i: int) -> bool:
        word = self.lower[i]
        return (word.isdigit() and len(word) < 4 and i + 1 < len(self.lower) and self.lower[i + 1] in ".)") or (
            len(word) == 2 and word[0] in "qh" and word[1].isdigit()
        )

    def _start(self, segment: Segment) -> tuple[int, bool]:
        """The first token that says something, and whether a subject (we, the owner) stood before it."""
        i, subject = segment.first, False
        while i <= segment.last:
            if self.marks.measured[i]:
                break
            if self.marks.owned[i] or self.lower[i] in SUBJECTS:
                subject = True
            elif self.lower[i] in TIME and i < segment.last and (self.marks.dated[i + 1] or self._numbering(i + 1)):
                pass
            elif not (self._skips(i) or self._numbering(i)):
                break
            i += 1
        return i, subject

    # -- the main verb -----------------------------------------------------------------------------------------

    def _clause(self, segment: Segment, start: int, subject: bool) -> Clause:
        begin = self._after_wish(segment, start)
        if begin != start:
            start, subject = self._skip_adverbs(begin, segment.last), True
        verb = self._opening(segment, start, subject)
        if verb:
            mode = Mode.NOUN if verb.form is Form.NOUN else Mode.ACT
            return self._with_object(segment, start, mode, verb)
        found = self._later(segment, start)
        if found:
            mode, verb = found
            if mode is Mode.ACT and verb:
                return self._with_object(segment, start, mode, verb)
            return Clause(
                segment, start, mode, verb, start, (verb.first if verb else self._state_at(segment, start)) - 1
            )
        counted = self._counts(start)
        noun = self._event(segment, start)
        if noun and not counted:
            return Clause(segment, start, Mode.NOUN, noun, start, noun.first - 1)
        return Clause(
            segment, start, Mode.COUNT if counted else Mode.NAME, None, start, self._phrase_end(start, segment.last)
        )

    def _after_wish(self, segment: Segment, start: int) -> int:
        """The token behind "I want to", "Our goal for Q3 is to", "Jane will"; `start` without such an opening."""
        after = start
        for i in range(start, min(start + 14, segment.last + 1)):
            word = self.lower[i]
            if word == "to" and i > start and i < segment.last:
                after = i + 1
            elif word in WANT and i < segment.last and (i > start or word in WANT):
                after = i + 1 if word not in {"want", "wants"} or self._verb(i + 1, Form.BASE) else after
            elif not (word in WISH or self.marks.dated[i] or self.marks.owned[i] or word in "'’\"“" or self._adverb(i)):
                break
        return after

    def _skip_adverbs(self, i: int, last: int) -> int:
        while (
            i < last
            and (self._adverb(i) or self.lower[i] in {"be", "not", "also", "then", "to", "have", "been", "each"})
            and self.hits.get(i + 1)
        ):
            i += 1
        return i

    def _verb(self, i: int, *forms: Form) -> VerbHit | None:
        for form in forms:
            for hit in self.hits.get(i, ()):
                if hit.form is form:
                    return hit
        return None

    def _next(self, i: int, last: int) -> str:
        """The lower-case word behind token i in this segment, markup left out; "" at its end."""
        for j in range(i + 1, min(i + 4, last + 1)):
            word = self.lower[j]
            if word[0].isalnum() or word in {"$", "€", "£", "+", ">", "<", "≥", ",", "&", "/", "-"}:
                return word
        return ""

    def _determined(self, i: int, last: int) -> bool:
        after = self._next(i, last)
        return after in DETERMINERS or after[:1].isdigit()

    def _opening(self, segment: Segment, start: int, subject: bool) -> VerbHit | None:
        """The verb that opens the clause."""
        last = segment.last
        for i in range(start, min(start + 3, last + 1)):  # "Successful completion of", "15% increase in"
            hit = self._verb(i, Form.NOUN)
            base = self._verb(i, Form.BASE)
            after = self._next(hit.last if hit else i, last)
            if (hit and after == "of") or (
                hit and after in {"in", "to", "for"} and (not base or self.lower[i] in EXTENT_NOUNS)
            ):
                return hit
            if base and not hit and after == "of" and i == start and base.lemma not in {"dispose of", "take care of"}:
                return VerbHit(base.first, base.last, base.lemma, base.lists, Form.NOUN)
        if self.marks.measured[start] and self._counts(start):
            return None
        base = self._verb(start, Form.BASE)
        if base and (subject or not self._is_subject_noun(base, last)):
            return base
        if base and base.lemma in CLAUSE_VERBS:
            return base
        ing = self._verb(start, Form.ING)
        if ing and (self.lower[start] not in NOUN_ING or self._determined(ing.last, last)):
            return ing
        if subject:
            return self._verb(start, Form.S, Form.PAST, Form.ING)
        past = self._verb(start, Form.PAST)
        if past and (self._determined(past.last, last) or past.listed("verbs_building.people_and_change")):
            return past
        s = self._verb(start, Form.S)
        return s if s and self._determined(s.last, last) else None

    def _is_subject_noun(self, hit: VerbHit, last: int) -> bool:
        """True where "Support tickets are resolved", "Launch plan approved by the board" make the first word a noun."""
        if self.lower[hit.first] not in NOUN_TOO or hit.lemma in CLAUSE_VERBS:
            return False
        if hit.last == last or self._determined(hit.last, last):
            return False
        for i in range(hit.last + 1, min(hit.last + 8, last + 1)):
            word = self.lower[i]
            if word in RELATIVE or word in {"to", "the", "a", "an", "our", "with", "by"}:
                return False
            if word in BE or word in {"will", ">", "<", "≥", "≤", ">=", "<=", "=", "under", "below", "above"}:
                return True
            if self._verb(i, Form.PAST) and not self._verb(i, Form.BASE) and self._predicate(i, last):
                return True
        return False

    def _predicate(self, i: int, last: int) -> bool:
        """True where the participle at i ends its clause rather than describing a noun behind it."""
        hit = self.hits[i][0]
        if hit.last >= last or (self.lower[i - 1] in DETERMINERS and not self.lower[i - 1].isdigit()):
            return hit.last >= last and self.lower[i - 1] not in DETERMINERS
        after = hit.last + 1
        return (
            self.lower[after] in PREDICATE_NEXT
            or self.marks.dated[after]
            or not self.lower[after][0].isalnum()
            or self._adverb(after)
        )

    def _later(self, segment: Segment, start: int) -> tuple[Mode, VerbHit | None] | None:
        """A verb behind its subject: "Strategy defined and approved", "Announcement drives 15% more", "X are happy"."""
        state = False
        for i in range(start, segment.last + 1):
            word = self.lower[i]
            if word in RELATIVE and i > start:
                break
            if word in {"will", "shall", "must"} and i > start:
                j = self._skip_adverbs(i + 1, segment.last)
                hit = self._verb(j, Form.BASE) if j <= segment.last else None
                done = (
                    self._verb(j, Form.PAST)
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
            done = self._verb(i, Form.PAST)
            if (
                done
                and self._predicate(i, segment.last)
                and (state or not self._verb(i, Form.BASE) or i == segment.last)
            ):
                return Mode.DONE, done
            if state:
                continue
            finite = self._verb(i, Form.S)
            if (
                finite
                and self.lower[i - 1] not in DETERMINERS
                and self.lower[i - 1][0].isalpha()
                and (
                    self._determined(finite.last, segment.last)
                    or self._next(finite.last, segment.last) in {"from", "by"}
                )
            ):
                return Mode.ACT, finite
        return (Mode.STATE, None) if state else None

    def _state_at(self, segment: Segment, start: int) -> int:
        return next((i for i in range(start, segment.last + 1) if self.lower[i] in BE), segment.last + 1)

    def _counts(self, start: int) -> bool:
        """True where the clause opens with an amount: "60 new logos", "At least 2", "$18K MRR"."""
        word = self.lower[start]
        if word[0].isdigit() or word in {"$", "€", "£", "+", ">", "<", "≥", "≤", ">=", "<=", "~", "zero"}:
            return True
        if word in {"at", "over", "up", "more", "no"}:
            return any(self.marks.measured[start : start + 3])
        return False

    def _event(self, segment: Segment, start: int) -> VerbHit | None:
        """The noun of action that a bare noun phrase ends in ("Website redesign", "Fire compliance audit")."""
        end = self._phrase_end(start, segment.last)
        while end > start and not self.lower[end][0].isalnum():
            end -= 1
        return self._verb(end, Form.NOUN) if end >= start else None

    # -- what it acts on ---------------------------------------------------------------------------------------

    def _phrase_end(self, first: int, last: int) -> int:
        """The last token of the noun phrase that begins at `first`."""
        i = first
        while i <= last and not (self.lower[i] in STOPS or self.marks.dated[i]):
            i += 1
        return i - 1

    def _with_object(self, segment: Segment, start: int, mode: Mode, verb: VerbHit) -> Clause:
        i, last = verb.last + 1, segment.last
        others: list[VerbHit] = []
        while i < last and self.lower[i] in {"and", "or", "&", "/", ",", "then"}:  # Build and launch X
            ahead = i + 1
            while ahead < last and (self.lower[ahead] in {"and", "then", "or", "&"} or self._adverb(ahead)):
                ahead += 1
            other = self._verb(ahead, Form.BASE, verb.form)
            if not other:
                break
            others.append(other)
            i = other.last + 1
        while i < last and (
            self._adverb(i)
            or self.lower[i] in PARTICLES
            or (not self.lower[i][0].isalnum() and self.lower[i] in "*\"“'_")
        ):
            i += 1
        if mode is Mode.NOUN and i <= last and self.lower[i] in {"of", "in", "to", "for"}:
            i += 1
        return Clause(segment, start, mode, verb, i, self._phrase_end(i, last), tuple(others))
