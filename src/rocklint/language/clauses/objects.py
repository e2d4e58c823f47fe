"""What stands behind a verb: is it a number of something, a funnel metric, a named deliverable, or nothing?"""

from __future__ import annotations

from collections.abc import Iterator

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.clauses.verbs import Form, VerbHit
from rocklint.language.facts import Mention
from rocklint.language.text.closed_classes import EACH_AND_ALL, JOINS, PERFECT, PREDICATE_NEXT, words
from rocklint.language.text.marks import Marks
from rocklint.language.text.sentence import Sentence
from rocklint.system.records import cached_property

MOVES = words("migrate move transition transfer switch shift relocate port consolidate cutover") | {
    "cut over to",
    "move to",
}
EXAMINES = words("review audit assess analyze evaluate inspect survey study")
METRICS = ("metrics_funnel", "metrics_activity", "nouns.performing")
_QUANTIFIED = words("more fewer less better additional some many most several higher lower as")
_COUNTLESS = words("many much few little often majority bulk lots plenty various numerous multiple countless tons")
_POSSESSIVE = words("our my your their his her its")
_DEFINITE = words("the our a an this that my your their all both first new one")
_SCALES = words("k m mm b bn thousand million billion percent")
_AMOUNTS = words("number amount volume count level levels rate percentage share % # set pair")
_WRITES = words("document record write codify publish")
_WANTED = words("more fewer less higher lower shorter faster increased decreased reduced")
_UNCOUNTED = words("more fewer less many most")
_DEGREES = words("faster quicker sooner earlier better cheaper easier smarter harder smoother safer leaner deeper")
_PLACES = words("for on at in to through")
_EXISTING = words("existing current present remaining")
_PLAIN = words("sales hiring business key core new other general all some internal external")
_QUALITIES = ("ing", "ity", "ness", "ship", "ance", "ence", "cy", "ism", "hood", "ics")
_CROWDS = words("people staff talent")
_NO_PLURALS = ("ss", "sis", "us", "is", "ics", "news")
_RHYTHM = words("daily weekly biweekly fortnightly monthly bimonthly quarterly")
_EACH = words("a each every per")
_SPANS = words("day week fortnight month quarter morning friday monday tuesday wednesday thursday")
_PEOPLE = words(
    """people staff everyone everybody anyone members employees reps aes sdrs bdrs csms managers supervisors foremen
    leaders customers users clients partners prospects technicians techs engineers drivers nurses agents volunteers
    students patients guests dealers resellers tenants vendors suppliers crews teams hires owners estimators
    operators buyers"""
)
_FINISH_LINES = ("verbs_completion.done_phrases", "verbs_completion.weak_done_phrases")
_HOW = words("by through via using")
_BUILDS = ("verbs_building.strict", "verbs_building.people_and_change")


