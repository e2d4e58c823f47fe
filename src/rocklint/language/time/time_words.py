"""The closed words of English time (months, weekdays, units, numbers), and a view of a sentence to read them in.

`Words` is the token row without blanks and emphasis marks; line breaks stay, as nothing is read across them. It is
padded, so that a grammar may look ahead without asking for the end.
"""

from __future__ import annotations

from rocklint.language.text.sentence import Sentence
from rocklint.language.words.when import Unit


def closed(words: str) -> frozenset[str]:
    """A set of words, written with blanks between them."""
    return frozenset(words.split())


def phrases(*texts: str) -> tuple[tuple[str, ...], ...]:
    """Phrases as rows of words."""
    return tuple(tuple(text.split()) for text in texts)


def ranked(words: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Words with their numbers, counted from `first`."""
    return {word: first + step * place for place, word in enumerate(words.split())}


MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1
    )
    for name in names.split()
}  # fmt: skip
WORDS_TOO = frozenset({"may", "march", "mar"})
"""Months that are ordinary words when written small."""
WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat",
         "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
UNITS: dict[str, Unit] = {
    "day": Unit.DAY, "week": Unit.WEEK, "wk": Unit.WEEK, "month": Unit.MONTH, "mo": Unit.MONTH, "quarter": Unit.QUARTER,
    "qtr": Unit.QUARTER, "q": Unit.QUARTER, "half": Unit.HALF, "year": Unit.YEAR, "yr": Unit.YEAR,
}  # fmt: skip
PLURALS: dict[str, Unit] = {
    "days": Unit.DAY, "weeks": Unit.WEEK, "wks": Unit.WEEK, "months": Unit.MONTH, "mos": Unit.MONTH,
    "quarters": Unit.QUARTER, "qtrs": Unit.QUARTER, "years": Unit.YEAR, "yrs": Unit.YEAR,
}  # fmt: skip
EO_TOKENS: dict[str, Unit] = {
    "eod": Unit.DAY, "eow": Unit.WEEK, "eom": Unit.MONTH, "eoq": Unit.QUARTER, "eoh": Unit.HALF, "eoy": Unit.YEAR,
    "cob": Unit.DAY, "eofy": Unit.YEAR, "ye": Unit.YEAR, "fye": Unit.YEAR,
}  # fmt: skip
SMALL = ranked(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
TENS = ranked("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
ORDINALS = ranked(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
) | {"thirtieth": 30, "last": -1, "final": -1, "closing": -1, "remaining": -1}
SUFFIXES = frozenset({"st", "nd", "rd", "th"})
DASHES = frozenset({"-", "–", "—", "‐", "‑", "−"})
APOSTROPHES = frozenset({"'", "’", "‘"})
_DROPPED = frozenset({"*", "`", "~"})
_PAD = 24


class Words:
    """Compact token row: `low`, `raw`, `glued` (no blank behind), `at` (the token's number in the sentence)."""

    __slots__ = ("at", "glued", "low", "raw", "size")

    def __init__(self, sentence: Sentence) -> None:
        breaks = sentence.blanks
        kept = [
            i
            for i, word in enumerate(sentence.words)
            if word not in _DROPPED and not (i in breaks and "\n" not in word and "\r" not in word)
        ]
        self.low = [("\n" if i in breaks else sentence.lower[i]) for i in kept] + [""] * _PAD
        self.raw = [("\n" if i in breaks else sentence.words[i]) for i in kept] + [""] * _PAD
        self.glued = [sentence.glued[i] and i not in breaks for i in kept] + [False] * _PAD
        self.at = kept + [-1] * _PAD
        self.size = len(kept)


def digits(word: str, most: int = 4) -> int | None:
    """The value of plain digits, at most so many of them: a million digits are no date."""
    return int(word) if word.isdecimal() and len(word) <= most and word.isascii() else None


def number(w: Words, i: int) -> tuple[int | None, int]:
    """A cardinal at `i` ("90", "six", "twenty-five") and the place behind it; None where there is none."""
    word = w.low[i]
    value = digits(word)
    if value is None:
        value = SMALL.get(word)
    if value is not None:
        return value, i + 1
    tens = TENS.get(word)
    if tens is None:
        return None, i
    j = i + 2 if w.low[i + 1] in DASHES else i + 1
    ones = SMALL.get(w.low[j], 0)
    return (tens + ones, j + 1) if 0 < ones < 10 else (tens, i + 1)


def ordinal(w: Words, i: int) -> tuple[int | None, int]:
    """An ordinal at `i` ("3rd", "third", "last" is -1) and the place behind it."""
    value = digits(w.low[i], 3)
    if value is not None:
        return (value, i + 2) if w.glued[i] and w.low[i + 1] in SUFFIXES else (None, i)
    tens = TENS.get(w.low[i])
    if tens is not None and w.low[i + 1] in DASHES and 0 < ORDINALS.get(w.low[i + 2], 0) < 10:
        return tens + ORDINALS[w.low[i + 2]], i + 3
    value = ORDINALS.get(w.low[i])
    return (value, i + 1) if value is not None else (None, i)


def full_year(word: str) -> int | None:
    """A year that a goal may speak of, in four digits (2000 is more often a count)."""
    value = digits(word)
    return value if value is not None and len(word) == 4 and 2005 <= value <= 2079 else None


def any_year(word: str) -> int | None:
    """A year in two or four digits."""
    value = digits(word, 2) if len(word) == 2 else None
    return 2000 + value if value is not None else full_year(word)
