"""A number as the anchor of tables: what is known of it, what may stand beside it, and questions about the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from rocklint.language.facts import Direction
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.around import NO, Piece
from rocklint.language.text.closed_classes import PREPOSITIONS
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import word_at
from rocklint.system.records import dataclass

_BOUNDS = {"": "exact", ">": "over", "<": "under", "=": "equal", "~": "about", "+": "extra", "-": "minus"}
_LEADS = frozenset(("the", "all", "top", "first", "within", "inside", "additional", "another", "extra"))
_KINDS = ("led", "rate", "part", "ranged", "in-points", "times")
_SIZES = ("zero", "<=10", ">12", "<100", ">=1000")
_WORDED = frozenset(("one", "multiple", "no", "fraction"))


@dataclass(slots=True)
class Draft:
    """A target quantity with what was found about it, from the earliest number (`first`) to the latest (`last`).

    `role`: pair (from-to), to, by, label ("Target: 58"), plain, or baseline (a value that only another draft needs).
    `subject`: first and last token of the name where it has a verb of its own ("|win rate| rises from 20%").
    `way`: the direction where its own two numbers do not tell it ("2x activation to 18%").
    `start_told`: it is a change, and the value that it starts from stands beside it.
    `scale`: how many of the target's unit one of the baseline's is ("from 3 weeks to 8 days": 7).
    """

    target: Quantity
    first: int
    last: int
    role: str
    baseline: float | None = None
    label: int = -1
    way: Direction | None = None
    scale: float = 1.0
    start_told: bool = False
    subject: tuple[int, int] | None = None


class Number:
    """A quantity with the words around it; `others` are the drafts that may stand in its clause.

    Its traits: the unit (`$ % x points days score other`, or `bare`); the role of its draft (`plain to by label pair`);
    the bound (`exact over under equal about extra minus`) and words that lead up to it (`led`, and `the all top first
    within inside additional another extra`; "+5" is `extra`, too); a `rate` ("2 a week"), a `part` of a whole ("4 of
    5"), `ranged` ("3-5"), `in-points` of a percentage; `one`, `multiple`, `no`, `fraction` and `times` as words;
    `time` and its unit (`hour`, `day`, ...); its size.
    """

    __slots__ = ("around", "before", "behind", "clauses", "draft", "others", "quantity", "sentence", "traits")

    def __init__(self, around: Surroundings, draft: Draft, others: Sequence[Draft] = ()) -> None:
        q = draft.target
        self.around = around
        self.sentence = around.s
        self.clauses = around.soft
        self.quantity = q
        self.draft = draft
        self.others = others
        self.before = around.prior(q.lead)
        self.behind = q.last + 1
        lower = around.s.lower
        self.traits = _traits(
            (q.unit or "bare", draft.role, _BOUNDS[q.bound], q.time, "time" if q.time else ""),
            _LEADS.intersection(lower[q.lead : q.core]) | _WORDED.intersection((q.worded,)),
            (q.lead < q.core, q.per, q.whole is not None, q.upper is not None, q.points, lower[q.last] == "times"),
            (q.value == 0, q.value <= 10, q.value > 12, q.value < 100, q.value >= 1000),
        )


@cache
def _traits(
    names: tuple[str, ...], said: frozenset[str], kinds: tuple[bool, ...], sizes: tuple[bool, ...]
) -> frozenset[str]:
    held = zip((*_KINDS, *_SIZES), (*kinds, *sizes), strict=True)
    return frozenset((*names, *said, *(name for name, holds in held if holds))) - {""}


# The pieces of a sentence that the tables name.


def _phrase(number: Number, i: int, way: int) -> int:
    """The noun phrase that begins (or, in front of the number, ends) at token `i`."""
    around = number.around
    end = around.phrase_after(i, of=False) + 1 if way > 0 else around.phrase_before(i + 1, 0) - 1
    return NO if end == i else end


def _end(number: Number, i: int, way: int) -> int:
    """No word but one that begins another part: a value ends here, and no hyphen goes on."""
    s, word = number.sentence, word_at(number.sentence, i)
    if not word:
        return i
    goes_on = word[0].isalnum() and word not in _CLOSING
    return NO if goes_on or (word in "-/–:%" and s.glued[i - way]) else i


def _several(number: Number, i: int, way: int) -> int:
    """The plural of a noun: several things are named."""
    word = word_at(number.sentence, i)
    several = word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is"))
    return i + way if several and i not in number.around.verbs else NO


def _metric(number: Number, i: int, way: int) -> int:
    """The last word of the name of a funnel metric; what brackets explain stands in front of them."""
    around, s = number.around, number.sentence
    if word_at(s, i) == ")":
        opening = next((j for j in range(i - 1, max(-1, i - 7), -1) if s.words[j] == "("), 0)
        i = opening - 1 if opening else i
    if i < 0 or around.hard[i] != around.hard[number.quantity.core]:
        return NO
    named = around.mentions(i, i, "metrics_funnel") or any(
        m.list.startswith("metrics_funnel") for m in s.by_end.get(s.ends[i], ())
    )
    return i + way if named else NO


_CLOSING = PREPOSITIONS | {"and", "or", "due"}
PIECES: Mapping[str, Piece[Number]] = {"NP": _phrase, "END": _end, "SEVERAL": _several, "METRIC": _metric}


# What a row may ask about the other numbers and the verb.


def earlier(number: Number) -> bool:
    """Another number stands before it in the clause."""
    return any(_is_before(d, number) for d in number.others)


def _is_before(draft: Draft, number: Number) -> bool:
    return draft.last < number.draft.first and number.around.same_clause(draft.last, number.draft.first)


def is_moved(number: Number) -> bool:
    """The verb says up or down: "cut the cycle by 5 days"."""
    governor = number.around.governor(number.draft.first)
    return governor is not None and governor.way in ("up", "down")


def is_governed(number: Number) -> bool:
    """A verb stands before it: "bring the line up to 12"."""
    return number.around.governor(number.quantity.lead) is not None
