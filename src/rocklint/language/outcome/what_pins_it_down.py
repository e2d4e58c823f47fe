"""What pins a vague word down: a number beside it, a measure in its clause, a name or a fixed term around it."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.clauses.main_verb import Mode
from rocklint.language.clauses.objects import Object
from rocklint.language.facts import Mention
from rocklint.language.text.closed_classes import words
from rocklint.language.text.marks import Marks
from rocklint.language.text.sentence import Sentence

Read = tuple[Clause, Object, bool]
"""A clause, its object, and whether its verb is vague."""

DEGREES = words("more most less very really highly extremely so truly much")
_COMPARED = words(
    """more less fewer lower higher additional extra further greater smaller larger bigger longer shorter faster
    minimum maximum most top at least single-digit double-digit several better improved increased decreased quicker
    cheaper some many"""
)
_EXTENT = words(
    """significantly substantially dramatically drastically considerably greatly massively materially markedly
    noticeably meaningfully tremendously vastly"""
)
_EXPLAINS = words(": - – — (")
_OPENING_QUOTES = words("“ ‘ « '")
_STATES = words("is are be being stay become")
_RATINGS = words("rating ratings score scores response responses answer answers")
_FROM_WHEN = words("immediately as from date")
_BOUNDS = words("under below above over at within")
_LOOSE_CONDITIONS = words("as if when where wherever whenever to within time resources budget in")
_EXACT_TIMES = frozenset(
    ("this year", "later this year", "sometime this year", "quickly", "tbd", "long term", "short term")
)
_AHEAD = 6


def pinned(read: Sequence[Read], number: int) -> bool:
    """True where a measure stands in the clause, or behind it before the next clause with a verb of its own."""
    if read[number][1].measured:
        return True
    for clause, thing, _ in read[number + 1 : number + 1 + _AHEAD]:
        if clause.verb is not None and not clause.label and not clause.segment.aside and not clause.segment.about:
            return thing.measured and clause.segment.opener in _EXPLAINS
        if thing.measured:
            return True
    return False


class Pins:
    """Answers for one sentence whether a phrase that sounds vague is pinned down after all."""

    def __init__(self, sentence: Sentence, marks: Marks, read: Sequence[Read]) -> None:
        self._sentence = sentence
        self._marks = marks
        self._read = read
        self._clause = [-1] * len(sentence)
        for number, (clause, _, _) in enumerate(read):
            for i in range(clause.segment.first, clause.segment.last + 1):
                self._clause[i] = number

    def holds(self, mention: Mention, i: int) -> bool:
        """True where the phrase at token i is no vague word here."""
        sentence, marks = self._sentence, self._marks
        lower = sentence.lower
        end = i
        while end + 1 < len(lower) and sentence.ends[end] < mention.end:
            end += 1
        before, after = lower[i - 1] if i else "", lower[end + 1] if end + 1 < len(lower) else ""
        entry = mention.entry.lower()
        if mention.list == "time_phrases.vague":
            part = marks.dated[i] and (mention.start, mention.end) not in marks.moments  # "no later than May 3"
            if part or before == "no" or entry in _EXACT_TIMES:
                return True
        if mention.list == "hedges.placeholders" and before == ":":  # "Owner: TBD" is a gap in the form
            return True
        if mention.list.startswith("hedges.intent_hedges") and self._clause[i] >= 0:
            clause = self._read[self._clause[i]][0]
            if i > clause.segment.first + 1 or before in {"to", "and"} or pinned(self._read, self._clause[i]):
                return True
        if mention.list == "hedges.condition_hedges" and entry.partition(" ")[0] not in _LOOSE_CONDITIONS:
            return True
        if marks.named[i] or marks.owned[i] or before == "_" or (before in _OPENING_QUOTES and i > 1):
            return True
        if any(m.list == "roles" for m in sentence.by_start.get(mention.start, ())):  # "a closer" sells
            return True
        if mention.list == "modifiers_vague.vague_adjectives" and (
            after[:1].isdigit()
            or (entry == "effective" and (after in _FROM_WHEN or marks.dated[min(end + 1, len(lower) - 1)]))
        ):  # "a consistent 99.9%", "effective August 1"
            return True
        if after in _RATINGS or self._quoted_inside(i, before) or self._bounded(after, end):
            return True
        if i > 1 and before == "-" and sentence.glued[i - 1] and sentence.glued[i - 2]:
            return True
        if after == "-" and sentence.glued[end] and sentence.glued[end + 1]:  # "large-format printer"
            return True
        if mention.list == "verbs_vague.generic_deliverables" and marks.measured[i]:  # "10 improvements"
            return True
        if before == "be" and after in {"to", "if"}:  # "it would be great to have"
            return True
        if entry == "and more" and after[:1].isalpha():  # "and more scalable": no end of a list
            return True
        if entry == "well" and (before == "as" or after in {"-", "as"}):
            return True
        if mention.list == "modifiers_vague.vague_quantifiers" and before[:1].isdigit():  # "18 tons of"
            return True
        if mention.list != "hedges.placeholders" and self._in_measured_clause(entry, i, end):
            return True
        if self._by_number(entry, i, end):
            return True
        if any(m.list == "modifiers_vague.part_of_terms" for m in sentence.by_start.get(mention.start, ())):
            return not ((before in _STATES and not after[:1].isalpha()) or before in DEGREES)
        return self._in_name(i, before, end)

    def _quoted_inside(self, i: int, before: str) -> bool:
        """True behind a straight quote that opens within the sentence: ("Strongly agree" = 5)."""
        glued = self._sentence.glued
        return before == '"' and i > 2 and glued[i - 1] and (not glued[i - 2] or self._sentence.lower[i - 2] == "(")

    def _bounded(self, after: str, end: int) -> bool:
        """True before a bound with its number: "consistently under 0.4%"."""
        lower = self._sentence.lower
        return after in _BOUNDS and end + 2 < len(lower) and lower[end + 2][:1].isdigit()

    def _in_measured_clause(self, entry: str, i: int, end: int) -> bool:
        number = self._clause[i]
        if number < 0:
            return False
        clause, thing, _ = self._read[number]
        if clause.segment.about:
            return True
        if clause.label:
            return entry in _COMPARED and pinned(self._read, number)
        if clause.mode is Mode.COUNT and end == clause.segment.last:  # "4 of 5 branches profitable": the criterion
            return thing.measured
        return (
            (entry in _COMPARED or entry in _EXTENT)
            and pinned(self._read, number)
            and (entry in _EXTENT or i == clause.start)
        )

    def _by_number(self, entry: str, i: int, end: int) -> bool:
        if entry not in _COMPARED:
            return False
        lower, measured = self._sentence.lower, self._marks.measured
        before, after = lower[i - 1] if i else "", lower[end + 1] if end + 1 < len(lower) else ""
        if measured[i] or before in {"or", "%"} or after[:1].isdigit():
            return True
        if after == "than" and end + 2 < len(lower) and (lower[end + 2][:1].isdigit() or lower[end + 2] in "$€£xn"):
            return True
        return any(word[:1].isdigit() for word in lower[max(i - 2, 0) : i]) or (i > 1 and measured[i - 1])

    def _in_name(self, i: int, before: str, end: int) -> bool:
        """True for a capital inside a sentence with another behind it ("Best-Fit Leads")."""
        seen = self._sentence.words
        capital = seen[i][:1].isupper() and before[:1].isalpha()
        if capital and seen[i].istitle() and seen[i - 1].islower() and i == end and not _titled(self._sentence):
            return True
        return capital and end + 1 < len(seen) and seen[end + 1][:1].isupper() and not _titled(self._sentence)


def _titled(sentence: Sentence) -> bool:
    """True for a Headline in Title Case, where a capital says nothing about names."""
    long = [w for w in sentence.words if len(w) > 3 and w[0].isalpha()]
    return sum(w[0].isupper() for w in long) * 2 > len(long)
