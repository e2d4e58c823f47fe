"""Which of many names a text most likely is: the same answer as `difflib.get_close_matches`, without comparing the text
with all of them letter by letter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nlargest

_LONGEST = 300
"""Characters of a name; longer ones are like no text that is asked about."""
_MOST_COMPARED = 50
"""Names that have as many letters in common with a text as a likeness needs, the likest first; the order of letters is
looked at in these only."""


class Likeness:
    """Names to look for what is like them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._bits: dict[tuple[str, int], int] = {}
        self._by_length: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for name in dict.fromkeys(names):
            if len(name) <= _LONGEST:
                self._by_length[len(name)].append((self._letters(name), name))

    def nearest(self, text: str, cutoff: float) -> str | None:
        """The name most like a text of at most some sixty characters; None where all are less like it than `cutoff`, a
        share of the letters from 0.4 to 1."""
        letters, size = self._letters(text), len(text)
        # What they can have in common at most: lengths, then letters in any order. The sums are those of difflib.
        alike = [
            (most, name)
            for length, names in self._by_length.items()
            if 2.0 * min(size, length) / (size + length or 1) >= cutoff
            for its, name in names
            if (most := 2.0 * (letters & its).bit_count() / (size + length)) >= cutoff
        ]
        matcher = SequenceMatcher()
        matcher.set_seq2(text)
        best = (cutoff, "")
        for most, name in nlargest(_MOST_COMPARED, alike):
            if most < best[0]:
                break
            matcher.set_seq1(name)
            best = max(best, (matcher.ratio(), name))
        return best[1] or None

    def _letters(self, text: str) -> int:
        """The letters of a text as bits, one for the first `a`, one for the second, ..."""
        counts: dict[str, int] = defaultdict(int)
        found = 0
        for letter in text:
            counts[letter] += 1
            found |= 1 << self._bits.setdefault((letter, counts[letter]), len(self._bits))
        return found
