"""The tokenizer: spaCy's blank English pipeline with rules made for goals.

spaCy's own affix rules split "Q4", "$1.2M", "MQL>SQL" and "45->35" in ways that depend on their neighbours
and are quadratic in runs of brackets. One linear scan serves goals better: numbers with their separators,
words with inner apostrophes, everything else a character at a time, so that patterns can rely on it:

    "$1.2M by Q4"      ->  $  1.2  M  by  Q4
    "45->35 days"      ->  45  ->  35  days
    "MQL>SQL, 30-day"  ->  MQL  >  SQL  ,  30  -  day
"""

from __future__ import annotations

import re

from rocklint.amount import ISO_CODES
from rocklint.nlp.spacy_parts import LOWER, Doc, Vocab

# Letters that are money only where they touch a number; R alone is too often a code ("R2"), so it wants thousands.
_CODES = "|".join(sorted(ISO_CODES))
_MONEY = rf"R(?=\d{{1,3}},\d{{3}}|\d{{1,9}}(?:\.\d{{1,3}})?[kKmMbB]\b)|(?:Rp|Rs|RM|KSh|{_CODES})(?=\d)"
_TOKEN = re.compile(
    rf"""
      \d{{1,2}}(?:,\d{{2}}){{1,4}},\d{{3}}(?!,?\d)   # 12,50,000 as India groups it
    | \d+(?:,\d{{3}}){{1,6}}(?:\.\d+)?(?!,?\d)   # 1,200,000.50
    | \d+(?:\.\d+)?                       # 12, 4.5
    | {_MONEY}                            # R60,000, USD5M
    | (?:[^\W\d_]\.){{2,}}                  # a.s.a.p., U.S.
    | [^\W\d_][^\W_]*(?:['’](?!s\b)[^\W\d_]+)*   # words, Q4, B2B, don't
    | ['’]s\b                             # a possessive stands alone: Marcus 's
    | ->|=>|>=|<=|→|\.\.\.                # arrows and bounds
    | \s+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)


class Tokenizer:
    """Text -> Doc in one linear pass; every character of the text is in exactly one token or blank."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _TOKEN.findall(text):
            if piece == " " and words and not spaces[-1] and not words[-1].isspace():
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


def blank_tokenizer() -> Tokenizer:
    """Our tokenizer over an empty vocabulary of spaCy's that knows of a word what the matcher asks for, its lower case;
    nothing trained, nothing downloaded."""
    return Tokenizer(Vocab(lex_attr_getters={LOWER: str.lower}))
