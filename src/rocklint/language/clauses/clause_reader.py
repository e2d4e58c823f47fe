"""The clauses of a sentence, each with its main verb and what the verb acts on.

English goals open with a verb ("Launch the portal"), a subject and will ("Jane will launch"), a wish ("We want
to"), a noun of action ("Completion of"), end in a result ("Strategy defined and approved"), or just count
("60 new logos"). Which of these a clause is decides how its verb is to be read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rocklint.language.clauses.main_verb import HeadFinder, Hits, Mode
from rocklint.language.clauses.verbs import Form, VerbHit
from rocklint.language.text.closed_classes import (
    ASKING,
    DETERMINERS,
    FILLERS,
    PREFACES,
    RELATIVE,
    SIGNS_OF_AMOUNTS,
    SUBJECTS,
    TIME,
    WANT,
    WISH,
    WITH_OTHERS,
)
from rocklint.language.text.marks import Marks
from rocklint.language.text.segments import MAX_LABEL, TITLES, Segment, segments
from rocklint.language.text.sentence import Sentence
from rocklint.system.records import dataclass

_LEADING = SUBJECTS | WANT | {"to"}
_NUMBER = re.compile(r"[a-z]{1,3}-?\d{1,3}")
_ENSURING = frozenset({"ensure", "make sure", "verify", "confirm"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A segment, how it says what it says, and its main verb if it has one; `start` is where it begins to say it."""

    segment: Segment
    start: int
    mode: Mode
    verb: VerbHit | None
    label: bool = False


