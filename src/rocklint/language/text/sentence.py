"""One sentence while it is being read: its tokens, the vocabulary phrases in it, and what is consumed.

The readers run in a fixed order (identifiers, dates, measures, owner, outcome); each takes the sentence,
consumes the characters it has explained, and never reads what an earlier one consumed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from unicodedata import normalize

from rocklint.language.facts import DateMention, Measure, Mention, Owner, Span
from rocklint.language.text.tokens import split
from rocklint.system.records import cached_property


def has_digit(text: str) -> bool:
    """True where one of the characters is a digit."""
    return not text.isalpha() and any(map(str.isdigit, text))


def word_at(sentence: Sentence, i: int) -> str:
    """Token `i` in lower case, "" outside the sentence."""
    return sentence.lower[i] if 0 <= i < len(sentence.lower) else ""


def figure_at(sentence: Sentence, i: int) -> bool:
    """True where token `i` exists and begins with a digit."""
    return 0 <= i < len(sentence.figures) and sentence.figures[i]


def _read_as(word: str, text: str, start: int) -> str:
    """A word as the readers compare it: in lower case; the sign of "average wait @ 41" is a word."""
    return "at" if word == "@" and text[start + 1 : start + 2].isspace() else word.lower()


class Sentence:
    """`lower[i]` is token i in lower case, `starts[i]`/`ends[i]` its characters, `glued[i]`: no blank behind it,
    `figures[i]`: it begins with a digit. `triggers` is the set of lower-case words: a reader whose trigger words are
    not in it has nothing to do. `index` is the token number by the character it begins at; `blanks` are the tokens
    that are white space (line breaks, columns: a single blank is no token). `mentions` are the vocabulary's phrases in
    order, `by_start` and `by_end` the same by the character that they begin at, or that follows them."""

    def __init__(self, text: str) -> None:
        self.text = text
        written, self.starts = split(text)
        self.words = written if text.isascii() else [normalize("NFC", word) for word in written]
        self.lower = [_read_as(w, text, start) for w, start in zip(self.words, self.starts, strict=True)]
        self.ends = [start + len(word) for start, word in zip(self.starts, written, strict=True)]
        self.glued = [end == start for end, start in zip(self.ends, [*self.starts[1:], -1], strict=False)]
        self.figures = [w[0].isdigit() for w in self.words]
        self.triggers = frozenset(self.lower)
        self.index = {start: i for i, start in enumerate(self.starts)}
        self._taken = bytearray(len(text))
        self.blanks = frozenset(i for i, w in enumerate(self.words) if w.isspace())
        self.mentions: tuple[Mention, ...] = ()
        self.by_start: Mapping[int, Sequence[Mention]] = {}
        self.by_end: Mapping[int, Sequence[Mention]] = {}
        self.identifiers: tuple[Span, ...] = ()
        self.dates: tuple[DateMention, ...] = ()
        self.deadline: DateMention | None = None
        self.measures: tuple[Measure, ...] = ()
        self.owner: Owner | None = None
        self.owner_chance = 1.0

    def __len__(self) -> int:
        return len(self.words)

    def hold(self, mentions: Sequence[Sequence[Mention]]) -> None:
        """Takes the vocabulary's phrases, in order of place: one group for each stretch of words."""
        self.mentions = tuple(mention for group in mentions for mention in group)
        self.by_start = {group[0].start: group for group in mentions}
        self.by_end = {group[0].end: group for group in mentions}

    @cached_property
    def has_digit(self) -> bool:
        """True where a digit stands anywhere in the text."""
        return has_digit(self.text)

    @cached_property
    def title_case(self) -> bool:
        """True where most words are capitalised, so that a capital says nothing about one word."""
        long = [word for word in self.words if len(word) > 3 and word.isalpha()]
        return len(long) > 2 and sum(word[0].isupper() for word in long) * 10 >= len(long) * 7

    @cached_property
    def shouted(self) -> bool:
        """True where more than half of the letters are capitals."""
        letters = [c for c in self.text if c.isalpha()]
        return sum(c.isupper() for c in letters) * 2 > len(letters)

    @cached_property
    def enumerated(self) -> bool:
        """True where the text numbers its points: "(1) hire, (2) train"."""
        return "(1)" in self.text and "(2)" in self.text

    def span(self, first: int, last: int) -> tuple[int, int, str]:
        """Characters and words of tokens `first` to `last` (inclusive), to spread into a fact."""
        start, end = self.starts[first], self.ends[last]
        return start, end, self.text[start:end]

    def consume(self, start: int, end: int) -> None:
        """Mark characters as explained."""
        self._taken[start:end] = b"\x01" * (end - start)

    def free(self, start: int, end: int) -> bool:
        """True where no reader has explained any of these characters."""
        return self._taken.find(1, start, end) < 0
