"""Quantities in words: twenty-five, a dozen, half of, double, halve, zero, and "no" that promises zero."""

from __future__ import annotations

from rocklint.language.numbers.in_digits import magnitude, take_whole
from rocklint.language.numbers.units import take_unit
from rocklint.language.text.around import NO, Place, Row, Table, no, yes
from rocklint.language.text.closed_classes import DASHES, words
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.amount import SMALL, TENS, digits
from rocklint.language.words.amount import words as number_words
from rocklint.language.words.vocabulary import Vocabulary

_FRACTIONS = {
    "half": 50.0,
    "third": 100 / 3,
    "thirds": 100 / 3,
    "quarter": 25.0,
    "quarters": 25.0,
    "fifth": 20.0,
    "tenth": 10.0,
}
_MULTIPLES = {
    "double": 2.0, "doubling": 2.0, "doubles": 2.0, "doubled": 2.0, "twice": 2.0, "triple": 3.0, "tripling":
    3.0, "triples": 3.0, "tripled": 3.0, "treble": 3.0, "quadruple": 4.0, "quadrupling": 4.0, "halve": 0.5,
    "halving": 0.5, "halves": 0.5, "halved": 0.5, "twofold": 2.0, "threefold": 3.0,
}  # fmt: skip
_HALF_SCALES = {"million": 5e5, "dozen": 6.0, "billion": 5e8}
SINGLE_TIMES = frozenset({"minute", "hour", "day", "week", "month", "second"})
TRIGGERS = frozenset(SMALL) | frozenset(TENS) | frozenset(_MULTIPLES) | frozenset({
    "no", "half", "single", "dozen", "third", "thirds", "quarters", "hundred", "thousand", "million",
})  # fmt: skip
NUMBER_WORDS = TRIGGERS | SINGLE_TIMES
"""A sentence with none of these words and no digit holds no quantity."""


def _counts_something(place: Place, i: int, way: int) -> int:
    """Several things are named within six words, or what is not to happen to one: "open tickets", "client is lost"."""
    s = place.sentence
    for j in range(i, min(i + 6, len(s))):
        word = s.lower[j]
        if word in _HAPPENS or (word.endswith("s") and len(word) > 3 and not word.endswith("ss")):
            return j + way
        if not word[0].isalnum() and word not in "-&/":
            break
    return NO


_HAPPENS = words(
    """is are was were remain remains remaining blocks block left open go goes fails fail exceed exceeds miss misses
    leave leaves unassigned unresolved without has have can older"""
)
_BEFORE_NO = words("that with : so and are * to until there is . ensure have leave leaving achieve see") | {"\n"}

MULTIPLE: Table[Place, str] = Table(
    Row("", "double,triple,twice: # a|an|-", "Double-check the list"),
    Row("", "# @not_multiplied", "Double down on service"),
    Row("times", "twice: # per|each|every", "Post twice each week"),
    Row("", "twice: # !as", "Survey clients twice"),
    Row("multiple", "#", "Double revenue"),
    files="numbers",
)
"""What "double", "twice" and "halve" are: times of something, how often, or neither."""

NONE: Table[Place, bool] = Table(
    no("# TIED", "Cut no-shows"),
    no("-|/ TIED #", "Is the intranet live by October 1? Yes/No"),
    no("# @not_none", "Answer no later than Friday"),
    yes("!_ # THINGS", "No open tickets"),
    yes("@before_no # THINGS", "Ensure no customer is blocked"),
    pieces={"THINGS": _counts_something},
    lists={"before_no": _BEFORE_NO},
    files="numbers",
)
"""Whether "no" promises zero; "yes or no" and "at no cost" promise nothing."""

FRACTION: Table[Place, str] = Table(
    Row("", "half: # a|an|hour|day|year", "Take half a day"),
    Row("", "!half,counted: #", "Open the third of our stores"),
    Row("multiple", "half: in #", "Cut lead time in half"),
    Row("share", "# of", "Move half of the stock"),
    Row("share", "by|in|to #", "Cut scrap by a third"),
    Row("share", "half: # our|the|all", "Move half the stock"),
)
"""What a fraction is: a share of something, a multiple ("cut in half"), or no number."""

ONE: Table[Place, str] = Table(
    Row("words", "under|within|than # minute|hour|day|week|month|second", "Reply in under an hour"),
    Row("no", "without|not # single WORD", "Close the year without a single accident"),
    Row("count", "# dozen|hundred|thousand|million", "Sign a dozen clients"),
)
"""What "a" and "an" are where they say a number."""

