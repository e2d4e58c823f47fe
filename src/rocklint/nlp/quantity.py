"""A quantity of a sentence, and the question that every reader of numbers asks of a token."""

from __future__ import annotations

from rocklint.nlp.sentence import Sentence
from rocklint.quick import dataclass

DASHES = frozenset({"-", "–", "—", "‑", "−"})


@dataclass(slots=True)
class Quantity:
    """Tokens `lead` (bound or sign) to `last`; number or currency begin at `core`; a bare number's unit is ""."""

    lead: int
    core: int
    last: int
    value: float
    unit: str = ""
    upper: float | None = None
    currency: str | None = None
    bound: str = ""
    time: str = ""
    whole: float | None = None
    points: bool = False
    worded: str = ""
    per: bool = False


def unread(sentence: Sentence, i: int) -> bool:
    """True where token `i` exists and no reader has explained it."""
    return 0 <= i < len(sentence.starts) and sentence.free(sentence.starts[i], sentence.ends[i])
