"""A point in time as the pattern tables see it: the words around it, its traits, the markers of its sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from math import inf

from rocklint.language.text.around import NO, Piece, lists_of
from rocklint.language.text.closed_classes import DASHES, words
from rocklint.language.text.sentence import Sentence
from rocklint.language.time.time_words import UNITS, Words
from rocklint.language.time.wordings import Time
from rocklint.language.words.named_days import WEEKDAYS
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.language.words.when import Form, Part, Unit
from rocklint.system.records import cached_property

CLOSERS = words(""") ] | : , ; . • · — – - " ” ! ? → = ’ ' < ( [ { } … ... _ & + >""") | {"", "\n"}
"""Signs that close what stands before them: behind them begins something else."""
OPENERS = words("""( [ | : , ; . • · — – - > → / " “ # = ‘ ' ✓ ☐ ✅ ! @ _ + &""") | {"\n"}
_OPENINGS = words(": ; . | , • - – —") | {"\n"}
SENTENCE_ENDS = words(". ; ! ? |") | {"\n"}
_CLAUSE = SENTENCE_ENDS | {",", ")", "to", "by", "target", "goal"}
_CUTS = _CLAUSE | words("( [ ] : — – will should can must")
_NAMES_TOO = words("april june jan august jun may")
"""Months that are given names, or a verb."""
_FREE = words(
    """that which so as with and but or to by for from in on at of via through using while we our the a an all each
    every is are was were has have had will must should can may could would it its they their he she i you your
    my this these those including without where when who whose after before per if compared versus vs than up
    down out only then plus because due until till over under within across during into onto between among against
    above below about around no not yet also both either instead since unless whether once starting beginning ending
    based thereby therefore e.g. i.e. ie eg aka incl excl tbd and/or assuming given thus there dri s onward onwards
    latest w"""
)
"""Words behind which something else begins: what stands in front of one is no part of a name."""


class Context:
    """The markers of a sentence by word, found once."""

    def __init__(self, sentence: Sentence, w: Words, vocabulary: Vocabulary) -> None:
        self.w = w
        self.vocabulary = vocabulary
        self.lists = date_words(vocabulary)
        self.ends: dict[str, set[int]] = {}
        self.verbs: set[int] = set()
        for mention in sentence.mentions:
            if mention.list.startswith("time_phrases."):
                last = w.ending.get(mention.end)
                if last is not None:
                    self.ends.setdefault(mention.list[13:], set()).add(last)
            elif mention.list.startswith("verbs_") and mention.start in w.starting:
                self.verbs.add(w.starting[mention.start])

    @cached_property
    def clauses(self) -> Sequence[int]:
        """The clause of each word; what separates two clauses belongs to none."""
        return clauses_of(self.w, _CUTS)

    def marked(self, name: str, before: int, stops: frozenset[str], reach: int) -> bool:
        """True where a phrase of list `name` ends up to `reach` words before word `before`, with no stop between."""
        known = self.ends.get(name, ())
        for i in range(before - 1, max(before - 1 - reach, -1), -1) if known else ():
            if self.w.lower[i] in stops:
                return False
            if i in known:
                return True
        return False

    def is_free(self, j: int, led: bool) -> bool:
        """True where the words from `j` on do not go on with what stands before them: not "Q3 renewals", "Q3's"."""
        w, word = self.w, self.w.lower[j]
        if word == "'s" or (w.glued[j - 1] and word in DASHES and w.glued[j] and w.lower[j + 1][:1].isalpha()):
            return False
        if word in CLOSERS or word.replace("’", "'").partition("'")[0] in _FREE or word in self.lists["told_behind"]:
            return True
        if not word[0].isalpha():
            return word[0].isdecimal() or not word.isalnum()
        return led and (j in self.verbs or word.endswith("ly"))


def clauses_of(w: Words, cuts: frozenset[str]) -> Sequence[int]:
    """A number for each word: words between two of the cuts have the same."""
    numbers, clause = [], 0
    for word in w.lower:
        cut = word in cuts
        clause += cut
        numbers.append(-1 - clause if cut else clause)
    return numbers