ZERO: Table[Place, bool] = Table(
    no("# -|trust|based|in|tolerance|day|sum", "Roll out a zero tolerance policy"),
    yes("#", "Reach zero accidents"),
)
"""Whether "zero" counts; it is half of some names."""


def in_words(s: Sentence, i: int, vocabulary: Vocabulary) -> Quantity | None:
    """The quantity that the words from token `i` say, if they say one."""
    word, place = s.lower[i], Place(s, i, i, frozenset((s.lower[i],)))
    if word in _MULTIPLES:
        said = MULTIPLE.of(vocabulary).means(place)
        return Quantity(i, i, i, _MULTIPLES[word], "x", worded=said) if said else None
    if word == "no":
        return Quantity(i, i, i, 0.0, "", worded="no") if NONE.of(vocabulary).means(place) else None
    fraction = _fraction_at(s, i)
    if fraction is not None:
        return _fraction(s, i, fraction)
    if word in ("a", "an"):
        return _one(s, i, ONE.patterns.means(place), vocabulary)
    return None if word == "zero" and not ZERO.patterns.means(place) else _number(s, i, s.lower[i : i + 12], vocabulary)


def _one(s: Sentence, i: int, said: str | None, vocabulary: Vocabulary) -> Quantity | None:
    """The one of "under an hour", the zero of "without a single accident", the twelve of "a dozen"."""
    if said == "no":
        return Quantity(i - 1, i, i + 1, 0.0, worded="no")
    if said == "count":
        return _number(s, i, ["one", *s.lower[i + 1 : i + 12]], vocabulary)
    if said is None:
        return None
    quantity = Quantity(i, i, i, 1.0, worded=said)
    take_unit(s, quantity)
    return quantity


def _number(s: Sentence, i: int, parts: list[str], vocabulary: Vocabulary) -> Quantity | None:
    """The number that these words begin with, and its unit."""
    read = number_words(parts)
    if read is None:
        return None
    value, taken = read
    last = i + taken - 1
    if _is_name(s, i, last) or _is_compound(s, last):
        return None
    quantity = Quantity(i, i, last, value, worded=s.lower[i] if taken == 1 else "words")
    quantity.value, behind = magnitude(s, value, last + 1, False, vocabulary)
    quantity.last = behind - 1
    if _is_repeated(s, behind, quantity.value):
        quantity.last, quantity.worded = behind + 2, "words"
    take_whole(s, quantity, vocabulary)
    take_unit(s, quantity)
    return quantity


def _is_repeated(s: Sentence, i: int, value: float) -> bool:
    """True for the brackets of "two (2) coaches" and "twelve [12] sites"."""
    return word_at(s, i) in ("(", "[") and word_at(s, i + 2) in (")", "]") and digits(word_at(s, i + 1)) == value


def _is_name(s: Sentence, i: int, last: int) -> bool:
    """True for "the Four Seasons": capitals inside a sentence in lower case."""
    capitals = s.words[i][0].isupper() and last + 1 < len(s) and s.words[last + 1][0].isupper()
    return capitals and s.lower[i] != "zero" and word_at(s, i - 1)[:1].isalpha() and not s.title_case


def _is_compound(s: Sentence, last: int) -> bool:
    """True for "a two-page memo"; a "five-star" review has a unit."""
    noun = word_at(s, last + 2)
    return word_at(s, last + 1) in DASHES and s.glued[last] and noun.isalpha() and noun not in _HYPHENED_UNITS


_HYPHENED_UNITS = words("percent star point fold")


def _fraction_at(s: Sentence, i: int) -> tuple[int, float] | None:
    """The token with the name of a fraction that begins at token `i`, and how many there are of it."""
    j, count = i, 1.0
    if s.lower[i] in ("a", "one", "two", "three"):
        count, j = float(SMALL.get(s.lower[i], 1)), i + 1
        j += s.lower[i] != "a" and word_at(s, j) == "-"
    return (j, count) if word_at(s, j) in _FRACTIONS else None


def _fraction(s: Sentence, i: int, named: tuple[int, float]) -> Quantity | None:
    """A fraction as a percentage: "half of", "a third of", "by half", "two thirds of"."""
    j, count = named
    name = s.lower[j]
    scale = _HALF_SCALES.get(word_at(s, j + 2))
    if name == "half" and scale and word_at(s, j + 1) in ("a", "an"):
        return Quantity(i, i, j + 2, scale, worded="words")
    said = FRACTION.patterns.means(Place(s, i, j, frozenset((name, "counted" if j > i else "alone"))))
    if said == "multiple":
        return Quantity(i, i, j, 0.5, "x", worded="multiple")
    return Quantity(i, i, j, round(_FRACTIONS[name] * count, 2), "%", worded="fraction") if said else None
