"""What pins a vague word down: a number beside it, a measure in its clause, a name or a fixed term around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.clauses.main_verb import Mode
from rocklint.language.clauses.objects import Object
from rocklint.language.facts import Mention
from rocklint.language.text.around import NO, Table, no, yes
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


class VagueWord:
    """A phrase that sounds vague, with the words around it.

    Its traits: the file and list that it is from; what the readers before found at it (`named`, `owned`, `measured`,
    a `role`, one half of a `term`); `inner`, not the first word or two; the kind of word (`compared`, `exact`,
    and `effective`, `well`, `and-more` themselves).
    """

    __slots__ = ("before", "behind", "clauses", "end", "firmness", "first", "sentence", "traits")

    def __init__(self, firmness: Firmness, mention: Mention, first: int) -> None:
        self.firmness = firmness
        self.sentence = firmness.sentence
        self.clauses = firmness.clause
        self.first = first
        end = first
        while end + 1 < len(self.sentence) and self.sentence.ends[end] < mention.end:
            end += 1
        self.end = end
        self.before, self.behind = first - 1, end + 1
        self.traits = frozenset(self._traits(mention, mention.entry.lower()))

    def _traits(self, mention: Mention, entry: str) -> Iterator[str]:
        marks, i = self.firmness.marks, self.first
        yield ".".join(mention.list.split(".")[:2])
        lists = {m.list for m in self.sentence.by_start.get(mention.start, ())}
        loose = entry.partition(" ")[0] in _LOOSE_CONDITIONS
        number = self.clauses[i]
        kinds = (
            ("named", marks.named[i]),
            ("owned", marks.owned[i]),
            ("measured", marks.measured[i]),
            ("role", "roles" in lists),
            ("term", "modifiers_vague.part_of_terms" in lists),
            ("inner", i > 1),
            ("exact", entry in _EXACT_TIMES if mention.list == "time_phrases.vague" else not loose),
            ("compared", entry in _COMPARED),
            ("late-in-clause", number >= 0 and i > self.firmness.read[number][0].segment.first + 1),
            (entry.replace(" ", "-"), entry in ("effective", "well", "and more")),
        )
        yield from (name for name, holds in kinds if holds)


def _in_measured_clause(word: VagueWord) -> bool:
    """The clause has a measure that says how much: "grow significantly, from 4 to 9"."""
    number, read = word.clauses[word.first], word.firmness.read
    if number < 0:
        return False
    clause, thing, _ = read[number]
    entry = " ".join(word.sentence.lower[word.first : word.end + 1])
    if clause.segment.about or clause.label:
        return clause.segment.about or (entry in _COMPARED and pinned(read, number))
    if clause.mode is Mode.COUNT and word.end == clause.segment.last:  # "4 of 5 branches profitable": the criterion
        return thing.measured
    leads = entry in _COMPARED and word.first == clause.start
    return (entry in _EXTENT or leads) and pinned(read, number)


def _in_name(word: VagueWord) -> bool:
    """A capital inside a sentence with another behind it ("Best-Fit Leads")."""
    seen, i, end = word.sentence.words, word.first, word.end
    if not (seen[i][:1].isupper() and i and seen[i - 1][:1].isalpha()) or _titled(word.sentence):
        return False
    alone = seen[i].istitle() and seen[i - 1].islower() and i == end
    return alone or (end + 1 < len(seen) and seen[end + 1][:1].isupper())


def _date(word: VagueWord, i: int, way: int) -> int:
    dated = word.firmness.marks.dated
    return i + way if 0 <= i < len(dated) and dated[i] else NO


FIRM: Table[VagueWord, bool] = Table(
    yes("time_phrases.vague: no #", "Reply no later"),
    yes("time_phrases.vague exact: #", "Open the store this year"),
    yes("hedges.placeholders: : #", "Launch the portal. Owner: TBD"),
    yes("hedges.intent_hedges late-in-clause: #", "Launch the portal and try it out"),
    yes("hedges.condition_hedges exact: #", "Launch subject to approval"),
    yes("named,owned,role: #", "Hire a closer"),
    yes("@underscores #", "Ship the _better_ plan"),
    yes("inner: @opening_quotes #", "Ship the “better” plan"),
    yes("modifiers_vague.vague_adjectives: # FIGURE", "Hold a consistent 99.9% uptime"),
    yes("effective: # immediately|as|from|date", "Move to the new plan effective from May"),
    yes("effective: # DATE", "Raise prices effective August 1"),
    yes("# rating|ratings|score|scores|response|responses|answer|answers", "Win 40 excellent ratings"),
    yes('_ ( TIED " TIED #', 'Ask all ("strongly agree")'),
    yes("# under|below|above|over|at|within FIGURE", "Hold scrap consistently under 4%"),
    yes("inner: TIED - TIED #", "Buy a bed-better frame"),
    yes("# TIED - TIED", "Buy a large-format printer"),
    yes("verbs_vague.generic_deliverables measured: #", "Ship 10 improvements"),
    yes("be # to|if", "Find out whether it would be great to have a portal"),
    yes("and-more: # WORD", "Make the portal faster and more scalable"),
    yes("well: as #", "Train the leads as well"),
    yes("well: # -|as", "Train the leads well as planned"),
    yes("modifiers_vague.vague_quantifiers: FIGURE #", "Ship 18 tons of steel"),
    yes("!hedges.placeholders: #", "Grow sales significantly to $4M", _in_measured_clause),
    yes("compared measured: #", "Launch 4 of the most requested integrations"),
    yes("compared: or|% #", "Fully ramp 6 new SDRs in 60 days or less"),
    yes("compared: # than FIGURE", "Sign 5 accounts with more than 200 employees"),
    yes("compared: # than $|€|£|x|n", "Sign 5 accounts with more than $2m"),
    no("term: is|are|be|being|stay|become # !WORD", "The account is key"),
    no("term: @degrees #", "My team will be more engaged"),
    yes("term: #", "Update the ideal patient profile"),
    yes("#", "Move all contracts into Best Shelf and retire the shared drive", _in_name),
    pieces={"DATE": _date},
    lists={"underscores": words("_"), "opening_quotes": words("“ ‘ « '"), "degrees": DEGREES},
)
"""What pins a word down that sounds vague."""


class Firmness:
    """Answers for one sentence whether a phrase that sounds vague is pinned down after all."""

    def __init__(self, sentence: Sentence, marks: Marks, read: Sequence[Read]) -> None:
        self.sentence = sentence
        self.marks = marks
        self.read = read
        self.clause = [-1] * len(sentence)
        for number, (clause, _, _) in enumerate(read):
            for i in range(clause.segment.first, clause.segment.last + 1):
                self.clause[i] = number

    def is_firm(self, mention: Mention, i: int) -> bool:
        """True where the phrase at token i is no vague word here."""
        return bool(FIRM.patterns.means(VagueWord(self, mention, i)))


def _titled(sentence: Sentence) -> bool:
    """True for a Headline in Title Case, where a capital says nothing about names."""
    long = [w for w in sentence.words if len(w) > 3 and w[0].isalpha()]
    return sum(w[0].isupper() for w in long) * 2 > len(long)
