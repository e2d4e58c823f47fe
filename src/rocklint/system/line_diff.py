"""Pairs the lines that two texts have in common.

Takes time in proportion to the lines, whatever they are; difflib can be made to take their cube.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence


def same_lines(old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Pairs of lines that stand in both, in their order: those that each has once, and what is equal around
    them."""
    once = {line for line, count in Counter(old).items() if count == 1}
    once &= {line for line, count in Counter(new).items() if count == 1}
    at = {line: number for number, line in enumerate(old) if line in once}
    a = b = 0
    for end_a, end_b in [*_rising([(at[line], n) for n, line in enumerate(new) if line in once]), (len(old), len(new))]:
        while a < end_a and b < end_b and old[a] == new[b]:
            yield a, b
            a, b = a + 1, b + 1
        back = 1
        while end_a - back >= a and end_b - back >= b and old[end_a - back] == new[end_b - back]:
            yield end_a - back, end_b - back
            back += 1
        a, b = end_a, end_b  # the line itself begins the next stretch


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs whose first numbers rise, too."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (first, _) in enumerate(pairs):
        length = bisect_left(ends, first)
        ends[length : length + 1] = [first]
        last[length : length + 1] = [number]
        before.append(last[length - 1] if length else -1)
    found: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        found.append(pairs[number])
        number = before[number]
    return found[::-1]
