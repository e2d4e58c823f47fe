"""Quantities in words: twenty-five, a dozen, half of, double, halve, zero, and "no" that promises zero."""

from __future__ import annotations

from rocklint.language.numbers.in_digits import magnitude, take_whole
from rocklint.language.numbers.units import take_unit
from rocklint.language.text.quantity import DASHES, Quantity
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.amount import SMALL, TENS, words

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
_AFTER_MULTIPLE = frozenset({
    "down", "check", "checking", "digit", "digits", "entry", "entries", "opt", "booking", "bookings", "sided",
    "blind", "net", "bottom", "-", "click", "duty", "loop", "a", "an", "threat",
})  # fmt: skip
_NOT_NO = frozenset({
    "later", "more", "less", "fewer", "longer", "one", "matter", "earlier", "greater", "sooner", "doubt", "way",
    "need", ".", "-", "/", "further", "extra", "additional", "cost", "problem", "sign", "good", "go", "show",
    "shows", "brainer", "code", "other", "such",
})  # fmt: skip
_BEFORE_NO = frozenset({
    "that", "ensure", "have", "with", ":", "so", "and", "are", "leave", "leaving", "achieve", "*", "to", "\n",
    "until", "there", "is", ".", "see",
})  # fmt: skip
"""Words before a "no" that promises zero; "yes or no" and "at no cost" promise nothing."""
_BE = frozenset({
    "is", "are", "was", "were", "remain", "remains", "remaining", "blocks", "block", "left", "open", "go",
    "goes", "fails", "fail", "exceed", "exceeds", "miss", "misses", "leave", "leaves", "unassigned",
    "unresolved", "without", "has", "have", "can", "older",
})  # fmt: skip
SINGLE_TIMES = frozenset({"minute", "hour", "day", "week", "month", "second"})
TRIGGERS = frozenset(SMALL) | frozenset(TENS) | frozenset(_MULTIPLES) | frozenset({
    "no", "half", "single", "dozen", "third", "thirds", "quarters", "hundred", "thousand", "million",
})  # fmt: skip
"""A sentence with none of these words and no digit holds no quantity."""


def in_words(s: Sentence, i: int) -> Quantity | None:
    """The quantity that the words from token `i` say, if they say one."""
    word, after = s.lower[i], word_at(s, i + 1)
    if word in _MULTIPLES:
        return _multiple(s, i)
    if word == "no":
        return _none(s, i)
    if (
        word in ("half", "third", "quarters", "thirds")
        or (after in _FRACTIONS and word in ("a", "one", "two", "three"))
        or (word in ("two", "three", "one") and after == "-" and word_at(s, i + 2) in _FRACTIONS)
    ):
        return _fraction(s, i)
    parts = s.lower[i : i + 12]
    if word in ("a", "an") and after in SINGLE_TIMES and word_at(s, i - 1) in ("under", "within", "than"):
        quantity = Quantity(i, i, i, 1.0, worded="words")  # in under an hour
        take_unit(s, quantity)
        return quantity
    if word == "a" and after == "single" and word_at(s, i - 1) in ("without", "not") and word_at(s, i + 2).isalpha():
        return Quantity(i - 1, i, i + 1, 0.0, worded="no")
    if word in ("a", "an"):
        if after not in ("dozen", "hundred", "thousand", "million"):
            return None
        parts = ["one", *parts[1:]]
    read = words(parts)
    if read is None:
        return None
    value, taken = read
    if word == "zero" and (
        after in ("-", "trust", "based", "in", "tolerance", "day", "sum")
        or (after == "to" and word_at(s, i - 1) != "from")
    ):
        return None
    last = i + taken - 1
    if (
        word != "zero"
        and s.words[i][0].isupper()
        and s.words[last + 1 : last + 2]
        and s.words[last + 1][0].isupper()
        and named(s, i)
    ):
        return None  # the Four Seasons
    if (
        word_at(s, last + 1) in DASHES
        and s.glued[last]
        and word_at(s, last + 2).isalpha()
        and word_at(s, last + 2) not in ("percent", "star", "point", "fold")
    ):
        return None
    quantity = Quantity(i, i, last, value, worded=word if taken == 1 else "words")
    quantity.value, after_scale = magnitude(s, value, last + 1, False)
    quantity.last = after_scale - 1
    take_whole(s, quantity)
    take_unit(s, quantity)
    return quantity


