"""What a sentence promises: its main verb by grammar; completion, kind and vague words as the judge tells them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rocklint.language.clauses.clause_reader import Clause, ClauseReader
from rocklint.language.clauses.main_verb import Mode
from rocklint.language.clauses.verbs import VerbBook
from rocklint.language.facts import Completion, Kind, Mention, Span, Vague, Verb
from rocklint.language.learned.judge import COMPLETIONS, KINDS, Judge, judge
from rocklint.language.outcome import clues
from rocklint.language.text.marks import Marks
from rocklint.language.text.sentence import Sentence
from rocklint.language.words.vocabulary import among
from rocklint.system.records import dataclass

_KIND_FROM = 0.5
"""Chance from which a kind is said; below it stays unclear."""
_LISTED_FROM, _OTHERS_FROM = 0.35, 0.7
"""Chances from which a word counts as vague: one that the vocabulary knows for it, and any other."""
_FIRST = 4
_WEAK_VERB, _ADVERB, _ADJECTIVE = (
    "verbs_vague.vague_verbs.weak",
    "modifiers_vague.vague_adverbs",
    "modifiers_vague.vague_adjectives",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the sentence promises and how one will tell that it is done; chances are from 0 to 1."""

    completion: Completion
    completion_chance: float
    decided_by: Span | None
    vague: tuple[Vague, ...]
    kind: Kind
    kind_chance: float
    verb: Verb | None


def main_clause(sentence: Sentence, verbs: VerbBook) -> Clause | None:
    """The clause that promises something: the first with a verb or an amount, before labels, asides and bare names."""
    marks = Marks(sentence)
    hits = {i: found for i, found in verbs.find(sentence.lower).items() if not marks.owned[i]}
    read = ClauseReader(sentence, marks, hits).read()
    own = [c for c in read if not (c.segment.about or c.segment.aside or c.label)] or read[:_FIRST]
    telling = [clause for clause in own if clause.mode is not Mode.NAME] or own
    return next((clause for clause in telling if clause.verb), telling[0] if telling else None)


def find_outcome(sentence: Sentence, verbs: VerbBook) -> Outcome:
    """Reads the outcome from the sentence and what the other readers found in it."""
    main = main_clause(sentence, verbs)
    verb = main.verb if main else None
    kinds, completions = judge().sentence_says(clues.of_sentence(sentence, main))
    kind, kind_chance = max(zip(KINDS, kinds, strict=True), key=lambda said: said[1])
    completion, chance, decided = _completion(sentence, main, dict(zip(COMPLETIONS, completions, strict=True)))
    vague = open_words(judge(), clues.WordClues(sentence, main))
    return Outcome(
        completion,
        round(chance, 2),
        decided,
        tuple(_joined(sentence, [_said(sentence, main, i) for i in vague])),
        kind if kind_chance >= _KIND_FROM else Kind.UNCLEAR,
        round(kind_chance, 2),
        Verb(*sentence.span(verb.first, verb.last), verb.lemma, verb.lists) if verb else None,
    )


def _completion(
    sentence: Sentence, main: Clause | None, chances: dict[Completion, float]
) -> tuple[Completion, float, Span | None]:
    """Measured where a number was found; otherwise whether one can tick it off, and the words to say so of."""
    if sentence.measures:
        measure = sentence.measures[0]
        return Completion.MEASURED, 1.0, Span(measure.start, measure.end, measure.text)
    binary, unclear = chances[Completion.BINARY], chances[Completion.UNCLEAR]
    if binary < unclear or main is None:
        return Completion.UNCLEAR, unclear, None
    first, last = (main.verb.first, main.verb.last) if main.verb else (main.start, main.segment.last)
    return Completion.BINARY, binary, Span(*sentence.span(first, last))


def open_words(by: Judge, words: clues.WordClues) -> list[int]:
    """The tokens that leave the outcome open."""
    whole = by.sum(words.whole) + by.sum([""])
    found = []
    for i in words.tokens():
        listed = words.listed(i)
        if not listed and by.word.get(words.opening(i), 0) <= 0:  # most words: never vague where labels were given
            continue
        if by.word_is_open(whole, words.of(i)) >= (_LISTED_FROM if listed else _OTHERS_FROM):
            found.append(i)
    return found


def _said(sentence: Sentence, main: Clause | None, at: int) -> Vague:
    start, end, text = sentence.span(at, at)
    return Vague(start, end, text, _sort(sentence, main, at, start, end))


def _joined(sentence: Sentence, words: Iterable[Vague]) -> Iterator[Vague]:
    """Neighbours of one list are one phrase ("continue to")."""
    before: Vague | None = None
    for word in words:
        if before and before.sort == word.sort and not any(map(str.isalpha, sentence.text[before.end : word.start])):
            before = Vague(before.start, word.end, sentence.text[before.start : word.end], word.sort)
            continue
        if before:
            yield before
        before = word
    if before:
        yield before


def _sort(sentence: Sentence, main: Clause | None, first: int, start: int, end: int) -> str:
    """The vocabulary list that knows the words, or the one that words of their form stand in."""
    verb = main.verb if main else None
    if verb and verb.first <= first <= verb.last:
        return next((name for name in verb.lists if among(name, clues.VAGUE_LISTS)), _WEAK_VERB)
    known: list[Mention] = [
        m for m in sentence.mentions if m.start < end and start < m.end and among(m.list, clues.VAGUE_LISTS)
    ]
    if known:
        return known[0].list
    return _ADVERB if sentence.lower[first].endswith("ly") else _ADJECTIVE
