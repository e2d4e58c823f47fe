"""The phrases of a vocabulary by the word that they begin with: a sentence asks for those of its own words only.

Nouns match their plural, verbs their -s, -ed and -ing. Forms are spelt out when they are asked for: a few Rocks need
some hundred of the 14,000. Short all-capital entries ("IT", "AM", "SE") match as written only, so that "it" is not a
department.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import cache

from rocklint.language.text.inflection import inflections, plural
from rocklint.language.text.tokens import first_token
from rocklint.language.words.vocabulary import Vocabulary, among

Entry = tuple[str, str]
_UNCHANGED = frozenset(("modifiers_vague.vague_adjectives", "modifiers_vague.vague_adverbs"))
"""Lists of words without a plural ("goods" are no more than one "good")."""
_VERB_FILES = (
    "verbs_building.strict",
    "verbs_building.people_and_change",
    "verbs_building.decision",
    "verbs_performing.strict",
    "verbs_performing.movement",
    "verbs_performing.occasions",
    "verbs_completion.completion_verbs",
    "verbs_vague.vague_verbs",
    "topics.todo_signals",
)
Forms = Callable[[str], Iterable[str]]
"""A listed phrase -> the forms of it that match."""


def _alone(phrase: str) -> Iterable[str]:
    return (phrase,)


def _noun(phrase: str) -> Iterable[str]:
    return (phrase, plural(phrase)) if phrase[-1:].isalpha() else (phrase,)


def _listed(vocabulary: Vocabulary) -> Iterator[tuple[str, Forms, Entry]]:
    """Every phrase to match, how it is inflected, its list and listed form (an id for metrics, roles, departments)."""
    for name, words in vocabulary.lists.items():
        if among(name, vocabulary.unread):
            continue
        verbs = name.startswith(_VERB_FILES)
        for word in words:
            forms = inflections if verbs else _alone if name in _UNCHANGED else _noun
            yield word, forms, (name, word)
    for metric in vocabulary.metrics:
        for name in metric.names:
            yield name, _noun, ("metrics_funnel", metric.id)
        for name in metric.ambiguous:
            yield name, _alone, ("metrics_funnel.ambiguous", metric.id)
    for role in vocabulary.roles:
        for title in role.titles:
            yield title, _noun, ("roles", role.id)
    for dept in vocabulary.departments:
        for word in dept.synonyms:
            yield word, _alone, ("departments.synonyms", dept.id)
        for cue in dept.cues:
            yield cue, _noun, ("departments.cues", dept.id)
    for name in vocabulary.tables.get("metrics_activity", {}).get("borderline", {}):
        yield name, _alone, ("metrics_activity.borderline", name)
    for cue in vocabulary.tables.get("departments", {}).get("cross_functional_pairs", {}):
        yield cue, _alone, ("departments.cross_functional_pairs", cue)


@cache
def _beginnings(head: str, forms: Forms) -> frozenset[str]:
    """The tokens that the forms of a phrase begin with, by its first word."""
    return frozenset(first_token(form.lower()) for form in forms(head))


def as_written(phrase: str) -> bool:
    """True for what matches in capitals only."""
    return len(phrase) <= 4 and phrase.isupper() and phrase.isalpha()


class Phrases:
    """The phrases of a vocabulary; `take(word)` gives those that begin with a token, once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._waiting: dict[str, list[tuple[str, Forms, Entry]]] = defaultdict(list)
        for listed in _listed(vocabulary):
            phrase, forms, _ = listed
            head, blank, _ = phrase.partition(" ")
            # A verb changes in its first word, a noun in its last.
            for first in _beginnings(head, _alone if blank and forms is _noun else forms):
                self._waiting[first].append(listed)

    def among(self, words: AbstractSet[str]) -> AbstractSet[str]:
        """Those of the words that phrases begin with which nobody has taken yet."""
        return self._waiting.keys() & words

    def take(self, word: str) -> dict[str, list[Entry]]:
        """The forms that begin with a token (in lower case): in capitals where they have to be, with their entries."""
        taken: dict[str, list[Entry]] = {}
        for phrase, forms, entry in self._waiting.pop(word, ()):
            for form in forms(phrase):
                key = form if as_written(form) else form.lower()
                if first_token(key.lower()) == word and entry not in taken.setdefault(key, []):
                    taken[key].append(entry)
        return taken
