"""The words around a number that bound it or say how often: "at least", "<", "or more", "per week"."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.language.text.quantity import Quantity, unread
from rocklint.language.text.sentence import Sentence, word_at

_PERIODS = frozenset({
    "day", "week", "wk", "month", "mo", "quarter", "qtr", "year", "yr", "hour", "minute", "sprint", "rep",
    "head", "person", "employee", "account", "client", "customer", "user", "ae", "sdr", "site", "store",
    "location", "team", "shift",
})  # fmt: skip
_ARTICLE_PERIODS = frozenset({"day", "week", "month", "quarter", "year"})
_LEADS: dict[tuple[str, ...], str] = {
    ("at", "least"): ">", ("no", "less", "than"): ">", ("no", "fewer", "than"): ">", ("not", "less", "than"):
    ">", ("more", "than"): ">", ("greater", "than"): ">", ("higher", "than"): ">", ("better", "than"): ">",
    ("over",): ">", ("above",): ">", ("exceeding",): ">", ("exceed",): ">", ("exceeds",): ">", ("not",
    "exceed"): "<", ("not", "exceeding"): "<", ("never", "exceeds"): "<", ("not", "over"): "<", ("not",
    "above"): "<", ("minimum", "of"): ">", ("minimum",): ">", ("min",): ">", ("min", "."): ">", (">",): ">",
    ("≥",): ">", (">=",): ">", ("longer", "than"): ">", ("=>",): ">", ("at", "most"): "<", ("no", "more",
    "than"): "<", ("not", "more", "than"): "<", ("less", "than"): "<", ("fewer", "than"): "<", ("lower",
    "than"): "<", ("under",): "<", ("below",): "<", ("within",): "<", ("up", "to"): "<", ("maximum", "of"): "<",
    ("maximum",): "<", ("max",): "<", ("<",): "<", ("≤",): "<", ("<=",): "<", ("sub", "-"): "<", ("shorter",
    "than"): "<", ("faster", "than"): "<", ("no", "longer", "than"): "<", ("no", "greater", "than"): "<",
    ("inside",): "<", ("a", "total", "of"): "=", ("total", "of"): "=", ("an", "average", "of"): "=", ("average",
    "of"): "=", ("about",): "~", ("around",): "~", ("approximately",): "~", ("approx",): "~", ("roughly",): "~",
    ("nearly",): "~", ("almost",): "~", ("~",): "~",
    ("ca",): "~", ("ca", "."): "~", ("≈",): "~", ("+", "/", "-"): "~", ("circa",): "~",
    ("just",): "~", ("only",): "~", ("exactly",): "=", ("=",): "=", ("+",): "+", ("±",): "~", ("an",
    "additional"): "+", ("additional",): "+", ("another",): "+", ("an", "extra"): "+", ("as", "many", "as"):
    "~", ("the",): "", ("all",): "", ("top",): "", ("first",): "", ("a", "minimum", "of"): ">", ("a", "maximum",
    "of"): "<",
}  # fmt: skip
_TAILS: dict[tuple[str, ...], str] = {
    ("or", "more"): ">", ("or", "better"): ">", ("or", "higher"): ">", ("or", "above"): ">", ("or", "greater"):
    ">", ("or", "over"): ">", ("and", "above"): ">", ("or", "less"): "<", ("or", "fewer"): "<", ("or", "lower"):
    "<", ("or", "under"): "<", ("or", "below"): "<", ("or", "faster"): "<", ("plus",): ">", ("minimum",): ">",
    ("maximum",): "<", ("max",): "<", ("min",): ">",
}  # fmt: skip


def _phrase(
    tokens: Sequence[str], table: dict[tuple[str, ...], str], sizes: tuple[int, ...], end: bool
) -> tuple[int, str] | None:
    for size in sizes:
        part = tuple(tokens[-size:] if end else tokens[:size])
        if len(part) == size and part in table:
            return size, table[part]
    return None


def take_minus(s: Sentence, q: Quantity) -> None:
    """Takes in the minus of "churn -2%": a change downwards."""
    i = q.lead - 1
    if (
        i < 0
        or s.words[i] not in ("-", "−", "–")
        or not s.glued[i]
        or (i and s.glued[i - 1])
        or not q.unit
        or not unread(s, i)
    ):
        return
    q.lead, q.bound = i, "-"


def _is_sign(s: Sentence, i: int) -> bool:
    """True for the plus of "+2"; that of "8 + 4" and "podcast+2" joins."""
    return s.glued[i] and not (i and s.glued[i - 1] and s.lower[i - 1][-1:].isalnum())


def take_bound(s: Sentence, q: Quantity, floor: int) -> None:
    """Takes in the words before the number that bound it: "at least", "<", "+", "a total of"."""
    for _ in range(3):
        known = _phrase(s.lower[max(floor, q.lead - 3) : q.lead], _LEADS, (3, 2, 1), end=True)
        if known is None:
            return
        size, bound = known
        first = q.lead - size
        if not unread(s, first) or (s.words[first] == "+" and not _is_sign(s, first)):
            return
        q.lead = first
        if bound and q.bound in ("", "~", "="):
            q.bound = bound


def take_tail(s: Sentence, q: Quantity) -> None:
    """Takes in the words behind the number that bound it, and the period it counts for: "or more", "per week"."""
    known = _phrase(s.lower[q.last + 1 : q.last + 3], _TAILS, (2, 1), end=False)
    if known:
        q.last += known[0]
        q.bound = known[1]
    q.last, q.per = _period(s, q.last)


def _period(s: Sentence, last: int) -> tuple[int, bool]:
    """Moves behind "per week", "/month", "a day", "each month"."""
    word, after = word_at(s, last + 1), word_at(s, last + 2)
    if (
        word in ("per", "/", "each", "every")
        and after in _PERIODS
        and unread(s, last + 2)
        and not (word == "/" and not s.glued[last])
    ):
        return last + 2, True
    if word in ("a", "an") and after in _ARTICLE_PERIODS and unread(s, last + 2):
        return last + 2, True
    return last, False
