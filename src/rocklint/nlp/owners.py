"""Who is accountable."""

from __future__ import annotations

from rocklint.facts import Owner
from rocklint.nlp.sentence import Sentence
from rocklint.vocabulary import Vocabulary


def find_owner(sentence: Sentence, vocabulary: Vocabulary) -> Owner | None:
    """The owner that the sentence names, if it names one."""
    return None
