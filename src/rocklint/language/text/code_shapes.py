"""The shapes of names with digits that need no vocabulary: L10, 3D, 401(k), 24/7, 1:1, COVID-19, "2. Ship ..."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from rocklint.language.text.around import NO, Piece, Table, no, yes
from rocklint.language.text.closed_classes import CLOCK, ORDINAL_ENDINGS, words
from rocklint.language.text.quantity import is_reached
from rocklint.language.text.sentence import Sentence, figure_at, has_digit, word_at
from rocklint.language.words.amount import (
    CURRENCY_PREFIXES,
    CURRENCY_WORDS,
    ISO_CODES,
    MAGNITUDES,
    MULTIPLE_WORDS,
    PERCENT_WORDS,
    POINT_WORDS,
    TIME_UNITS,
    digits,
)
from rocklint.language.words.named_days import MONTHS, SEASONS, WEEKDAYS
from rocklint.language.words.vocabulary import Vocabulary

Found = tuple[int, int]
"""First and last token of a name."""

_DATE_WORDS = (
    MONTHS.keys() | WEEKDAYS.keys() | TIME_UNITS.keys() | SEASONS | words("q fy cy h eoy autumn year early late mid")
)
_UNITS = (
    MAGNITUDES.keys() | PERCENT_WORDS | POINT_WORDS | MULTIPLE_WORDS | TIME_UNITS.keys() | ORDINAL_ENDINGS | CLOCK
    | CURRENCY_WORDS.keys() | words(
        "bps ish s w y q usd eur gbp chf gb tb mb kw mw kwh mwh kg lb lbs km mi ft sqft t plus hp cm mph h"
    )
)  # fmt: skip
_BULLETS = words("* # - > • · ( [ | – — “ \" ' ‘")
_TARGETS = words(
    """target targets goal baseline current currently reach hit least most than to from by of at in for and or under
    over above below until on with the up is are total only another additional top first all next last eta"""
)
"""Words in front of which a number is a value, or behind which it is one."""


def value(sentence: Sentence, i: int) -> float:
    """The value of number token `i`, or -1."""
    number = digits(word_at(sentence, i))
    return -1.0 if number is None else number


def is_quantity(sentence: Sentence, i: int) -> bool:
    """True where what follows number token `i` makes it a quantity: 60%, 12k, 5x, 30 days."""
    behind = word_at(sentence, i + 1)
    return behind in _QUANTITY_SIGNS or (behind in TIME_UNITS and len(behind) > 2)


_QUANTITY_SIGNS = PERCENT_WORDS | words("x points million thousand pts +")
_DATED = r"(?:eo)?[qh](?:[1-4][^\W_]*|\d\d|20\d\d)?|eo[ymw]\d*|(?:fy|cy|cw|kw|wk|w)\d{1,4}[^\W_]*"
_DATE_TOKEN = re.compile(_DATED)


def dated(word: str) -> bool:
    """Q4, H1, FY27, EOQ4, W12, the Q26 of "4Q26": left to the reader of dates."""
    return len(word) <= 10 and _DATE_TOKEN.fullmatch(word) is not None


class Shape(NamedTuple):
    """How a name is written, for names without blanks; `given` is asked of its first token and the one behind that.

    A shape with `is_name=False` is there against those behind it.
    """

    example: str
    pattern: re.Pattern[str]
    given: Callable[[Sentence, int], bool] | None
    is_name: bool

    def fit(self, sentence: Sentence, i: int) -> re.Match[str] | None:
        """The characters from token `i` on, where they are written so."""
        match = self.pattern.match(sentence.text, sentence.starts[i])
        return match if match and (self.given is None or self.given(sentence, i)) else None


_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_TAIL = rf"(?:\.\d[^\W_]*|[/-](?!(?:{_DATED})(?![^\W_]))(?=[^\W\d_]*\d)[^\W_]+(?:\.\d+)?){{0,6}}"
"""What goes on with a code: the ".0.1" of "v2.0.1", the "/H1" of "S3/H1"."""


def _name(example: str, pattern: str, given: Callable[[Sentence, int], bool] | None = None) -> Shape:
    return Shape(example, re.compile(pattern, re.IGNORECASE), given, True)


def _none(example: str, pattern: str, given: Callable[[Sentence, int], bool] | None = None) -> Shape:
    return Shape(example, re.compile(pattern, re.IGNORECASE), given, False)


def _rises_by_tens(sentence: Sentence, i: int) -> bool:
    parts = [value(sentence, k) for k in (i, i + 2, i + 4)]
    return parts == sorted(parts) and all(part > 0 and part % 10 == 0 for part in parts)


def _is_a_hundred(sentence: Sentence, i: int) -> bool:
    return value(sentence, i) % 5 == 0 and value(sentence, i) + value(sentence, i + 2) == 100


def _has_no_unit(sentence: Sentence, i: int) -> bool:
    behind = word_at(sentence, i + 1)
    return behind not in _UNITS and not dated(behind)


def _numbers_a_thing(sentence: Sentence, i: int) -> bool:
    """An ordinal of something that is neither a time nor a place to be reached: not "October 6th", "2nd quarter"."""
    after = word_at(sentence, i + 2)
    if "percentile" in sentence.lower[i + 2 : i + 6] and is_reached(sentence, i):
        return False
    near = {word_at(sentence, k) for k in (i - 2, i - 1, i + 2, i + 3)}
    left = after in TIME_UNITS or after in _TARGETS or after in ("half", "of", "and", "or", "to")
    return after.isalpha() and not left and near.isdisjoint(MONTHS)


def _is_date_word(sentence: Sentence, i: int) -> bool:
    return sentence.lower[i] in _DATE_WORDS


def _is_dated(sentence: Sentence, i: int) -> bool:
    return dated(sentence.lower[i])


def _holds_digit(sentence: Sentence, i: int) -> bool:
    """Not the R of "R60,000"."""
    return has_digit(sentence.lower[i])


def _bounds(sentence: Sentence, i: int) -> bool:
    return is_quantity(sentence, i + 2)


FROM_FIGURES = (
    _name("401(k)", r"\d+\([^\W\d_]\)(?:\(\w+\))?"),
    _name("1:1", r"1:(?:1s?|many|few)(?!\w)"),
    _name("24/7", r"(?:24/7|7/24|24/365|9/80|7/365)(?![\d/])"),
    _name("30/60/90", r"\d+/\d+/\d+", _rises_by_tens),
    _name("50/50", r"\d+/\d+(?!/\d)", _is_a_hundred),
    _name("30-60-90", r"30[-‑]60[-‑]90(?![-‑]?\d)"),
    _name("10-K", r"(?:8|10)[-‑](?-i:K)(?![^\W_])"),
    _name("555-123-4567", r"(?!\d{4})\d+(?:[-‑.]\d+){0,3}[-‑.]\d{3}[-‑.]\d{4}(?![-‑.]?\d)"),
    _name("555-0123", r"(?!000)\d{3}[-‑.]\d{4}(?![-‑.]?\d)"),
    _name("3rd mechanic", r"\d+(?:st|nd|rd|th)(?![^\W_])", _numbers_a_thing),
    _name("2FA", rf"{_NUMBER}[^\W\d_][^\W_]*{_TAIL}", _has_no_unit),
)
"""Names that begin with a digit; nothing in them is apart from it."""
FROM_LETTERS = (
    _name("https://a.example", r"(?:https?|www)(?![^\W_])\S{0,200}"),
    _name("kim@a.example", r"[^\W_]+@\S{0,200}"),
    _none("Q4", r"[^\W\d_][^\W_]*\d", _is_dated),
    _name("L10", rf"[^\W\d_][^\W_]*{_TAIL}", _holds_digit),
    _none("$5M-10", r"(?<=\d)"),
    _name("day-14 retention", rf"day[-‑]{_NUMBER}(?= +(?!(?:and|or|by|to)\b)[^\W\d_])"),
    _none("Oct-31", r"[^\W\d_]+[-‑]\d", _is_date_word),
    _none("sub-5", r"(?:non|sub|pre|post|mid|plus|top|to)[-‑]\d"),
    _none("under-5x growth", r"(?:under|over)[-‑]\d", _bounds),
    _none("churn-5%", rf"[^\W\d_]+[-‑]{_NUMBER} ?(?:[%％]|(?:percents?|pct)\b)"),
    _name("COVID-19", rf"[^\W\d_]+[-‑]{_NUMBER}{_TAIL}"),
    _name("No. 5", rf"n(?:os?|r)\. ?{_NUMBER}"),
    _name("A/B", r"(?-i:A/B)(?![^\W_])"),
)
"""Names that begin with a letter."""
_ALONE = words("no nos nr http https www")
"""Words that may begin a code without touching the next token or standing before a number."""


def shaped(sentence: Sentence, i: int, shapes: Sequence[Shape]) -> Found | None:
    """The name that begins with token `i`, by the first shape that fits."""
    for shape in shapes:
        match = shape.fit(sentence, i)
        if match:
            last = i
            while sentence.ends[last] < match.end():
                last += 1
            return (i, last) if shape.is_name else None
    return None


def lettered(sentence: Sentence, i: int, vocabulary: Vocabulary) -> Iterator[Found]:
    """The name that begins with a word: a code, an address, or the word with the number behind it."""
    if not sentence.lower[i][0].isalpha():
        return
    if sentence.glued[i] or sentence.lower[i] in _ALONE or not sentence.lower[i].isalpha():
        found = shaped(sentence, i, FROM_LETTERS)
        if found:
            yield found
    elif figure_at(sentence, i + 1) and sentence.words[i][0].isupper():
        word = NumberedWord(sentence, i, vocabulary)
        match = NUMBERED.of(vocabulary).match(word)
        if match and match.row.means:
            yield i, max(i + 1, word.end)


class NumberedWord:
    """The anchor: a capitalised word with a number behind it; the words around the two say whether they are a name."""

    clauses: Sequence[int] = ()

    def __init__(self, sentence: Sentence, i: int, vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.before = i - 1
        self.behind = i + 2
        self.end = i + 1
        self.traits = frozenset(_traits(sentence, i, vocabulary))


def _traits(sentence: Sentence, i: int, vocabulary: Vocabulary) -> Iterator[str]:
    """What is known about the word and its number."""
    word, lower = sentence.words[i], sentence.lower[i]
    lists = [mention.list for mention in sentence.by_end.get(sentence.ends[i], ())]
    things = [thing for thing in sentence.lower[i + 2 : i + 5] if thing.isalpha()]
    counting = any(thing.endswith("s") and not thing.endswith("ss") for thing in things)
    verb = any(name.startswith("verbs_") for name in lists)
    known = {
        "value": word in CURRENCY_PREFIXES or word in ISO_CODES or lower in _TARGETS or is_quantity(sentence, i + 1),
        "listed": any(name.startswith(("metrics_", "units")) for name in lists),
        "own_value": lower in vocabulary.folded.get("identifiers.own_values", ()),
        "date": lower in _DATE_WORDS,
        "year": lower == "year",
        "tied": sentence.glued[i + 1] and word_at(sentence, i + 2).isalnum(),
        "acronym": len(word) > 1 and word.isupper() and word.isalpha() and not sentence.shouted,
        "plain": not lower.endswith(("s", "ing")) and not sentence.title_case,
        "verb": verb,
        "counting": counting,
        "lone": verb or counting or not things,
        "one": value(sentence, i + 1) == 1,
    }
    return (name for name, holds in known.items() if holds)


def _letter(word: NumberedWord, i: int, _: int) -> int:
    """The B of "Ward 3B"."""
    letter = word.sentence.words[i]
    if len(letter) > 1 or not letter.isupper() or letter in "KM":
        return NO
    word.end = i
    return i + 1


_PIECES: dict[str, Piece[NumberedWord]] = {"LETTER": _letter}
NUMBERED: Table[NumberedWord, bool] = Table(
    no("value,listed: #", "Spend EUR 40"),
    yes("year: the # WORD", "Teach the Year 3 pupils"),
    no("date: #", "Ship by October 6"),
    yes("tied !verb: # LETTER", "Paint Ward 3B"),
    no("tied: #", "Pay by EOM 15th"),
    no("own_value: #", "Cut DSO 58 to 44"),
    yes("acronym: #", "Follow RFC 9110"),
    no("!plain: #", "Dealers 40"),
    yes("the|our|a|its|their #", "Open the Terminal 3 lounge"),
    yes("!verb: WORD #", "Restore Crane 4"),
    yes("WORD # !WORD", "Move to Launch 4"),
    no("WORD #", "Then Launch 4 stores"),
    no("verb counting: #", "Hold 3 open days"),
    no("lone: #", "Crane 4"),
    no("# @targets", "Pier 39 to open"),
    yes("!one: # WORD", "Pier 39 kiosk"),
    pieces=_PIECES,
    lists={"targets": _TARGETS},
)


def numeric(sentence: Sentence, i: int, vocabulary: Vocabulary) -> Iterator[Found]:
    """Names that begin with a digit: 3D, 401(k), 24/7, 1:1, ordinals, list numbers, telephone numbers."""
    if _numbers_an_item(sentence, i):
        yield i, i
    yield from _address(sentence, i, vocabulary)
    found = shaped(sentence, i, FROM_FIGURES) if sentence.glued[i] else None
    if found:
        yield found


def _address(sentence: Sentence, i: int, vocabulary: Vocabulary) -> Iterator[Found]:
    """A house number: "40 Harbor Street", "1200 Canal Street"."""
    streets = vocabulary.folded.get("identifiers.streets", ())
    for k in range(i + 1, min(i + 5, len(sentence))):
        if not sentence.words[k][0].isupper():
            return
        if k > i + 1 and sentence.lower[k] in streets:
            yield i, k
            return


def _numbers_an_item(sentence: Sentence, i: int) -> bool:
    """True for the number of a list item at the start of a line: "2. Ship", "3) Hire", "1.1 Win"."""
    k, mark, number = i - 1, word_at(sentence, i + 1), value(sentence, i)
    if word_at(sentence, k) == "(" and mark == ")" and number <= 20 and sentence.enumerated:
        return True
    while k >= 0 and sentence.words[k] in _BULLETS:
        k -= 1
    if (k >= 0 and not sentence.words[k].isspace()) or number >= 100:
        return False
    if sentence.glued[i]:
        return mark in (".", ")", ":", "]") and not sentence.glued[i + 1]
    return "." in sentence.words[i] and mark[:1].isalpha() and sentence.words[i + 1][0].isupper()
