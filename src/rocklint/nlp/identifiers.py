"""Names with digits in them (SOC 2, Office 365, Level 10, Tier 2): consumed before quantities are read."""

from __future__ import annotations

from rocklint.facts import Span
from rocklint.nlp.sentence import Sentence


def find_identifiers(sentence: Sentence) -> tuple[Span, ...]:
    """The identifiers, longest first; their characters are consumed."""
    return ()
