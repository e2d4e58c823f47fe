"""The door of the package: text in, Facts out, the same whatever was read before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.language.clauses.verbs import VerbBook
from rocklint.language.facts import Facts, readable
from rocklint.language.numbers.measure_reader import find_measures
from rocklint.language.outcome.outcome_reader import find_outcome
from rocklint.language.owners.owner_reader import find_owner
from rocklint.language.text.identifiers import find_identifiers
from rocklint.language.text.phrase_matcher import Lexicon
from rocklint.language.text.sentence import Sentence
from rocklint.language.time.deadline_reader import find_dates
from rocklint.language.words.vocabulary import Vocabulary

_ROUND = 50
"""Sentences that go through the readers together."""


class Reader:
    """Reads sentences with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._lexicon = Lexicon(vocabulary)
        self.verbs = VerbBook(vocabulary)

    def sentence(self, text: str) -> Sentence:
        """The sentence's tokens and vocabulary phrases, nothing read yet."""
        sentence = Sentence(readable(text))
        sentence.hold(self._lexicon.mentions(sentence))
        return sentence

    def read(self, text: str) -> Facts:
        """Everything the text says. Never raises, whatever the text; spans point into `text` itself."""
        return next(self.read_all([text]))

    def read_sentence(self, text: str) -> tuple[Sentence, Facts]:
        """The sentence as the readers leave it, and the facts: for training, which goes by both."""
        sentence = self.sentence(text)
        return sentence, next(self._read([text], [sentence]))

    def read_all(self, texts: Sequence[str]) -> Iterator[Facts]:
        """What each of the texts says. One reader goes over a round of them before the next one does: its code and
        its tables stay at hand in the processor, and a sentence takes a sixth less time."""
        for start in range(0, len(texts), _ROUND):
            part = texts[start : start + _ROUND]
            yield from self._read(part, [self.sentence(text) for text in part])

    def _read(self, texts: Sequence[str], sentences: Sequence[Sentence]) -> Iterator[Facts]:
        for sentence in sentences:
            sentence.identifiers = find_identifiers(sentence, self.vocabulary)
        for sentence in sentences:
            sentence.dates, sentence.deadline = find_dates(sentence, self.vocabulary)
        for sentence in sentences:
            sentence.measures = find_measures(sentence, self.vocabulary)
        for sentence in sentences:
            likely = find_owner(sentence, self.vocabulary)
            sentence.owner, sentence.owner_chance = likely.owner, likely.chance
        return map(self._facts, texts, sentences)

    def _facts(self, text: str, sentence: Sentence) -> Facts:
        outcome = find_outcome(sentence, self.verbs)
        return Facts(
            text=text,
            owner=sentence.owner,
            owner_chance=sentence.owner_chance,
            deadline=sentence.deadline,
            dates=sentence.dates,
            measures=sentence.measures,
            completion=outcome.completion,
            completion_chance=outcome.completion_chance,
            decided_by=outcome.decided_by,
            vague=outcome.vague,
            kind=outcome.kind,
            kind_chance=outcome.kind_chance,
            verb=outcome.verb,
            mentions=sentence.mentions,
            identifiers=sentence.identifiers,
        )
