"""The tokens of a goal; spaCy's documents are made of them.

spaCy's own affix rules split "Q4", "$1.2M", "MQL>SQL" and "45->35" in ways that depend on their neighbours
and are quadratic in runs of brackets. One linear scan serves goals better: numbers with their separators,
words with inner apostrophes, everything else a character at a time, so that patterns can rely on it:

    "$1.2M by Q4"      ->  $  1.2  M  by  Q4
    "45->35 days"      ->  45  ->  35  days
    "MQL>SQL, 30-day"  ->  MQL  >  SQL  ,  30  -  day
"""

from __future__ import annotations

import re

from rocklint.language.words.amount import ISO_CODES

# Letters that are money only where they touch a number; R alone is too often a code ("R2"), so it wants thousands.
_CODES = "|".join(sorted(ISO_CODES))
_RAND = r"R(?=\d{1,3},\d{3}|\d{1,9}(?:\.\d{1,3})?(?:[kKmMbB]|\s?[mb](?:illion|n))\b)"
_MONEY = rf"{_RAND}|(?:Rp|Rs|RM|KSh|{_CODES})(?=\d)"
_TOKEN = re.compile(
    rf"""
      \d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}(?!,?\d)   # 12,50,000 as India groups it
    | \d+(?:,\d{{3}}){{1,6}}(?:\.\d+)?(?!,?\d)   # 1,200,000.50
    | \d{{1,3}}(?:['’]\d{{3}}){{1,4}}(?!\d)   # 900'000
    | \d+(?:\.\d+)?                       # 12, 4.5
    | {_MONEY}                            # R60,000, USD5M
    | (?:[^\W\d_]\.){{2,}}                  # a.s.a.p., U.S.
    | [^\W\d_](?:[^\W_]|[\u0300-\u036f])*(?:['’](?!s\b)[^\W\d_]+)*   # words, Q4, B2B, don't, letters with loose accents
    | ['’]s\b                             # a possessive stands alone: Marcus 's
    | ->|=>|>=|<=|→|\.\.\.                # arrows and bounds
    | \s+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


def split(text: str) -> tuple[list[str], list[int]]:
    """The tokens and the characters they begin at, in one linear pass; only single blanks between tokens are none."""
    words: list[str] = []
    starts: list[int] = []
    at = 0
    for piece in _TOKEN.findall(text):
        if piece != " " or not words:
            words.append(piece)
            starts.append(at)
        at += len(piece)
    return words, starts


def first_token(text: str) -> str:
    """The first token of a text, "" where it is empty."""
    word = text.partition(" ")[0]
    return word if word.isalpha() else next(iter(split(text)[0]), "")