class ClauseReader:
    """Reads the clauses of one sentence."""

    def __init__(self, sentence: Sentence, marks: Marks, hits: Hits) -> None:
        self.sentence = sentence
        self.marks = marks
        self.heads = HeadFinder(sentence, marks, hits)
        self.hits = hits
        self.lower = sentence.lower

    def read(self) -> list[Clause]:
        """The clauses in order, labels among them; cells that hold a title only ("KR 2.3") are left out."""
        found: list[Clause] = []
        cut = segments(self.sentence)
        for number, segment in enumerate(cut):
            start, subject = self._start(segment)
            if start > segment.last:
                continue
            clause = self._clause(segment, start, subject)
            if self._only_title(segment):
                continue
            label = segment.closer == ":" and number + 1 < len(cut) and self._is_label(clause)
            found.append(replace(clause, label=True) if label else clause)
        return found

    def _only_title(self, segment: Segment) -> bool:
        """True for "Rock #2", "OKR": words that number a goal and do not state it."""
        inside = range(segment.first, segment.last + 1)
        for i in inside:
            word = self.lower[i]
            numbered = segment.first == segment.last and _NUMBER.fullmatch(word) and i + 1 < len(self.lower)
            if not (word in TITLES or numbered or self.marks.owned[i] or not word[0].isalpha()):
                return False
        measured = any(self.marks.measured[segment.first : segment.last + 1])
        return not measured and sum(self.lower[i][0].isalnum() for i in inside) <= MAX_LABEL

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
            return word not in SIGNS_OF_AMOUNTS
        return self.marks.dated[i] or self.marks.owned[i] or word in FILLERS or self.heads.adverb(i)

    def _names_period(self, i: int, segment: Segment) -> bool:
        """True where the period belongs to the one word behind it ("Q4 plan", "2027 budget")."""
        return i == segment.last - 1 and self.lower[i + 1][0].isalpha() and (self.marks.dated[i] or self._numbering(i))

    def _helps(self, i: int, last: int) -> bool:
        """True where "help" has somebody behind it ("help the team succeed") rather than what is to be done."""
        return i < last and not self.heads.verb(i + 1, Form.BASE)

    def _titled(self, i: int, last: int) -> bool:
        """True for a title with its number and the goal straight behind it ("KR 1.3 Reduce", "Rock 2 Launch")."""
        if self.lower[i] not in TITLES or i + 2 > last or not self.lower[i + 1][0].isdigit():
            return False
        return self.heads.verb(i + 2, Form.BASE) is not None

    def _ticket(self, i: int) -> bool:
        """True for a running number before the goal ("rock-003", "API-114")."""
        lower, glued = self.lower, self.sentence.glued
        return (
            lower[i][0].isalpha()
            and glued[i]
            and lower[i + 1] == "-"
            and glued[i + 1]
            and lower[i + 2].isdigit()
            and not self.marks.named[i]
        )

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
            if i == segment.first and self._titled(i, segment.last):
                i += 2
                continue
            if i + 2 <= segment.last and self._ticket(i):
                i += 3
                continue
            if self.marks.owned[i] or self.lower[i] in SUBJECTS:
                subject = True
            elif (
                subject and self.lower[i] in {"have", "has"} and i < segment.last and self.heads.verb(i + 1, Form.PAST)
            ):
                pass  # "We have achieved"
            elif self.lower[i] in TIME and i < segment.last and (self.marks.dated[i + 1] or self._numbering(i + 1)):
                pass
            elif (
                (self.lower[i] == "help" and self._helps(i, segment.last))
                or not (self._skips(i) or self._numbering(i))
                or self._names_period(i, segment)
            ):
                break
            i += 1
        return i, subject

    # -- the main verb -----------------------------------------------------------------------------------------

    def _clause(self, segment: Segment, start: int, subject: bool) -> Clause:
        start = self._after_preface(segment, start)
        begin = self._after_company(segment, self._after_wish(segment, start))
        if begin != start:
            start, subject = self.heads.skip_adverbs(begin, segment.last), True
        if segment.closer == "?" and self.lower[start] in ASKING and start < segment.last:  # "Is the site live?"
            start += 1
            found = self.heads.later(segment, start)
            if found and found[0] is Mode.DONE:
                return Clause(segment, start, *found)
        verb = self.heads.opening(segment, start, subject)
        if verb:
            mode = Mode.NOUN if verb.form is Form.NOUN else Mode.ACT
            return self._caused(Clause(segment, start, mode, verb))
        found = self.heads.later(segment, start)
        if found:
            return self._caused(Clause(segment, start, *found))
        counted = self.heads.counts(start)
        noun = self.heads.event(segment, start)
        if noun and not counted:
            return Clause(segment, start, Mode.NOUN, noun)
        return Clause(segment, start, Mode.COUNT if counted else Mode.NAME, None)

    def _after_wish(self, segment: Segment, start: int) -> int:
        """The token behind "I want to", "Our goal for Q3 is to", "Jane will"; `start` without such an opening."""
        after = start
        for i in range(start, min(start + 14, segment.last + 1)):
            word = self.lower[i]
            if word == "to" and i > start and i < segment.last:
                after = i + 1
            elif word in {"want", "wants", "need"} and i < segment.last and self.lower[i + 1] in DETERMINERS:
                return i + 1
            elif word in WANT and i < segment.last and (i > start or word in WANT):
                after = i + 1 if word not in {"want", "wants"} or self.heads.verb(i + 1, Form.BASE) else after
            elif not (
                word in WISH or self.marks.dated[i] or self.marks.owned[i] or word in "'’\"“" or self.heads.adverb(i)
            ):
                break
        return after

    def _after_preface(self, segment: Segment, start: int) -> int:
        """The command behind "To protect margin," or "Once it is signed,"; `start` without such an opening."""
        first = segment.first
        if self.lower[first] not in PREFACES:
            return start
        for i in range(first + 2, min(first + 16, segment.last)):
            if self.lower[i] == ",":
                after = self.heads.skip_adverbs(i + 1, segment.last)
                while after < segment.last and self.lower[after] in _LEADING:
                    after += 1
                if self.heads.verb(after, Form.BASE) and not self._lists(first, i):
                    return after
        return start

    def _lists(self, first: int, comma: int) -> bool:
        """True where the comma parts a list of commands ("to find, hire and train") rather than a preface."""
        return comma - first <= 2 and self.lower[first] == "to"

    def _after_company(self, segment: Segment, start: int) -> int:
        """The token behind "Work with IT to": what is done together is the goal; `start` without such an opening."""
        last = segment.last
        if start >= last or self.lower[start] not in WITH_OTHERS:
            return start
        if "with" not in self.lower[start + 1 : min(start + 4, last + 1)]:
            return start
        for i in range(start + 2, min(start + 12, last)):
            if self.lower[i] in RELATIVE:
                break
            if self.lower[i] == "to" and self.heads.verb(i + 1, Form.BASE):
                return i + 1
        return start

    # -- what is caused ---------------------------------------------------------------------------------------

    def _ensured(self, clause: Clause, verb: VerbHit) -> Clause:
        """As in "Ensure (that) every job has a signed order": what will then be so is the goal."""
        start = verb.last + 1
        while start < clause.segment.last and self.lower[start] in {"that", "to"}:
            start += 1
        found = self.heads.later(clause.segment, start) if start < clause.segment.last else None
        if not found or found[0] is Mode.ACT:
            return clause
        return Clause(clause.segment, start, *found)

    def _caused(self, clause: Clause) -> Clause:
        """What is caused is the goal: "Have the ledger moved", "get nine nurses hired", "has Tomasz rebuild it"."""
        verb, last = clause.verb, clause.segment.last
        if clause.mode is not Mode.ACT or verb is None:
            return clause
        if verb.lemma in _ENSURING:
            return self._ensured(clause, verb)
        first = verb.last + 1
        if verb.lemma not in {"have", "get"} or self.lower[min(first, last)].endswith("ed"):  # "get mentioned by"
            return clause
        for i in range(first + 1, min(first + 12, last + 1)):
            if self.lower[i] in RELATIVE or self.lower[i] in {"to", "by", "with", "for", ",", "and"}:
                break
            done = self.heads.verb(i, Form.PAST)
            if done and self.heads.predicate(i, last):
                return Clause(clause.segment, clause.start, Mode.DONE, done)
            base = self.heads.verb(i, Form.BASE)
            if (
                base
                and verb.lemma == "have"
                and self.heads.determined(base.last, last)
                and self.heads.next(base.last, last) != "to"  # "have a single place to find"
                and not self.heads.determined(i - 1, last)
            ):
                return Clause(clause.segment, clause.start, Mode.ACT, base)
        return clause
