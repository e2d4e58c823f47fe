"""A quantity of a sentence, and the question that every reader of numbers asks of a token."""

from __future__ import annotations

from rocklint.language.text.closed_classes import DASHES as DASHES
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.system.records import dataclass


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


_RANKING = frozenset(
    {"rank", "ranks", "ranked", "ranking", "listed", "place", "placed", "finish", "chart", "appear", "appears"}
)


def ranks(sentence: Sentence, i: int) -> bool:
    """True where the "top" at token `i` gives a place to be reached: "rank in the top 3", not "the top 10 clients"."""
    behind = word_at(sentence, i - 1)
    return not _RANKING.isdisjoint(sentence.lower[max(0, i - 4) : i]) and behind not in ("of", "for", "our")


def is_reached(sentence: Sentence, i: int) -> bool:
    """True where the words in front of token `i` make it an end of a way: "from the 62nd", "to 75"."""
    k = i - 2 if word_at(sentence, i - 1) == "the" else i - 1
    return word_at(sentence, k) in ("from", "to", "reach", "above")


def unread(sentence: Sentence, i: int) -> bool:
    """True where token `i` exists and no reader has explained it."""
    return 0 <= i < len(sentence.starts) and sentence.free(sentence.starts[i], sentence.ends[i])
