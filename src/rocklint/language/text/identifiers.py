"""Names with digits in them (SOC 2, Office 365, Level 10, Tier 2): consumed before quantities are read.

General shapes first (a code such as L10, a head noun with its number, "90-day plan", the number of a list item);
the vocabulary's `identifiers` lists name the rest. What may be a date (Q4, October 6th, 9/30, day 30) is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.language.facts import Span
from rocklint.language.text import code_shapes as codes
from rocklint.language.text.around import NO, Piece, Table, no, yes
from rocklint.language.text.closed_classes import COMPARISONS, DASHES, words
from rocklint.language.text.quantity import ranks
from rocklint.language.text.sentence import Sentence, figure_at, has_digit, word_at
from rocklint.language.words.amount import PERCENT_WORDS, POINT_WORDS, SMALL, TENS, TIME_UNITS
from rocklint.language.words.named_days import MONTHS
from rocklint.language.words.vocabulary import Vocabulary

Found = tuple[int, int]
"""First and last token of an identifier."""

_JOINERS = words("& and or , / - – to through of +")
_STOPS = words(". , ; : ) ( and or by to with for from in at on of after before | - – —") | {"\n"}
_LISTS = {
    "dashes": DASHES,
    "comparisons": COMPARISONS,
    "months": frozenset(MONTHS),
    "time_units": frozenset(TIME_UNITS),
    "singulars": frozenset(unit for unit in TIME_UNITS if len(unit) > 2 and not unit.endswith("s")),
    "quantity_tails": PERCENT_WORDS | POINT_WORDS | words("star stars fold x k m plus ish"),
    "stops": _STOPS,
    "no_nouns": words(
        """across as between during each every if is max or over per than through throughout under until using via when
        while within without"""
    ),
}
_UNREAD_LISTS = ("time_phrases", "units", "metrics_", "roles", "departments", "topics.todo")


def find_identifiers(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Span, ...]:
    """The identifiers in order (a longer one wins over a shorter inside it); their characters are consumed."""
    if not _worth_reading(sentence):
        return ()
    found = sorted((first - last, first, last) for first, last in _candidates(sentence, vocabulary))
    kept: list[Span] = []
    for _, first, last in found:
        start, end, text = sentence.span(first, last)
        if sentence.free(start, end):
            sentence.consume(start, end)
            kept.append(Span(start, end, text))
    return tuple(sorted(kept, key=lambda span: span.start))


def _worth_reading(sentence: Sentence) -> bool:
    """An identifier has a digit, a hyphen behind a number word, or a listed head before a letter."""
    return (
        sentence.has_digit
        or "-" in sentence.triggers
        or any(m.list.startswith("identifiers") for m in sentence.mentions)
    )


def _candidates(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Found]:
    yield from _listed(sentence)
    heads = _heads(sentence)
    grades = vocabulary.folded.get("identifiers.grades", frozenset())
    for i, word in enumerate(sentence.lower):
        if i in heads:
            yield from _headed(sentence, heads[i], i, grades)
        if sentence.figures[i]:
            yield from codes.numeric(sentence, i, vocabulary)
            yield from _compound(sentence, i, i, vocabulary)
        elif word in SMALL or word in TENS:
            hyphened = word in TENS and word_at(sentence, i + 1) == "-" and SMALL.get(word_at(sentence, i + 2), 0)
            yield from _compound(sentence, i, i + 2 if hyphened else i, vocabulary)
        elif word == "#":
            yield from _hashed(sentence, i)
        elif word == "top":
            yield from _topped(sentence, i)
        else:
            yield from codes.lettered(sentence, i, vocabulary)


def _listed(sentence: Sentence) -> Iterator[Found]:
    """Vocabulary phrases that hold a number, and the listed names."""
    for mention in sentence.mentions:
        named = mention.list == "identifiers.names"
        if not named and (mention.list.startswith(_UNREAD_LISTS) or not has_digit(mention.text)):
            continue
        first = sentence.index.get(mention.start)
        if first is None or (mention.list.startswith("segments") and mention.text.lower().startswith("top ")):
            continue
        last = first
        while last + 1 < len(sentence) and sentence.ends[last] < mention.end:
            last += 1
        yield first, _continued(sentence, last, plural=False) if figure_at(sentence, last) else last


def _heads(sentence: Sentence) -> dict[int, int]:
    """Last token of a head noun -> its first token."""
    heads: dict[int, int] = {}
    for mention in sentence.mentions:
        if mention.list not in ("identifiers.heads", "identifiers.families", "identifiers.loose_heads"):
            continue
        first = sentence.index.get(mention.start)
        inflected = mention.list == "identifiers.families" and mention.text.lower() != mention.entry.lower()
        if first is None or inflected:
            continue  # "pass 2 exams" is no plural of the standard PAS
        last = first
        while sentence.ends[last] < mention.end:
            last += 1
        behind = word_at(sentence, last + 2)
        if mention.list != "identifiers.loose_heads" or (
            last and (not behind or behind in _STOPS or not behind[0].isalnum())
        ):
            heads[last] = first
    return heads


def _headed(sentence: Sentence, first: int, head: int, grades: frozenset[str]) -> Iterator[Found]:
    """A head noun with its number or capital letter: "Phase 2 of 3", "phases 1-3", "Series A", "store #4", "Tier B"."""
    k = head + 1
    while word_at(sentence, k) in ("#", "no", "no.", ".") or (
        word_at(sentence, k) in DASHES and figure_at(sentence, k + 1)
    ):
        k += 1
    if k - head > 3:
        return
    word = sentence.words[k] if k < len(sentence) else ""
    if len(word) == 1 and word.isalpha() and word.isupper() and word not in "I" and k == head + 1:
        if not (word == "A" and (sentence.title_case or sentence.words[head].islower())):
            yield first, k
        return
    graded = sentence.lower[head] in grades and word_at(sentence, k + 1) == "+"
    if not figure_at(sentence, k) or (codes.is_quantity(sentence, k) and not graded):
        return
    if graded:
        yield first, k + 1  # "Level 3+ incidents"
        return
    if sentence.lower[head] in ("goal", "goals", "objective") and codes.value(sentence, k) > 20:
        return  # "Goal 40" sets a target
    yield first, _continued(sentence, k, plural=sentence.lower[head].endswith("s"))


def _continued(sentence: Sentence, i: int, plural: bool) -> int:
    """The last token of a run of numbers: "1A", "1.1", "2 & 3", "1-3", "2 of 3"."""
    last = i
    for _ in range(6):
        joiner = word_at(sentence, last + 1)
        if sentence.glued[last] and joiner.isalpha() and len(joiner) <= 2:
            last += 1
        elif (
            joiner in (".", "-") and sentence.glued[last] and figure_at(sentence, last + 2) and sentence.glued[last + 1]
        ):
            last += 2
        elif joiner in _JOINERS and figure_at(sentence, last + 2) and not codes.is_quantity(sentence, last + 2):
            if (
                not plural
                and joiner != "of"
                and not 0 < codes.value(sentence, last + 2) - codes.value(sentence, last) <= 3
            ):
                break
            last += 2
        else:
            break
    return last


class CountedNoun:
    """The anchor: a number, in one token or more; what stands behind it may make it an adjective."""

    clauses: Sequence[int] = ()

    def __init__(self, sentence: Sentence, first: int, last: int) -> None:
        self.sentence = sentence
        self.before = first - 1
        self.behind = last + 1
        self.end = NO
        tied = sentence.glued[last] and sentence.glued[last + 1]
        one = sentence.lower[last] in ("1", "one", "a")
        self.traits = frozenset({"tied" if tied else "apart", "one" if one else "many"})


def _dated(noun: CountedNoun, i: int, _: int) -> int:
    return i + 1 if codes.dated(word_at(noun.sentence, i)) else NO


def _chain(noun: CountedNoun, i: int, _: int) -> int:
    """What else is tied to it: "12-month-old", "1-on-1"."""
    s = noun.sentence
    while i + 1 < len(s) and i < noun.behind + 8 and s.lower[i] in DASHES and s.glued[i - 1] and s.glued[i]:
        i += 2
    return i


def _noun(noun: CountedNoun, i: int, _: int) -> int:
    return i + 1 if word_at(noun.sentence, i).isalpha() else NO


def _end(noun: CountedNoun, i: int, _: int) -> int:
    """Takes no word: the name ends here."""
    noun.end = i - 1
    return i


_PIECES: dict[str, Piece[CountedNoun]] = {"DATED": _dated, "CHAIN": _chain, "NOUN": _noun, "END": _end}
COMPOUNDS: Table[CountedNoun, bool] = Table(
    no("tied: # @dashes DATED", "Finish by 2026-Q4"),
    no("tied: # @dashes @months", "Close by 31-Oct-2026"),
    no("tied: # @dashes @quantity_tails", "Win a 5-star rating"),
    no("tied: # @dashes @time_units @time_measured", "Achieve a 2-hour response time"),
    yes("tied: # @dashes WORD CHAIN", "Write the 90-day plan"),
    no("# @singulars @time_units|@time_measured|@no_nouns|@stops", "Spend 15 min during the day"),
    yes("many: !@comparisons # @singulars END NOUN", "Write a 90 day plan"),
    pieces=_PIECES,
    lists=_LISTS,
    files="identifiers",
)
"""A number that a noun turns into an adjective: "90-day plan", "3-person team", "one-page"."""


def _compound(sentence: Sentence, first: int, last: int, vocabulary: Vocabulary) -> Iterator[Found]:
    behind = word_at(sentence, last + 1)
    if behind in DASHES or behind in _LISTS["singulars"]:
        noun = CountedNoun(sentence, first, last)
        match = COMPOUNDS.of(vocabulary).match(noun)
        if match and match.row.means:
            yield first, noun.end if noun.end != NO else match.last


def _hashed(sentence: Sentence, i: int) -> Iterator[Found]:
    """As in "store #4", "#1 priority"; but "# 4 stores" is a table's heading mark."""
    if figure_at(sentence, i + 1) and sentence.glued[i]:
        before = word_at(sentence, i - 1)
        yield (i - 1 if before.isalpha() and before not in _STOPS and len(before) > 2 else i), i + 1


def _topped(sentence: Sentence, i: int) -> Iterator[Found]:
    """As in "top 10 list", "top-10", "in the top 3": a place in an order, not a count."""
    tied = word_at(sentence, i + 1) in DASHES
    k = i + 1 + tied
    if ranks(sentence, i) or not (figure_at(sentence, k) or word_at(sentence, k) in SMALL):
        return
    placed = sentence.lower[max(i - 2, 0) : i] in (["in", "the"], ["into", "the"], ["among", "the"])
    ends = k + 1 >= len(sentence) or sentence.lower[k + 1] in _STOPS
    if (ends and (tied or (placed and sentence.lower[k] != "1"))) or _names_a_list(sentence, k + 1):
        yield i, k


def _names_a_list(sentence: Sentence, i: int) -> bool:
    """True where one of the two words from `i` on is a listed noun: "list", "ranking"."""
    mentions = [m for start in sentence.starts[i : i + 2] for m in sentence.by_start.get(start, ())]
    return any(mention.list == "identifiers.top_lists" for mention in mentions)
