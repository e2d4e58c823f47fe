"""Somebody who may be the owner, as the tables of patterns see them: `led by #`, `# will launch`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from rocklint.language.owners.actors import Actor, Actors
from rocklint.language.text import closed_classes as closed
from rocklint.language.text.around import NO, Lists, Patterns, Piece, Table, lists_of
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import Vocabulary

R = TypeVar("R")


class Candidate:
    """An actor with what the rows of a table may ask about it."""

    __slots__ = ("actor", "actors", "before", "behind", "clauses", "sentence", "traits")

    def __init__(self, actors: Actors, actor: Actor, behind: int | None = None) -> None:
        self.actors = actors
        self.actor = actor
        self.sentence: Sentence = actors.sentence
        self.clauses: Sequence[int] = actors.one_clause
        self.before = actor.first - 1 - actor.definite  # in front of the article
        self.behind = actor.last + 1 if behind is None else behind
        self.traits = frozenset([actor.kind, *(name for name, holds in TRAITS.items() if holds(self))])


def _is_theme(candidate: Candidate) -> bool:
    """Tell "Marketing", which may be what a goal is about, from "the marketing team"."""
    lower, names = candidate.sentence.lower, candidate.actors.names
    return candidate.actor.kind == "team" and lower[candidate.actor.last] not in names.team_nouns


TRAITS: Mapping[str, Callable[[Candidate], bool]] = {
    "sure": lambda c: c.actor.sure,  # known for what it is
    "definite": lambda c: c.actor.definite,  # "the CRO"
    "several": lambda c: c.actor.number > 1,
    "single": lambda c: c.actor.first == c.actor.last,  # one word
    "capital": lambda c: c.sentence.words[c.actor.first][0].isupper(),
    "plural": lambda c: c.actors.is_plural(c.actor),  # "account managers"
    "theme": _is_theme,
}
"""What is known about a candidate besides its kind."""


def _date(candidate: Candidate, i: int, way: int) -> int:
    free = candidate.actors.is_free
    return i + way if 0 <= i < len(candidate.sentence) and not free(i) else NO


def _marks(candidate: Candidate, i: int, way: int) -> int:
    words = candidate.sentence.words
    while 0 <= i < len(words) and candidate.actors.is_mark(i):
        i += way
    return i


PIECES: Mapping[str, Piece[Any]] = {"DATE": _date, "MARKS": _marks}
"""A token of a date or an identifier; Markdown marks, quotes and blanks, if there are any."""


class _Read:
    """The tables of the owner readers with the words of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.lists = {**closed.LISTS, **lists_of(vocabulary, "accountability", "seats")}
        self._patterns: dict[Table[Any, Any], Patterns[Any, Any]] = {}

    def patterns(self, table: Table[Candidate, R]) -> Patterns[Candidate, R]:
        """The table, ready to be asked; made ready when it is asked first."""
        if table not in self._patterns:
            self._patterns[table] = table.read_with(self.lists)
        return self._patterns[table]


def lists(actors: Actors) -> Lists:
    """The word lists of the tables by their names."""
    return actors.vocabulary.derived(_Read).lists


def says(table: Table[Candidate, R], actors: Actors, actor: Actor, behind: int | None = None) -> R | None:
    """What the first row that fits says of an actor; the words behind it are read from token `behind` on."""
    return actors.vocabulary.derived(_Read).patterns(table).means(Candidate(actors, actor, behind))
