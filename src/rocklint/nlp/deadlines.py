"""Points in time, and the one by which the whole goal is due."""

from __future__ import annotations

from rocklint.facts import DateMention
from rocklint.nlp.sentence import Sentence


def find_dates(sentence: Sentence) -> tuple[tuple[DateMention, ...], DateMention | None]:
    """Every point in time in the sentence, in order, and the deadline among them."""
    return (), None
