"""Numbers and what they measure."""

from __future__ import annotations

from rocklint.facts import Measure
from rocklint.nlp.sentence import Sentence
from rocklint.vocabulary import Vocabulary


def find_measures(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Measure, ...]:
    """The measures of a sentence, in order."""
    return ()