def date_words(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """The lists of words around a date; one that is not there has no words."""
    return vocabulary.derived(_date_words)


def _date_words(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    return defaultdict(frozenset, lists_of(vocabulary, "dates"))


class TimeInSentence:
    """The anchor of the tables about points in time; `previous` is the last word of the one in front of it."""

    def __init__(self, context: Context, time: Time, traits: frozenset[str], previous: int) -> None:
        self.context = context
        self.sentence = context.w
        self.time = time
        self.traits = traits
        self.previous = previous
        self.behind = time.last + 1
        self.before = time.first - 1
        while self.before > 0 and context.w.lower[self.before] in ('"', "“", "_"):
            self.before -= 1

    @property
    def clauses(self) -> Sequence[int]:
        """The clause of each word."""
        return self.context.clauses


def _window(w: Words, time: Time) -> float:
    """The days of "within 2 weeks", which may be how fast something goes each time; endless for other times."""
    begin, when = w.lower[time.first : time.first + 3], time.when
    windowed = begin[0] in ("within", "in", "inside") and "next" not in begin and "coming" not in begin
    days = {Unit.DAY: 1, Unit.WEEK: 7}.get(when.unit, inf) if windowed and when.form is Form.WITHIN else inf
    return (when.number or 0) * days if days < inf else inf


_PLACE_ENDS = CLOSERS | {"by"}
_OF_THE_TIME: Mapping[str, Callable[[Time], bool]] = {
    "past": lambda t: t.when.offset < 0 and t.when.form in (Form.CURRENT, Form.WEEKDAY),
    "running": lambda t: t.when.form is Form.CURRENT,
    "current": lambda t: t.when.form is Form.CURRENT and not t.when.offset,
    "period": lambda t: t.when.form in (Form.MONTH, Form.QUARTER, Form.HALF, Form.YEAR),
    "loose": lambda t: t.when.form is Form.YEAR or (t.when.form is Form.CURRENT and t.when.day is not None),
    "day": lambda t: t.when.form in (Form.DATE, Form.WEEKDAY, Form.NAMED) or bool(t.when.day),
    "weekday": lambda t: t.when.form is Form.WEEKDAY or t.when.unit is Unit.DAY,
    "of_month": lambda t: t.when.form is Form.WEEKDAY or (t.when.form is Form.CURRENT and t.when.day is not None),
    "figures": lambda t: t.when.numeric and t.when.year is None,
    "fraction": lambda t: t.when.numeric and (t.when.month or 0) < (t.when.day or 0) <= 5,
    "all_of_it": lambda t: t.when.part is Part.WHOLE,
    "start_of": lambda t: t.when.part is Part.START,
    "ranged": lambda t: t.ranged,
    "needs_lead": lambda t: t.needs == "lead",
    "needs_place": lambda t: t.needs == "isolated",
    "needs_label": lambda t: t.needs == "label",
    "led": lambda t: t.led,
    "first": lambda t: t.first == 0,
}
_OF_THE_PLACE: Mapping[str, Callable[[Words, Time], bool]] = {
    "window": lambda w, t: t.led and _window(w, t) <= 60,
    "short": lambda w, t: t.led and _window(w, t) <= 31,
    "this": lambda w, t: t.when.form is Form.MONTH and w.lower[t.first] in ("this", "next", "coming", "upcoming"),
    "alone": lambda w, t: t.first == 0 and t.last == w.size - 1,
    "name": lambda w, t: w.lower[t.first] in _NAMES_TOO,
    "in_place": lambda w, t: (not t.first or w.lower[t.first - 1] in OPENERS) and w.lower[t.last + 1] in _PLACE_ENDS,
    "opening": lambda w, t: not t.first or w.lower[t.first - 1] in _OPENINGS,
    "led_opening": lambda w, t: t.first < 2 or w.lower[t.first - 2] in _OPENINGS,
}


def traits_of(w: Words, time: Time) -> set[str]:
    """What is known about a point in time; for a length of time also its preposition."""
    found = {name for name, holds in _OF_THE_TIME.items() if holds(time)}
    found.update(name for name, holds in _OF_THE_PLACE.items() if holds(w, time))
    return found | {w.lower[time.first]} if time.led else found


def _zero(holds: Callable[[TimeInSentence, int], bool]) -> Piece[TimeInSentence]:
    """A piece that takes no word."""
    return lambda anchor, i, _: i if holds(anchor, i) else NO


def _marker(name: str, stops: frozenset[str], reach: int) -> Piece[TimeInSentence]:
    """A phrase of a list of the vocabulary, somewhere in front."""
    return _zero(lambda anchor, i: anchor.context.marked(name, i + 1, stops, reach))


def _phrase(*names: str) -> Piece[TimeInSentence]:
    """A phrase of a list of the vocabulary that ends here; only its last word is taken."""
    return lambda anchor, i, way: i + way if any(i in anchor.context.ends.get(name, ()) for name in names) else NO


PIECES_OF_TIME: Mapping[str, Piece[TimeInSentence]] = {
    "FREE": _zero(lambda anchor, i: anchor.context.is_free(i, led="bare" not in anchor.traits)),
    "BASELINE": _marker("baseline_markers", _CLAUSE, 8),
    "PURPOSE": _marker("purpose_markers", SENTENCE_ENDS, 16),
    "PAST": _marker("past_words", _CLAUSE, 3),
    "PLANNED": _marker("planned_things", SENTENCE_ENDS, 4),
    "WINDOW": _marker("window_words", SENTENCE_ENDS, 8),
    "DUE_THING": _marker("due_things", _CLAUSE, 2),
    "DEADLINE": _phrase("deadline_words"),
    "LABEL": _phrase("deadline_words", "date_labels"),
    "VALUE": _zero(lambda anchor, i: any(w[:1].isdecimal() for w in anchor.sentence.lower[max(i - 7, 0) : i + 1])),
    "CAPITAL": lambda anchor, i, way: (
        i + way if anchor.sentence.lower[i][:1].isalpha() and not anchor.context.w.small(i) else NO
    ),
    "TIME": _zero(lambda anchor, i: anchor.previous == i),
    "VERB": lambda anchor, i, way: i + way if i in anchor.context.verbs else NO,
}
LISTS_OF_TIME = {
    "closers": CLOSERS,
    "openers": OPENERS,
    "colons": words(": - – — → = | => ->"),
    "skipped": words("\" “ ” ' ( [ _ #"),
    "units": frozenset(UNITS),
    "weekdays": frozenset(WEEKDAYS),
    "compared": words(
        "than vs versus against past beyond of like about is and or a an any every each per all last between was to"
        " with as under via"
    ),
    "since": words("from since after following post launched"),
    "each": words("each every any per all most some"),
    "rhythm": words("each every weekly monthly daily annually yearly quarterly"),
    "in": words("in within during over across throughout inside at on for"),
    "by": words("by due until till til through thru come targeting latest"),
}
