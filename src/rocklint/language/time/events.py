"""Deadlines that are happenings: "before the next board meeting", "by the trade show", "by the end of the program".

The text does not say on which day they are, so they resolve to none; still they are a finish line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rocklint.language.text.around import NO, Piece, Row, Table, no, yes
from rocklint.language.text.closed_classes import words
from rocklint.language.text.sentence import Sentence
from rocklint.language.time.context import clauses_of, date_words
from rocklint.language.time.time_words import DETERMINERS, PLURALS, UNITS, Words
from rocklint.language.time.wordings import Time
from rocklint.language.words.named_days import MONTHS
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.language.words.when import Form, Part, When
from rocklint.system.records import cached_property

_LEADS: dict[str, Sequence[list[str]]] = {
    "before": [[]],
    "by": [[]],
    "until": [[]],
    "to": [["prior"]],
    "of": [["ahead"], ["in", "advance"]],
    "for": [["in", "time"]],
    "time": [["by", "the"]],
}
"""What may stand before a happening, by its last word, with the words in front of that."""
SIGNALS = frozenset({"before", "by", "until", "prior", "ahead", "advance", "time"})
_STOPS = words("and or to of for with by in on at each every all any is are we they it that which a an before until")
_MOST = 4
"""So many words may stand between the lead and the happening."""
_SORTS = {
    "time_phrases.events": "event",
    "time_phrases.events_common": "common",
    "time_phrases.event_spans": "span",
}


class Happening:
    """The anchor: words `first` to `last` that name something that happens."""

    def __init__(
        self, w: Words, first: int, last: int, traits: frozenset[str], lists: Mapping[str, frozenset[str]]
    ) -> None:
        self.sentence = w
        self.before = first - 1
        self.behind = last + 1
        self.traits = traits
        self.lists = lists
        self.modifiers: Sequence[int] = ()

    @cached_property
    def clauses(self) -> Sequence[int]:
        """One clause goes up to the next full stop."""
        return clauses_of(self.sentence, frozenset(".;!?\n|"))


def _lead(anchor: Happening, i: int, _: int) -> int:
    """As in "before", "ahead of", "in time for"."""
    lower = anchor.sentence.lower
    for rest in _LEADS.get(lower[i], ()) if i >= 0 else ():
        if lower[max(i - len(rest), 0) : i] == rest:
            return i - len(rest) - 1
    return NO


def _modifiers(anchor: Happening, i: int, _: int) -> int:
    """The words between: "next board", or none."""
    w, first = anchor.sentence, i
    while first >= 0 and i - first < _MOST and _may_modify(w, first):
        first -= 1
    anchor.modifiers = range(first + 1, i + 1)
    return first


def _may_modify(w: Words, i: int) -> bool:
    word = w.lower[i]
    if word in _STOPS or word in DETERMINERS:
        return False
    return word[0].isalnum() or word in "-'’s&" or (word == "." and w.glued[i])


def _some_modifiers(anchor: Happening, i: int, way: int) -> int:
    first = _modifiers(anchor, i, way)
    return NO if first == i else first


def _is_picked(anchor: Happening) -> bool:
    """Which one of the happenings of every week is said: "the annual meeting", "the Berlin show", "the audit"."""
    w, lists = anchor.sentence, anchor.lists
    near = [*anchor.modifiers, *range(anchor.before + 1, anchor.behind)]
    return any(w.lower[i] in lists["picked_events"] or w.words[i][:1].isupper() for i in near)


def _is_named(anchor: Happening) -> bool:
    """Behind "the", any word says which, except one that says how often."""
    w, lists = anchor.sentence, anchor.lists
    if w.lower[anchor.before + 1] in lists["picked_by_the"] or _is_picked(anchor):
        return True
    return any(w.lower[i] not in lists["routine"] for i in anchor.modifiers)


def _opens_with_ing(anchor: Happening) -> bool:
    return bool(anchor.modifiers) and anchor.sentence.lower[anchor.modifiers[0]].endswith("ing")


def _goes_on(anchor: Happening, i: int, _: int) -> int:
    """Takes no word: the happening is only part of a name ("launch planning")."""
    word = anchor.sentence.lower[i]
    ends = word in _STOPS or word in anchor.lists["beginnings"] or word.endswith("ly")
    return NO if ends or not word[:1].isalpha() else i


def _begins(anchor: Happening, i: int, _: int) -> int:
    return i if anchor.sentence.lower[i] in anchor.lists["beginnings"] else NO


_PIECES: dict[str, Piece[Happening]] = {
    "LEAD": _lead,
    "MODIFIERS": _modifiers,
    "SUBJECT": _some_modifiers,
    "GOES_ON": _goes_on,
    "BEGINS": _begins,
}
_LISTS = {
    "det": DETERMINERS | {"this"},
    "time_units": frozenset(UNITS) | frozenset(PLURALS) | frozenset(MONTHS) | {"hours", "minutes"},
    "ends": words("end close start beginning conclusion completion"),
}


def _is(
    means: Part | None, pattern: str, example: str, given: Callable[[Happening], bool] | None = None
) -> Row[Happening, Part | None]:
    return Row(means, pattern, example, given)


EVENTS: Table[Happening, Part | None] = Table(
    _is(None, "# GOES_ON", "Hire two reps before launch planning"),
    _is(None, "@time_units LEAD @det? MODIFIERS #", "Send the papers 24 hours before the board meeting"),
    _is(Part.END, "LEAD @det? @ends of @det? MODIFIERS #", "Hire two reps by the end of the program"),
    _is(Part.WHOLE, "span: LEAD @det? MODIFIERS # BEGINS", "Hire two reps before the season opens"),
    _is(Part.WHOLE, "!span !common: LEAD @det MODIFIERS #", "Hire two reps by the trade show"),
    _is(Part.WHOLE, "common: LEAD @det MODIFIERS #", "Hire two reps before the annual review", _is_named),
    _is(None, "LEAD MODIFIERS #", "Cut rework by introducing first-article inspection", _opens_with_ing),
    _is(Part.WHOLE, "event !plural: LEAD MODIFIERS #", "Hire two reps before launch"),
    _is(Part.WHOLE, "common !plural: LEAD MODIFIERS #", "Hire two reps before next audit", _is_picked),
    files="dates",
    pieces=_PIECES,
    lists=_LISTS,
)
"""Behind "before", "by" and the like."""
CLAUSES: Table[Happening, bool] = Table(
    no("@time_units #", "Hire two reps before the quarter ends"),
    no("each|every|all|any|whenever|always ..8 before|until @det SUBJECT #", "Call each dealer before the lease ends"),
    yes("before|until @det SUBJECT # off|live|out|up?", "Raise the loan before the seed round closes"),
    pieces=_PIECES,
    lists=_LISTS,
)
"""What happens, told by a verb."""


def find_events(sentence: Sentence, w: Words, vocabulary: Vocabulary) -> list[Time]:
    """Every happening behind "before", "by" and the like, with that word."""
    if SIGNALS.isdisjoint(sentence.triggers):
        return []
    lists = date_words(vocabulary)
    found: dict[int, Time] = {}
    for mention in sentence.mentions:
        if mention.list in _SORTS and mention.start in w.starting and mention.end in w.ending:
            plural = mention.text.lower() != mention.entry.lower() and mention.text.lower().endswith("s")
            traits = frozenset({_SORTS[mention.list], "plural" if plural else "one"})
            anchor = Happening(w, w.starting[mention.start], w.ending[mention.end], traits, lists)
            match = EVENTS.of(vocabulary).match(anchor)
            if match and match.row.means:
                found[match.first] = _time(sentence, w, match.first, match.last, match.row.means)
    if not lists["happenings"].isdisjoint(sentence.triggers):
        for i in range(w.size):
            told = (
                CLAUSES.of(vocabulary).match(Happening(w, i, i, frozenset(), lists))
                if w.lower[i] in lists["happenings"]
                else None
            )
            if told and told.row.means:
                found.setdefault(told.first, _time(sentence, w, told.first, told.last, Part.WHOLE))
    return list(found.values())


def _time(sentence: Sentence, w: Words, first: int, last: int, part: Part) -> Time:
    name = sentence.text[sentence.starts[w.at[first]] : sentence.ends[w.at[last]]]
    exclusive = w.lower[first] not in ("by", "until")
    return Time(first, last, When(Form.EVENT, part=part, exclusive=exclusive, name=name), led=True)
