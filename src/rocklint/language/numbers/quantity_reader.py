"""Single quantities: a number with its sign, currency, magnitude, unit and bound, as written.

"at least $1.2M", "12-18%", "4 of 5", "twenty-five", "6+ points", "2x/week", "zero". Whether a quantity measures the
goal, and against which other one, is decided later.
"""

from __future__ import annotations

from rocklint.language.numbers.bounds import take_bound, take_minus, take_tail
from rocklint.language.numbers.in_digits import in_digits, money_ahead
from rocklint.language.numbers.in_words import TRIGGERS, in_words
from rocklint.language.text.quantity import Quantity, unread
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.vocabulary import Vocabulary

_WORDED = TRIGGERS | {"a", "an"}
"""Words that a quantity without figures begins with."""


def quantities(sentence: Sentence, vocabulary: Vocabulary) -> list[Quantity]:
    """Every quantity outside what is consumed, in order, none overlapping another."""
    found: list[Quantity] = []
    behind = 0
    for i in _places(sentence):
        quantity = _read(sentence, i, behind, vocabulary) if i >= behind else None
        if quantity is None:
            continue
        if found and _stacked(sentence, found[-1], quantity):
            found[-1].last = quantity.last  # "3 $100K+ deals", "50 five-star reviews": three deals, fifty reviews
        else:
            found.append(quantity)
        behind = quantity.last + 1
    return found


def _places(sentence: Sentence) -> list[int]:
    """The tokens that a quantity can begin at: a figure, the two before it (its currency), a number word."""
    places = {max(i - k, 0) for i, figure in enumerate(sentence.figures) if figure for k in (0, 1, 2)}
    if not _WORDED.isdisjoint(sentence.triggers):
        places.update(i for i, word in enumerate(sentence.lower) if word in _WORDED)
    return sorted(places)


def _stacked(s: Sentence, one: Quantity, two: Quantity) -> bool:
    """True where a count stands right before the size or grade of what is counted."""
    counts = one.unit == "" and one.whole is None and one.upper is None and not one.per and one.worded != "no"
    return (
        counts
        and two.lead == one.last + 1
        and two.unit in ("$", "%", "score")
        and word_at(s, two.last + 1)[:1].isalpha()
    )


def _read(s: Sentence, i: int, floor: int, vocabulary: Vocabulary) -> Quantity | None:
    word = s.lower[i]
    digit = s.figures[i] or money_ahead(s, i) > 0
    if not digit and word not in _WORDED:
        return None
    if not unread(s, i) or (i and s.glued[i - 1] and s.words[i - 1] == "_"):
        return None
    quantity = in_digits(s, i, vocabulary) if digit else in_words(s, i, vocabulary)
    if quantity is None or not all(unread(s, k) for k in range(quantity.core, quantity.last + 1)):
        return None
    take_tail(s, quantity)
    take_bound(s, quantity, floor)
    if not quantity.bound:
        take_minus(s, quantity)
    return quantity
