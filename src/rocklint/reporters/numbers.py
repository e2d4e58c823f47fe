"""Numbers as a sales leader writes them, and a history as a line of small bars."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rocklint.language.words.amount import CURRENCY_SIGNS
from rocklint.model.field_types import Quantity
from rocklint.reporters.page.labels import brief

_BARS = "▁▂▃▅▇"
_ASCII_BARS = "_.-=#"
_MOST_BARS = 13
"""A scorecard shows thirteen weeks."""
_LEAST_RANGE = 0.3
"""Bars of a history that hardly moves must look so: the scale spans at least this share of its middle."""
_SIGNS = {code: sign for sign, code in CURRENCY_SIGNS.items()}
_SCALES = ((1e9, "B"), (1e6, "M"), (1e3, "K"))


def bars(values: Sequence[float], *, unicode: bool = True, goal: float | None = None) -> str:
    """The last values as bars, one scale for all; the goal belongs to the scale, so that a miss looks like one."""
    shown = [v for v in values if math.isfinite(v)][-_MOST_BARS:]
    if not shown:
        return ""
    signs = _BARS if unicode else _ASCII_BARS
    scale = [*shown, goal] if goal is not None and math.isfinite(goal) else shown
    low, high = min(scale), max(scale)
    middle = (low + high) / 2
    half = max((high - low) / 2, abs(middle) * _LEAST_RANGE / 2) or 1.0
    return "".join(signs[min(int((v - middle + half) / (2 * half) * len(signs)), len(signs) - 1)] for v in shown)


def plain(value: float) -> str:
    """`1,080`, `5.5`, `0.17`: three digits that mean something."""
    if not math.isfinite(value):
        return "?"
    if abs(value) >= 100 or value == round(value):
        return f"{value:,.0f}"
    return f"{value:.2f}".rstrip("0").rstrip(".") if abs(value) < 10 else f"{value:.1f}".rstrip("0").rstrip(".")


def figure(value: float, like: Quantity | None = None) -> str:
    """A number in the unit of another one: `$41.5K` beside `$540K`, `42%` beside `50%`."""
    amount = like.amount if like else None
    if amount is None or not math.isfinite(value):
        return plain(value)
    if amount.unit == "%":
        return f"{plain(value)}%"
    if amount.unit == "$":
        sign = _SIGNS.get(amount.currency or "USD", f"{amount.currency} ")
        return f"{'-' if value < 0 else ''}{sign}{_short(abs(value))}"
    return plain(value)


def _short(value: float) -> str:
    size, letter = next(((s, x) for s, x in _SCALES if value >= s), (1.0, ""))
    scaled = value / size
    digits = 2 if scaled < 10 and letter == "M" else 1 if scaled < 100 else 0
    text = f"{scaled:,.{digits}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) + letter


def said(quantities: Sequence[Quantity]) -> str:
    """Numbers as written; several as `11/14/17`, many by their ends."""
    texts = [brief(q.text) for q in quantities]
    return "/".join(texts) if len(texts) <= 3 else f"{texts[0]}..{texts[-1]}"


def share(value: float) -> str:
    """`50%`; of less than one percent that it is less."""
    return f"{value:.0%}" if value >= 0.01 or value <= 0 else "<1%"


def change(value: float) -> str:
    """`+5%`, `-3%`, `0%`; more than tenfold as a multiple."""
    if value >= 9.5:
        return f"x{value + 1:,.0f}"
    return "0%" if abs(value) < 0.005 else f"{value:+.0%}"