def named(s: Sentence, i: int) -> bool:
    """True where a capital inside a sentence in lower case makes a name of a number word."""
    return word_at(s, i - 1)[:1].isalpha() and not s.title_case


def _multiple(s: Sentence, i: int) -> Quantity | None:
    """Double, triple, halve with what they change; not double-check, double down, triple net."""
    word, after = s.lower[i], word_at(s, i + 1)
    if after in _AFTER_MULTIPLE and not (after in ("a", "an", "-") and word not in ("double", "triple", "twice")):
        return None
    if word == "twice" and after in ("a", "per", "each", "every"):
        return Quantity(i, i, i, 2.0, "x", worded="times")
    if word == "twice" and after != "as":
        return None
    if word == "halves" and word_at(s, i - 1) in ("both", "two", "the"):
        return None
    return Quantity(i, i, i, _MULTIPLES[word], "x", worded="multiple")


def _none(s: Sentence, i: int) -> Quantity | None:
    """ "No" that promises zero: "no open tickets", "no customer is blocked"; not "no later than"."""
    after = word_at(s, i + 1)
    if after in _NOT_NO or not after[:1].isalpha() or s.glued[i] or (i and s.glued[i - 1] and s.lower[i - 1] in "-/"):
        return None
    if (
        i
        and word_at(s, i - 1) not in _BEFORE_NO
        and not (word_at(s, i - 1) == "in" and word_at(s, i - 2).startswith("result"))
    ):
        return None
    for j in range(i + 1, min(i + 7, len(s))):
        word = s.lower[j]
        if word in _BE or (word.endswith("s") and len(word) > 3 and not word.endswith("ss")):
            return Quantity(i, i, i, 0.0, "", worded="no")
        if not word[0].isalnum() and word not in "-&/":
            break
    return None


def _fraction(s: Sentence, i: int) -> Quantity | None:
    """ "Half of", "a third of", "by half", "in half", "two thirds of", as a percentage."""
    j = i
    count = 1.0
    if s.lower[j] in ("a", "one", "two", "three"):
        count, j = float(SMALL.get(s.lower[j], 1)), j + 1
        if word_at(s, j) == "-":
            j += 1
    name = word_at(s, j)
    after, before = word_at(s, j + 1), word_at(s, i - 1)
    if name == "half" and after in ("a", "an") and word_at(s, j + 2) in ("million", "dozen", "billion"):
        return Quantity(i, i, j + 2, {"million": 5e5, "dozen": 6.0, "billion": 5e8}[word_at(s, j + 2)], worded="words")
    if name not in _FRACTIONS or (name == "half" and after in ("a", "an", "hour", "day", "year")):
        return None
    if (
        name == "half"
        and after == "of"
        and word_at(s, j + 2) in ("the", "20")
        and word_at(s, j + 3) in ("year", "quarter")
    ):
        return None
    if name != "half" and i == j:
        return None  # "third" alone is an ordinal
    if not (after == "of" or before in ("by", "in", "to") or (name == "half" and after in ("our", "the", "all"))):
        return None
    if name == "quarter" and (before in ("this", "last") or word_at(s, j + 2)[:1].isdigit()):
        return None
    if name == "half" and before == "in":
        return Quantity(i, i, j, 0.5, "x", worded="multiple")  # cut in half
    return Quantity(i, i, j, round(_FRACTIONS[name] * count, 2), "%", worded="fraction")