class Object:
    """The object of one clause, with the questions that kind and completion ask about it."""

    def __init__(self, sentence: Sentence, marks: Marks, clause: Clause) -> None:
        self._sentence = sentence
        self._marks = marks
        self.clause = clause
        self.first, self.last = clause.object_first, clause.object_last

    @cached_property
    def head(self) -> int | None:
        """The token of the head noun: the last word before "of", or behind it in "number of leads"."""
        lower = self._sentence.lower
        end = self.last
        for i in range(self.first + 1, self.last + 1):
            if lower[i] == "of" and not (self._measures(i - 1) or self._sentence.glued[i]):
                end = i - 1
                break
        while end >= self.first and not lower[end][:1].isalpha():
            end -= 1
        return end if end >= self.first else None

    def _measures(self, i: int) -> bool:
        """True for the "number" of "number of leads", which the leads are; a "win rate" is a metric by itself."""
        word = self._sentence.lower[i]
        if word[:1].isdigit() or word in _SCALES:
            return True
        found = self._marks.ending(self._sentence.ends[i], "metrics_funnel")
        return word in _AMOUNTS and not (found and " " in found.text)

    @property
    def empty(self) -> bool:
        """True where nothing stands behind the verb."""
        return self.head is None

    @property
    def alone(self) -> bool:
        """True where the clause ends with its verb ("Simplify")."""
        verbs = (self.clause.verb, *self.clause.others)
        return self.empty and max(verb.last for verb in verbs if verb) >= self.clause.segment.last

    @property
    def only_when(self) -> bool:
        """True where nothing but a time stands behind the verb ("Crush Q4")."""
        verb, last = self.clause.verb, self.clause.segment.last
        return verb is not None and self.empty and verb.last < last and self._marks.dated[verb.last + 1]

    @cached_property
    def word(self) -> str:
        """The head noun in lower case, or ""."""
        return "" if self.head is None else self._sentence.lower[self.head]

    def is_a(self, *lists: str) -> bool:
        """True where the head noun ends a phrase of one of these lists."""
        return self.mention(*lists) is not None

    def mention(self, *lists: str) -> Mention | None:
        """The phrase of one of these lists that the head noun ends."""
        return None if self.head is None else self._marks.ending(self._sentence.ends[self.head], *lists)

    def conjuncts(self, *lists: str) -> Iterator[Mention]:
        """The phrases of these lists that end the object or one of its halves before "and"."""
        lower, ends = self._sentence.lower, self._sentence.ends
        for i in range(self.first, self.last + 1):
            if i == self.last or lower[i + 1] in JOINS:
                found = self._marks.ending(ends[i], *lists)
                if found:
                    yield found

    def starts_with(self, *words: str) -> bool:
        """True where the object opens with one of these words."""
        return self.first <= self.last and self._sentence.lower[self.first] in words

    @cached_property
    def metric(self) -> bool:
        """True where the object is something that is counted or rated already."""
        return self.is_a(*METRICS)

    @cached_property
    def deliverable(self) -> bool:
        """True where the object is a thing that can be built."""
        return self.is_a("verbs_building.deliverable_nouns")

    @cached_property
    def numbered(self) -> bool:
        """True where the object itself is counted ("3 reps", "$2M of pipeline")."""
        end = min(self.last + 1, self.first + 8)
        return any(
            self._marks.measured[i] and (self._sentence.lower[i][:1].isdigit() or self._sentence.lower[i] in "$€£+")
            for i in range(self.first, end)
        )

    @cached_property
    def quantified(self) -> bool:
        """True where "more", "some", "better" stand in place of a number, or end the clause ("publicise wins more")."""
        lower = self._sentence.lower
        opening = lower[self.first : min(self.first + 3, self.clause.segment.last + 1)]
        return (
            any(lower[i] in _QUANTIFIED for i in range(self.first, min(self.last + 1, self.first + 3)))
            or (opening[:1] in (["as"], ["the"], ["a"]) and not _COUNTLESS.isdisjoint(opening[1:2]))
            or not _COUNTLESS.isdisjoint(opening[:1])
            or (self.last > self.first and lower[self.last] in {"more", "better", "less", "faster"})
        )

    @cached_property
    def definite(self) -> bool:
        """True where one particular thing is meant: an article, or a name."""
        lower, words = self._sentence.lower, self._sentence.words
        inside = range(self.first, self.last + 1)
        return bool(self.first <= self.last and lower[self.first] in _DEFINITE) or any(
            self._marks.named[i]
            or (words[i][:1].isupper() and i > self.first and not words[i].isupper() and lower[i][:1].isalpha())
            for i in inside
        )

    @property
    def several(self) -> bool:
        """True for a bare plural ("proposals"), which no one can call finished."""
        if self.head is not None and self._sentence.words[self.head].isupper():  # GPS, POS
            return False
        if self.word in _CROWDS:
            return not self.definite
        return self.word.endswith("s") and not self.word.endswith(_NO_PLURALS) and not self.definite

    @property
    def uncounted(self) -> bool:
        """True where the object opens with an amount that is no number ("more case studies")."""
        return self.starts_with(*_UNCOUNTED) and not self.numbered

    @property
    def in_what_degree(self) -> bool:
        """True where the clause ends in how much faster or better it is to be done ("close the books sooner")."""
        lower, end = self._sentence.lower, self.clause.segment.last
        while end > self.last and not lower[end][0].isalpha():
            end -= 1
        after = self._sentence.lower[self.last + 1 : self.last + 2]
        return not self.measured and (lower[end] in _DEGREES or (after != [] and after[0] in _DEGREES))

    @property
    def wants_more(self) -> bool:
        """True where the clause opens with an amount to change ("Fewer returns", "I want more")."""
        verb = self.clause.verb
        return self._sentence.lower[self.clause.start] in _WANTED and not (verb and verb.first == self.clause.start)

    @property
    def exists_already(self) -> bool:
        """True for "the existing script", "our current process"."""
        return any(word in _EXISTING for word in self._sentence.lower[self.first : min(self.last, self.first + 1) + 1])

    @property
    def rated(self) -> bool:
        """True where the measure in the clause is a rate, a score or money rather than a count of things."""
        return any(self._marks.rated[self.clause.start : self.clause.segment.last + 1])

    @property
    def compared(self) -> bool:
        """True where the name opens with a comparison ("Better intake form")."""
        opening = self._sentence.lower[self.clause.start]
        return opening in _QUANTIFIED or opening.endswith("er")

    @property
    def opens_with_article(self) -> bool:
        """True for one thing that will exist ("A documented playbook", "One price list")."""
        return self._sentence.lower[self.clause.start] in {"a", "an", "one"}

    @cached_property
    def hollow(self) -> bool:
        """True where the object is nothing but an abstract noun ("value", "brand awareness")."""
        if not self.is_a("nouns.empty", "nouns.abstract") or self.numbered:
            return False
        verb = self.clause.verb
        if (self.word == "everything" and self.goes_to) or (verb and verb.lemma in _WRITES):
            return False
        opening = self._sentence.lower[self.first]
        return self.first == self.head or not self.definite or opening in _POSSESSIVE or opening in {"a", "an"}

    @cached_property
    def area(self) -> bool:
        """True for a bare topic ("Pricing", "Lead gen", "Safety training"): it says where, not what."""
        verb, ends = self.clause.verb, self._sentence.ends
        if verb and self.clause.object_last < verb.first:  # a noun of action at the end of a name
            return self._marks.ending(ends[verb.last], "nouns.areas") is not None
        return verb is None and self.is_a("nouns.areas")

    @cached_property
    def names_thing(self) -> bool:
        """True for a bare name of one thing ("Dealer portal single sign-on"), not of a topic ("Security / access")."""
        inside = self._sentence.lower[self.first : self.last + 1]
        length = sum(word[0].isalnum() for word in inside)
        if "/" in inside or length < 2:
            return False
        if length > 2 or (self.deliverable and inside[0] not in _PLAIN):
            return True
        quality = self.word.endswith(_QUALITIES) or self.several or inside[0] in _PLAIN
        return not (quality or self.is_a("nouns.abstract", "nouns.empty"))

    @property
    def perfect(self) -> bool:
        """True for what has come about by then ("customers have increased their scores")."""
        verb = self.clause.verb
        return verb is not None and verb.first > 0 and self._sentence.lower[verb.first - 1] in PERFECT

    @cached_property
    def finished(self) -> bool:
        """True where a finish line stands behind what it is said of ("plan in place", not "live demos")."""
        lower, ends, last = self._sentence.lower, self._sentence.ends, self.clause.segment.last
        for i in range(self.clause.start, last + 1):
            if self._marks.ending(ends[i], *_FINISH_LINES):
                after = lower[i + 1] if i < last else ""
                if not after[:1].isalnum() or after in PREDICATE_NEXT or after in _PLACES or self._marks.dated[i + 1]:
                    return True
        return False

    @property
    def by_everyone(self) -> bool:
        """True where everybody of a group does it ("All branch managers complete the training")."""
        verb, lower = self.clause.verb, self._sentence.lower
        return (
            verb is not None
            and verb.first > self.clause.start + 1
            and lower[self.clause.start] in EACH_AND_ALL
            and (
                lower[verb.first - 1] in _PEOPLE
                or self._marks.ending(self._sentence.ends[verb.first - 1], "roles") is not None
            )
        )

    @property
    def of_people(self) -> bool:
        """True where the head noun says people ("All AEs", "New CSMs")."""
        return self.word in _PEOPLE or self.is_a("roles")

    @property
    def action_is_metric(self) -> bool:
        """True where the noun of action is a metric by itself ("Day-3 activation")."""
        verb = self.clause.verb
        return verb is not None and self._marks.ending(self._sentence.ends[verb.last], *METRICS) is not None

    @property
    def goes_to(self) -> bool:
        """True where what is changed goes from one thing to another ("convert hourly clients to retainers")."""
        after = self._sentence.lower[self.last + 1 : self.last + 2]
        return after in (["to"], ["into"], ["from"])

    @property
    def goes_on_to(self) -> bool:
        """The same behind a participle ("stores converted to the new layout")."""
        verb = self.clause.verb
        return verb is not None and self._sentence.lower[verb.last + 1 : verb.last + 2] in (["to"], ["into"], ["from"])

    @cached_property
    def often(self) -> bool:
        """True where the act comes back ("weekly", "every month")."""
        lower, last = self._sentence.lower, self.clause.segment.last
        return any(
            lower[i] in _RHYTHM or (lower[i] in _EACH and i < last and lower[i + 1] in _SPANS)
            for i in range(self.clause.start, last + 1)
        )

    @property
    def placed(self) -> bool:
        """True where a preposition says what the named thing is for or where ("Washing screen for gravel")."""
        after = self.last + 1
        return after < self.clause.segment.last and self._sentence.lower[after] in _PLACES

    @property
    def names_identifier(self) -> bool:
        """True where a standard or version is in the clause ("SOC 2", "Office 365")."""
        return any(self._marks.named[self.clause.start : self.clause.segment.last + 1])

    @property
    def measured(self) -> bool:
        """True where a measure stands in the clause."""
        return any(self._marks.measured[self.clause.start : self.clause.segment.last + 1])

    def mentions_in_clause(self, *lists: str) -> bool:
        """True where a phrase of these lists stands anywhere in the clause."""
        ends = self._sentence.ends
        return any(self._marks.ending(ends[i], *lists) for i in range(self.clause.start, self.clause.segment.last + 1))


def how_clause(sentence: Sentence, hits: dict[int, tuple[VerbHit, ...]], clause: Clause) -> VerbHit | None:
    """The building verb of "by rolling out X", "through implementing Y" behind the main verb."""
    after = clause.verb.last + 1 if clause.verb else clause.start
    for i in range(after, clause.segment.last):
        if sentence.lower[i] in _HOW:
            ahead = i + 1
            while ahead < clause.segment.last and sentence.lower[ahead].endswith("ly"):
                ahead += 1
            for hit in hits.get(ahead, ()):
                if hit.form is Form.ING and hit.listed(*_BUILDS):
                    return hit
    return None
