"""What the judge goes by: the words of a sentence in their order, and what the grammar has found in it.

A clue is a short string. Those that begin with `FOUND` say what the grammar found (measures, phrases of the
vocabulary, the main verb); the others are the words themselves. Training tells the two apart, because the grammar was
developed on some of the labelled sentences and would look better there than it is (`benchmarks/judge/train.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from rocklint.language.clauses.clause_reader import Clause
from rocklint.language.facts import Measure
from rocklint.language.learned.stems import stem
from rocklint.language.text.closed_classes import (
    ARTICLES,
    BE,
    JOINS,
    MODALS,
    PREFACES,
    PREPOSITIONS,
    RELATIVE,
    SUBJECTS,
    words,
)
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import among

FOUND = "+"
_OPENING = 3
"""Words at the beginning whose place counts."""
_LONGEST = 6
"""Lengths of sentences are told apart up to here, in steps of four words."""
_MEASURES = 2
_GRAMMATICAL = ARTICLES | PREPOSITIONS | MODALS | SUBJECTS | JOINS | RELATIVE | BE
VAGUE_LISTS = (
    "verbs_vague.vague_verbs",
    "modifiers_vague",
    "hedges",
    "nouns.empty",
    "verbs_vague.generic_deliverables",
    "time_phrases.vague",
)
"""The lists of the vocabulary whose words leave an outcome open."""
_LEADS = RELATIVE | PREFACES | words("resulting leading which bringing by through with and")


def of_sentence(sentence: Sentence, main: Clause | None) -> set[str]:
    """The clues to what the whole sentence says; `main` is its main clause."""
    stems = [stem(word) for word in sentence.lower if not word.isspace()]
    named = [word for word in sentence.lower if word[0].isalpha()] or [""]
    clues = {f"w {one}" for one in stems}
    clues.update([f"b {one} {next}" for one, next in pairwise(stems)])
    clues.update([f"{place} {one}" for place, one in enumerate(stems[:_OPENING])])
    clues.add(f"e {stems[-1] if stems else ''}")
    clues.add(f"first {named[0][-3:]}")
    clues.add(f"last {named[-1][-3:]}")
    clues.add(f"long {min(len(stems) // 4, _LONGEST)}")
    clues.update(_found(sentence, main))
    return clues


def _found(sentence: Sentence, main: Clause | None) -> Iterator[str]:
    """What the grammar found."""
    yield f"{FOUND}measures {min(len(sentence.measures), _MEASURES)}"
    for measure in sentence.measures[:_MEASURES]:
        yield f"{FOUND}{measure.unit}"
        yield f"{FOUND}{measure.direction}"
        yield f"{FOUND}known {measure.metric is not None}"
        yield f"{FOUND}change {measure.change}"
        yield f"{FOUND}behind {_led_by(sentence, measure)}"
    for mention in sentence.mentions:
        yield f"{FOUND}has {mention.list}"
    if main is None:
        return
    mode, verb = main.mode.value, main.verb
    yield f"{FOUND}{mode}"
    if verb is not None:
        yield f"{FOUND}{mode} {verb.form.value}"
        yield f"{FOUND}verb {verb.lemma}"
        for name in verb.lists:
            yield f"{FOUND}of {name}"
            yield f"{FOUND}{mode} of {name}"


def _led_by(sentence: Sentence, measure: Measure) -> str:
    """The last word before the measure that begins a clause or phrase of its own ("so that", "resulting in"), or ""."""
    at = sentence.index.get(measure.start, 0)
    return next((sentence.lower[i] for i in range(at - 1, -1, -1) if sentence.lower[i] in _LEADS), "")


class WordClues:
    """The clues to whether a word leaves the outcome open, for the words of one sentence."""

    def __init__(self, sentence: Sentence, main: Clause | None) -> None:
        self._sentence = sentence
        self._lists = _lists(sentence)
        self._stems = ["^", *map(stem, sentence.lower), "$"]
        self._measured = bool(sentence.measures)
        self._mode = main.mode.value if main else ""
        self._verb = main.verb if main else None

    @property
    def whole(self) -> list[str]:
        """The clues that every word of the sentence has."""
        lemma = self._verb.lemma if self._verb else ""
        return [f"{FOUND}measured {self._measured}", f"{FOUND}{self._mode}", f"{FOUND}verb {lemma}"]

    def tokens(self) -> Iterator[int]:
        """The words that may be vague: all but those of grammar, unless the vocabulary knows a phrase there."""
        for i, word in enumerate(self._sentence.lower):
            if i in self._lists or (word not in _GRAMMATICAL and word[0].isalpha()):
                yield i

    def opening(self, i: int) -> str:
        """The clue that tells most: the word alone."""
        return f"w {self._stems[i + 1]}"

    def listed(self, i: int) -> bool:
        """True where the vocabulary knows the word for one that leaves things open."""
        verb = self._verb
        if verb and verb.first <= i <= verb.last and verb.listed(*VAGUE_LISTS):
            return True
        return any(map(_is_vague, self._lists.get(i, ())))

    def of(self, i: int) -> list[str]:
        """The clues to one word."""
        sentence, measured, verb = self._sentence, self._measured, self._verb
        before, own, after = self._stems[i : i + 3]
        word = sentence.lower[i]
        clues = [
            f"w {own}",
            f"= {word}",
            f"p {before}",
            f"n {after}",
            f"p {before} {own}",
            f"n {own} {after}",
            f"... {word[-4:]}",
            f"at {min(i, _OPENING)}",
            f"m {own} {measured}",
            f"{FOUND}{self._mode} {own}",
        ]
        if i == len(sentence.lower) - 1:
            clues.append("end")
        if sentence.words[i][0].isupper():
            clues.append("capital")
        if verb and verb.first <= i <= verb.last:
            clues += (f"{FOUND}main {measured}", *[f"{FOUND}main of {name}" for name in verb.lists])
        for name in self._lists.get(i, ()):
            clues += (f"{FOUND}in {name}", f"{FOUND}in {name} {measured}")
        if i not in self._lists:
            clues.append(f"{FOUND}in none")
        return clues


@cache
def _is_vague(name: str) -> bool:
    return among(name, VAGUE_LISTS)


def _lists(sentence: Sentence) -> Mapping[int, list[str]]:
    """By token: the vocabulary lists with a phrase there."""
    found: dict[int, list[str]] = {}
    for mention in sentence.mentions:
        at = sentence.index.get(mention.start)
        while at is not None and at < len(sentence.starts) and sentence.starts[at] < mention.end:
            found.setdefault(at, []).append(mention.list)
            at += 1
    return found
