"""Where owners stand: in the cells of a row, before a sign, in brackets, at the end, before a verb.

A place is only offered. Whether it names the owner or what the goal is about, `likely_owner` tells by its clues.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rocklint.language.owners.actors import CLOSING, Actors
from rocklint.language.owners.in_front import SIGNS, behind_bullets
from rocklint.language.text.closed_classes import BETWEEN_PARTS, DASHES, MODALS, SUBJECT_ADVERBS, words
from rocklint.system.records import dataclass

_MOST = 9
"""Tokens of the longest place."""
_CLAUSES = 4
"""Clauses whose subject is looked at."""
_CLAUSE_SIGNS = DASHES | words(", ; : . |")
_BARS = words("| ·")
_INSIDE = words(": , ;")
_IN_FRONT = words("by @ owner lead")
"""Words that may stand before the name in its place."""


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens `first` to `last`, which may name the owner; `where` says how they stand, and `number` of `of` which of
    their kind they are (the cells of a row, the headings, the clauses), counted from 0."""

    first: int
    last: int
    where: str
    number: int = 0
    of: int = 1


def find_places(actors: Actors) -> Iterator[Place]:
    """The places of a sentence; some may overlap."""
    start = behind_bullets(actors)
    cells = _cells(actors)
    for number, cell in enumerate(cells):
        yield from _trimmed(actors, *cell, "cell", number, len(cells))
    yield from _headings(actors, start)
    yield from _in_brackets(actors)
    if not cells:
        yield from _at_the_end(actors)
    yield from _subjects(actors, start)


def _cells(actors: Actors) -> Sequence[tuple[int, int]]:
    """The cells of a sentence that is a table row or set in columns, the last token exclusive; else none."""
    written = actors.sentence.words
    parts = [i for i, word in enumerate(written) if word in _BARS]
    parts = parts or [i for i in sorted(actors.sentence.blanks) if len(written[i]) > 1 or written[i] == "\t"]
    parts = parts or [i for i, word in enumerate(written) if word in DASHES and actors.is_bar(i)]
    cells = [(a + 1, b) for a, b in pairwise([-1, *parts, len(written)]) if a + 1 < b]
    return cells if len(cells) > 1 else ()


def _trimmed(actors: Actors, first: int, end: int, where: str, number: int = 0, of: int = 1) -> Iterator[Place]:
    """The place without marks and stops around it and "by" before it, where it can be a name."""
    written = actors.sentence.words
    while first < end and (actors.sentence.lower[first] in _IN_FRONT or not written[first][0].isalnum()):
        first += 1
    while end > first and not (written[end - 1][-1].isalnum() or written[end - 1] in ")]"):
        end -= 1
    named = 0 < end - first <= _MOST and written[first][0].isalpha()
    if named and all(map(actors.is_free, range(first, end))):
        yield Place(first, end - 1, where, number, of)


def _headings(actors: Actors, start: int) -> Iterator[Place]:
    """What stands before the first colon, dash or line end, and between it and the next one."""
    sentence, number = actors.sentence, 0
    for k in range(start + 1, min(len(sentence) - 1, start + 2 * _MOST)):
        word = sentence.words[k]
        if word in SIGNS or "\n" in word or (word in DASHES and actors.is_bar(k)):
            yield from _trimmed(actors, start, k, f"before {word.strip()}", number)
            start, number = k + 1, number + 1
        elif word == "." and not sentence.glued[k]:
            yield from _trimmed(actors, start, k, "before .", number)
            return


def _in_brackets(actors: Actors) -> Iterator[Place]:
    written = actors.sentence.words
    for i, word in enumerate(written):
        if word in CLOSING:
            end = next((j for j in range(i + 1, min(len(written), i + _MOST + 3)) if written[j] == CLOSING[word]), i)
            edges = [i, *(j for j in range(i + 1, end) if written[j] in _INSIDE), end]
            ends = not any(w[0].isalnum() for w in written[end:])
            for number, (a, b) in enumerate(pairwise(edges)):
                where = f"in {word} behind {written[a]} {ends}"
                yield from _trimmed(actors, a + 1, b, where, number, len(edges) - 1)


def _at_the_end(actors: Actors) -> Iterator[Place]:
    """What stands behind the last stop, comma, dash or date."""
    written = actors.sentence.words
    end = len(written)
    while end and (not written[end - 1][0].isalnum() or not actors.is_free(end - 1)):
        end -= 1
    for i in range(end - 2, max(0, end - 2 - _MOST), -1):
        sign = written[i] if actors.is_free(i) else "date"
        if sign in BETWEEN_PARTS or sign in (".", ":", "date") or (sign in DASHES and actors.is_bar(i)):
            yield from _trimmed(actors, i + 1, end, f"behind {sign}")
            return


def _subjects(actors: Actors, start: int) -> Iterator[Place]:
    """What stands before the first verb of a clause: "The governors will ...", "Each squad commits ..."."""
    sentence = actors.sentence
    signs = (i for i, word in enumerate(sentence.words) if i >= start and word in _CLAUSE_SIGNS)
    starts = [start, *(i + 1 for i in signs if not sentence.glued[i])]
    for number, first in enumerate(starts[:_CLAUSES]):
        first = actors.skip_marks(first)
        for k in range(first + 1, min(len(sentence), first + _MOST)):
            word = sentence.lower[k]
            if word in _CLAUSE_SIGNS or not actors.is_free(k):
                break
            opens = word == "to" or word in MODALS
            if opens or (sentence.words[k].islower() and actors.is_verb(k)):
                end = k
                while end > first + 1 and sentence.lower[end - 1] in SUBJECT_ADVERBS:
                    end -= 1
                yield from _trimmed(actors, first, end, f"subject of {word if opens else 'verb'}", number)
                break
