"""Verbs: every form of every listed verb, with the lists that hold it.

A plain table by first word rather than a matcher: verbs overlap with the nouns of other lists ("close rate",
"report"), the walk over a sentence costs one look-up a word, and what is a verb where is for the clause to say.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache

from rocklint.language.text.inflection import inflections
from rocklint.language.words.vocabulary import Vocabulary, among
from rocklint.system.records import dataclass

VERB_LISTS = (
    "verbs_building.strict",
    "verbs_building.people_and_change",
    "verbs_building.decision",
    "verbs_performing.strict",
    "verbs_performing.movement",
    "verbs_performing.occasions",
    "verbs_completion.completion_verbs",
    "verbs_completion.plain_verbs",
    "verbs_vague.vague_verbs",
    "topics.todo_signals",
    "verbs_vague.named_object_pins",
    "verbs_vague.routine_verbs",
)
_NOUNS = "nouns.of_action."
_WORD = re.compile(r"\w+|[^\w\s]")
_VOWELS = "aeiou"


class Form(Enum):
    """Which form of a verb stands in the sentence; `NOUN` is its noun of action ("completion")."""

    BASE = "base"
    S = "s"
    PAST = "past"
    ING = "ing"
    NOUN = "noun"


_PARTICLES = frozenset({"out", "up", "down", "over", "off", "in", "on", "back"})
_BETWEEN = frozenset({"the", "our", "my", "their", "a", "an", "all", "it", "this", "these", "each", "every"})
_NEVER_BETWEEN = frozenset({"to", "by", "with", "for", "from", "and", "or", "that", "which", "who", "so"})
_APART = 7
"""Words at most between a verb and its particle ("roll the new comp plan out")."""


def _parted(words: Sequence[str], i: int, particle: str) -> bool:
    """True where the particle stands behind what the verb at i acts on and ends the phrase."""
    if i + 2 >= len(words) or words[i + 1] not in _BETWEEN:
        return False
    for j in range(i + 2, min(i + 2 + _APART, len(words))):
        word = words[j]
        if word == particle:
            after = words[j + 1] if j + 1 < len(words) else ""
            return not after[:1].isalnum() or after in _NEVER_BETWEEN or particle not in ("in", "on", "over", "off")
        if not word[0].isalnum() or word in _NEVER_BETWEEN:
            return False
    return False


@cache
def _any_among(lists: tuple[str, ...], names: tuple[str, ...]) -> bool:
    return any(among(name, names) for name in lists)


@dataclass(frozen=True, slots=True)
class VerbHit:
    """A verb form at tokens `first` to `last`; which of its readings holds is not yet decided."""

    first: int
    last: int
    lemma: str
    lists: tuple[str, ...]
    form: Form

    def listed(self, *names: str) -> bool:
        """True where one of these lists, or a list below it, holds the verb."""
        return _any_among(self.lists, names)


def _doubled(head: str) -> Iterator[str]:
    """The past and -ing forms with the last consonant doubled (embedded, committing)."""
    if len(head) > 2 and head[-1] not in _VOWELS + "wxy" and head[-2] in _VOWELS and head[-3] not in _VOWELS:
        yield from (head + head[-1] + "ed", head + head[-1] + "ing")


def _spellings(verb: str) -> Iterator[str]:
    """The verb as listed, with British -ise, and with its hyphen left out or blank."""
    yield verb
    head, _, rest = verb.partition(" ")
    if head.endswith("ize") and len(head) > 5:
        yield f"{head[:-3]}ise {rest}".rstrip()
    if "-" in head:
        yield verb.replace("-", "", 1)
        yield verb.replace("-", " ", 1)


def _form(head: str, base: str) -> Form:
    if head == base:
        return Form.BASE
    if head.endswith("ing"):
        return Form.ING
    return Form.S if (head.endswith("s") and not base.endswith("s")) or head.endswith("es") else Form.PAST


def verb_forms(verb: str) -> Iterator[tuple[str, Form]]:
    """Every written form of a listed verb phrase, and which form it is."""
    for spelling in _spellings(verb):
        base, _, rest = spelling.partition(" ")
        tail = f" {rest}" if rest else ""
        for form in inflections(spelling):
            yield form, _form(form.partition(" ")[0], base)
        for head in _doubled(base):
            yield head + tail, _form(head, base)
        if base in _SAME_PAST:
            yield spelling, Form.PAST


_Reading = tuple[tuple[str, ...], str, Form, tuple[str, ...]]
"""The words behind the first one, the listed verb, the form of it that they are, and the lists that hold it."""
_SAME_PAST = frozenset({"cut", "hit", "put", "set", "spread", "beat", "shed"})


@cache
def _beginnings(head: str) -> frozenset[str]:
    """The tokens that the forms of a verb phrase begin with, by its first word: only that word changes."""
    return frozenset(word for written, _ in verb_forms(head) for word in _WORD.findall(written.lower())[:1])


class VerbBook:
    """The verbs of a vocabulary; `find(words)` gives the longest verb at each place.

    The forms of a verb are spelt out when a sentence first holds a word that one of them begins with.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists: dict[str, list[str]] = {}
        nouns: list[tuple[str, str]] = []
        for name, words in vocabulary.lists.items():
            if name.startswith(_NOUNS):
                nouns.extend((noun, name.removeprefix(_NOUNS)) for noun in words)
            elif among(name, VERB_LISTS):
                for verb in words:
                    lists.setdefault(verb.lower(), []).append(name)
        self._lists = {verb: tuple(names) for verb, names in lists.items()}
        self._waiting: dict[str, list[tuple[str, str | None]]] = defaultdict(list)
        for verb in self._lists:
            for first in _beginnings(verb.partition(" ")[0]):
                self._waiting[first].append((verb, None))
        for noun, verb in nouns:
            for first in _WORD.findall(noun.lower())[:1]:
                self._waiting[first].append((verb, noun))
        self._table: dict[str, tuple[_Reading, ...]] = {}

    def _readings(self, word: str) -> tuple[_Reading, ...]:
        """What may follow a word for it to begin a verb, the longest first."""
        known = self._table.get(word)
        if known is None and word in self._waiting:
            found: dict[_Reading, None] = {}
            for verb, noun in self._waiting.pop(word):
                for written, form in ((noun, Form.NOUN),) if noun else verb_forms(verb):
                    first, *rest = _WORD.findall(written.lower())
                    if first == word:
                        found[tuple(rest), verb, form, self._lists.get(verb, ())] = None
            known = self._table[word] = tuple(sorted(found, key=lambda reading: -len(reading[0])))
        return known or ()

    def find(self, words: Sequence[str]) -> dict[int, tuple[VerbHit, ...]]:
        """By token: the readings of the longest verb that begins there ("increase": verb and noun)."""
        found: dict[int, tuple[VerbHit, ...]] = {}
        for i, word in enumerate(words):
            hits: list[VerbHit] = []
            for rest, verb, form, lists in self._readings(word):
                if hits and len(rest) + i < hits[0].last:
                    break
                if not rest or tuple(words[i + 1 : i + 1 + len(rest)]) == rest:
                    hits.append(VerbHit(i, i + len(rest), verb, lists, form))
                elif len(rest) == 1 and rest[0] in _PARTICLES and _parted(words, i, rest[0]):
                    hits.append(VerbHit(i, i, verb, lists, form))
            if hits:
                found[i] = tuple(hits)
        return found
