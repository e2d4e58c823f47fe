"""The closed words of English time (months, weekdays, units, numbers), and a view of a sentence to read them in.

`Words` is the token row without blanks and emphasis marks; line breaks stay, as nothing is read across them. It is
padded, so that a grammar may look ahead without asking for the end.
"""

from __future__ import annotations

from collections.abc import Mapping

from rocklint.language.text.closed_classes import DASHES, ORDINAL_ENDINGS, words
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.amount import SMALL, TENS
from rocklint.language.words.named_days import numbered
from rocklint.language.words.when import Part, Unit
from rocklint.system.records import cached_property

WORDS_TOO = words("may march mar")
"""Months that are ordinary words when written small."""
UNITS: dict[str, Unit] = {
    "day": Unit.DAY, "week": Unit.WEEK, "wk": Unit.WEEK, "month": Unit.MONTH, "mo": Unit.MONTH, "quarter": Unit.QUARTER,
    "qtr": Unit.QUARTER, "q": Unit.QUARTER, "half": Unit.HALF, "year": Unit.YEAR, "yr": Unit.YEAR,
}  # fmt: skip
PLURALS: dict[str, Unit] = {
    "days": Unit.DAY, "weeks": Unit.WEEK, "wks": Unit.WEEK, "months": Unit.MONTH, "mos": Unit.MONTH,
    "quarters": Unit.QUARTER, "qtrs": Unit.QUARTER, "years": Unit.YEAR, "yrs": Unit.YEAR,
}  # fmt: skip
ENDS_OF_UNITS: dict[str, Unit] = {
    "eod": Unit.DAY, "eow": Unit.WEEK, "eom": Unit.MONTH, "eoq": Unit.QUARTER, "eoh": Unit.HALF, "eoy": Unit.YEAR,
    "cob": Unit.DAY, "eofy": Unit.YEAR, "ye": Unit.YEAR, "fye": Unit.YEAR,
}  # fmt: skip
MIDDLES = {"midyear": Unit.YEAR, "midquarter": Unit.QUARTER, "midmonth": Unit.MONTH, "midweek": Unit.WEEK}
PARTS: dict[str, Part] = {
    "end": Part.END, "close": Part.END, "finish": Part.END, "remainder": Part.END, "rest": Part.END,
    "balance": Part.END, "conclusion": Part.END, "course": Part.END, "duration": Part.END,
    "beginning": Part.START, "start": Part.START, "outset": Part.START,
    "middle": Part.MID, "mid": Part.MID, "midpoint": Part.MID, "early": Part.EARLY, "late": Part.LATE,
}  # fmt: skip
FISCAL = {"fiscal": True, "financial": True, "fy": True, "calendar": False, "cy": False}
SHIFTS = {"this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "last": -1, "previous": -1,
          "prior": -1, "past": -1, "preceding": -1}  # fmt: skip
ORDINALS = numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
) | {"thirtieth": 30, "last": -1, "final": -1, "closing": -1, "remaining": -1}
DETERMINERS = words("the our its their your my")
APOSTROPHES = words("' ’ ‘")
_DROPPED = words("* ` ~")
_NO_WORDS = [""] * 24
_NOTHING = [False] * 24
"""What is looked at behind the end."""


class Words:
    """Compact token row, named as in a sentence: `lower`, `words`, `glued` (no blank behind), `figures` (begins with a
    digit); `at` is the token's number in the sentence, `size` how many there are in front of the padding."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence
        breaks = sentence.blanks
        kept = [
            i
            for i, word in enumerate(sentence.words)
            if word not in _DROPPED and not (i in breaks and "\n" not in word and "\r" not in word)
        ]
        self.lower = [*[("\n" if i in breaks else sentence.lower[i]) for i in kept], *_NO_WORDS]
        self.words = [*[("\n" if i in breaks else sentence.words[i]) for i in kept], *_NO_WORDS]
        self.glued = [*[sentence.glued[i] and i not in breaks for i in kept], *_NOTHING]
        self.figures = [*[sentence.figures[i] for i in kept], *_NOTHING]
        self.at = kept
        self.size = len(kept)

    @cached_property
    def starting(self) -> Mapping[int, int]:
        """The word that begins at a character."""
        return {self._sentence.starts[at]: i for i, at in enumerate(self.at)}

    @cached_property
    def ending(self) -> Mapping[int, int]:
        """The word that ends before a character."""
        return {self._sentence.ends[at]: i for i, at in enumerate(self.at)}

    def small(self, i: int) -> bool:
        """True where word `i` is written without a capital."""
        return self.words[i] == self.lower[i]


def digits(word: str, most: int = 4) -> int | None:
    """The value of plain digits, at most so many of them: a million digits are no date."""
    return int(word) if word.isdecimal() and len(word) <= most and word.isascii() else None


def number(w: Words, i: int) -> tuple[int | None, int]:
    """A cardinal at `i` ("90", "six", "twenty-five") and the place behind it; None where there is none."""
    word = w.lower[i]
    value = SMALL.get(word) if word.isalpha() else digits(word)
    if value is not None or word not in TENS:
        return value, i + (value is not None)
    j = i + 1 + (w.lower[i + 1] in DASHES)
    ones = SMALL.get(w.lower[j], 0)
    return (TENS[word] + ones, j + 1) if 0 < ones < 10 else (TENS[word], i + 1)


def ordinal(w: Words, i: int) -> tuple[int | None, int]:
    """An ordinal at `i` ("3rd", "third", "last" is -1) and the place behind it."""
    word, behind = w.lower[i], w.lower[i + 1]
    value = digits(word, 3)
    if value is not None:
        return (value, i + 2) if w.glued[i] and behind in ORDINAL_ENDINGS else (None, i)
    if word in TENS and behind in DASHES and 0 < ORDINALS.get(w.lower[i + 2], 0) < 10:
        return TENS[word] + ORDINALS[w.lower[i + 2]], i + 3
    value = ORDINALS.get(word)
    return value, i + (value is not None)


def full_year(word: str) -> int | None:
    """A year that a goal may speak of, in four digits (2000 is more often a count)."""
    value = digits(word)
    return value if value is not None and len(word) == 4 and 2005 <= value <= 2079 else None


def any_year(word: str) -> int | None:
    """A year in two or four digits."""
    value = digits(word, 2) if len(word) == 2 else None
    return 2000 + value if value is not None else full_year(word)
