"""Somebody who may be the owner, as the tables of patterns see them: `led by #`, `# will launch`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from rocklint.language.owners.actors import Actor, Actors, owner_lists
from rocklint.language.text.around import NO, Match, Patterns, Piece, Row, Table
from rocklint.language.text.closed_classes import BEHIND_OWNER
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import Vocabulary


class Candidate:
    """An actor with what the rows of a table may ask about it."""

    __slots__ = ("actor", "actors", "before", "behind", "clauses", "sentence", "traits")

    def __init__(self, actors: Actors, actor: Actor, behind: int | None = None) -> None:
        self.actors = actors
        self.actor = actor
        self.sentence: Sentence = actors.sentence
        self.clauses: Sequence[int] = actors.clauses
        self.before = actor.first - 1 - actor.definite  # in front of the article
        self.behind = actor.last + 1 if behind is None else behind
        self.traits: frozenset[str] = frozenset()


def _is_theme(candidate: Candidate) -> bool:
    """Tell "Marketing", which may be what a goal is about, from "the marketing team"."""
    actor = candidate.actor
    written = candidate.sentence.lower[actor.first : actor.last + 1]
    return actor.kind == "team" and candidate.actors.names.team_nouns.isdisjoint(written)


def _is_titled(candidate: Candidate) -> bool:
    """Tell "Plant Manager" and "CFO" from "plant manager" and "Foreman"."""
    actor = candidate.actor
    words = candidate.sentence.words[actor.first : actor.last + 1]
    capitals = all(word[0].isupper() for word in words if word[0].isalpha() and word not in ("of", "and"))
    return capitals and (len(words) > 1 or words[0].isupper())


def begins_with_verb(candidate: Candidate) -> bool:
    """True for "improve ...", not for words that also name a trade ("design lead", "plumbing crew")."""
    actors, first = candidate.actors, candidate.actor.first
    word, names = candidate.sentence.lower[first], candidate.actors.names
    return actors.is_verb(first) and not (word.endswith("ing") or word in names.trades)


def _only_word(candidate: Candidate) -> str:
    first = candidate.actor.first
    return candidate.sentence.lower[first] if first == candidate.actor.last else ""


TRAITS: Mapping[str, Callable[[Candidate], bool]] = {
    "sure": lambda c: c.actor.sure,  # known for what it is
    "definite": lambda c: c.actor.definite,  # "the CRO"
    "several": lambda c: c.actor.number > 1,
    "single": lambda c: c.actor.first == c.actor.last,  # one word
    "capital": lambda c: c.sentence.words[c.actor.first][0].isupper(),
    "plural": lambda c: c.actors.is_plural(c.actor),  # "account managers"
    "theme": _is_theme,
    "measured": lambda c: c.sentence.span(c.actor.first, c.actor.last)[2].lower() in c.actors.names.measured_teams,
    "place": lambda c: c.sentence.lower[c.actor.last] in c.actors.names.places,  # "the clinic", "the library"
    "titled": _is_titled,
    "figures": lambda c: c.sentence.has_digit,  # somewhere in the sentence
    "opening": lambda c: not any(word[0].isalpha() for word in c.sentence.words[: c.actor.first]),
    "word": lambda c: _only_word(c) in c.actors.names.also_words,  # "Will", "Grace"
    "before_to": lambda c: _only_word(c) in c.actors.names.before_to,  # "Hope to ..."
}
"""What is known about a candidate besides its kind."""


def _piece(fits: Callable[[Actors, int], bool]) -> Piece[Candidate]:
    """A piece of one word from a question about it."""

    def piece(candidate: Candidate, i: int, way: int) -> int:
        return i + way if 0 <= i < len(candidate.sentence) and fits(candidate.actors, i) else NO

    return piece


def _marks(candidate: Candidate, i: int, way: int) -> int:
    while 0 <= i < len(candidate.sentence) and candidate.actors.is_mark(i):
        i += way
    return i


def _is_third_person(actors: Actors, i: int) -> bool:
    word = actors.sentence.words[i]
    return word.islower() and word.endswith("s") and actors.is_verb(i)


def _is_bare(actors: Actors, i: int) -> bool:
    word = actors.sentence.words[i]
    plain = word.isalpha() and word.islower() and len(word) > 3 and not word.endswith(("ed", "en", "ing", "ly"))
    return plain and actors.has_object(i)


def _bar(candidate: Candidate, i: int, way: int) -> int:
    written = candidate.actors.written
    double = written(i) == written(i + way)  # "--" is one dash
    return i + way + way * double if candidate.actors.is_bar(i) else NO


def _end(candidate: Candidate, i: int, way: int) -> int:
    """Where a name ends that is one of its own, and no part of a phrase."""
    i = candidate.actors.skip_marks(i)
    ends = i >= len(candidate.sentence) or candidate.sentence.lower[i] in BEHIND_OWNER
    return i + way if ends or not candidate.actors.is_free(i) else NO


PIECES: Mapping[str, Piece[Candidate]] = {
    "DATE": _piece(lambda actors, i: not actors.is_free(i)),  # a token of a date or an identifier
    "LINE": _piece(lambda actors, i: "\n" in actors.sentence.words[i]),  # a line break
    "BAR": _bar,
    "CAPITAL": _piece(lambda actors, i: actors.sentence.words[i][0].isupper() and actors.is_free(i)),
    "END": _end,
    "LOWER": _piece(lambda actors, i: actors.sentence.words[i].islower()),
    "VERB": _piece(lambda actors, i: actors.is_verb(i)),
    "VERBS": _piece(_is_third_person),  # "launches"
    "DO": _piece(lambda actors, i: actors.does(i)),  # "launch the portal"
    "BARE": _piece(_is_bare),  # "shadow Dana": between a person and an object even an unknown word is a verb
    "MARKS": _marks,  # Markdown marks, quotes and blanks, if there are any
}


class OwnerTable(Table[Candidate, bool]):
    """A table about candidates; only the traits that its rows name are looked at."""

    def __init__(self, *rows: Row[Candidate, bool]) -> None:
        super().__init__(*rows, pieces=PIECES)
        named = {name for row in rows for name in re.findall(r"\w+", row.pattern.rpartition(": ")[0])}
        self._traits = [(name, holds) for name, holds in TRAITS.items() if name in named]

    def match(
        self, actors: Actors, actor: Actor, behind: int | None = None, *also: str
    ) -> Match[Candidate, bool] | None:
        """The first row that fits an actor, who has the traits `also`, too. The words behind it are read from token
        `behind` on."""
        candidate = Candidate(actors, actor, behind)
        candidate.traits = frozenset([actor.kind, *also, *(name for name, holds in self._traits if holds(candidate))])
        return actors.vocabulary.derived(self._patterns).match(candidate)

    def says(self, actors: Actors, actor: Actor, behind: int | None = None, *also: str) -> bool:
        """Whether the first row that fits says yes."""
        found = self.match(actors, actor, behind, *also)
        return found is not None and found.row.means

    def _patterns(self, vocabulary: Vocabulary) -> Patterns[Candidate, bool]:
        return self.read_with(vocabulary.derived(owner_lists))
