"""Numbers as people write them: "$18K", "€1.2m", "42%", "4.5/5", "12 pts", "twenty-five".

The lowest layer: the YAML models read target fields with `parse`, and the sentence readers share the tables of
number words, magnitudes and currencies, so that a field and a sentence never disagree about what "$1.2M" is.
"""

from __future__ import annotations

import math
import re
from typing import Literal

from rocklint.system.records import dataclass

AmountUnit = Literal["%", "$", "count", "days", "x", "score", "other"]

MAX_CHARS = 120
"""Longer texts are sentences, not amounts."""
_MAX_DIGITS = 40

MAGNITUDES = {
    "k": 1e3, "thousand": 1e3, "grand": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mil": 1e6, "mio": 1e6, "million": 1e6,
    "millions": 1e6, "b": 1e9, "bn": 1e9, "billion": 1e9, "hundred": 1e2, "dozen": 12.0, "lakh": 1e5, "lakhs": 1e5,
    "lac": 1e5, "lacs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
SHORT_MAGNITUDES = frozenset({"k", "m", "mm", "mn", "b", "bn"})
"""Letters that scale a number only where they touch it or are written in capitals: "12 m" is not twelve million."""

SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "dozen": 12.0,
}  # fmt: skip

CURRENCY_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₪": "ILS", "₱": "PHP",
    "₦": "NGN", "฿": "THB", "₫": "VND", "₺": "TRY", "₴": "UAH",
}  # fmt: skip
DOLLARS = {
    "us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "cad": "CAD", "usd": "USD", "aud": "AUD",
    "nz": "NZD", "s": "SGD", "sg": "SGD", "hk": "HKD", "r": "BRL", "mx": "MXN",
}  # fmt: skip
"""What stands before "$": "A$", "CA$", "R$"."""
ISO_CODES = frozenset({
    "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "JPY", "CNY", "INR", "BRL", "MXN",
    "ZAR", "PLN", "SGD", "HKD", "CZK", "HUF", "RON", "ILS", "AED", "SAR", "QAR", "KES", "NGN", "GHS", "EGP",
    "MAD", "TRY", "THB", "IDR", "MYR", "PHP", "VND", "KRW", "TWD", "CLP", "COP", "PEN", "ARS", "UAH", "RUB",
})  # fmt: skip
CURRENCY_PREFIXES = {
    "R": "ZAR",
    "Rp": "IDR",
    "Rs": "INR",
    "RM": "MYR",
    "kr": "SEK",
    "Fr": "CHF",
    "KSh": "KES",
    "Ksh": "KES",
}
"""Letters that are money only directly before a number, in just this spelling."""
CURRENCY_WORDS = {
    "dollar": "USD", "dollars": "USD", "bucks": "USD", "euro": "EUR", "euros": "EUR", "pounds": "GBP", "quid":
    "GBP", "francs": "CHF", "yen": "JPY", "rupees": "INR", "rand": "ZAR", "pesos": "MXN", "kr": "SEK", "kroner":
    "NOK", "kronor": "SEK", "zł": "PLN", "zloty": "PLN",
}  # fmt: skip
"""Names of money that stand behind a number."""

TIME_UNITS = {
    "sec": "second", "secs": "second", "second": "second", "seconds": "second", "s": "second", "ms": "millisecond",
    "milliseconds": "millisecond", "min": "minute", "mins": "minute", "minute": "minute", "minutes": "minute",
    "h": "hour", "hr": "hour", "hrs": "hour", "hour": "hour", "hours": "hour", "d": "day", "day": "day", "days":
    "day", "workday": "day", "workdays": "day", "wk": "week", "wks": "week", "week": "week", "weeks": "week",
    "mo": "month", "mos": "month", "month": "month", "months": "month", "qtr": "quarter", "quarter": "quarter",
    "quarters": "quarter", "yr": "year", "yrs": "year", "year": "year", "years": "year",
}  # fmt: skip
_SIZES: dict[str, dict[str, float]] = {
    "time": {
        "millisecond": 1 / 3.6e6, "second": 1 / 3600, "minute": 1 / 60, "hour": 1, "day": 24, "week": 168,
        "month": 730.5, "quarter": 2191.5, "year": 8766,
    },
    "data": {"kb": 1e3, "mb": 1e6, "gb": 1e9, "tb": 1e12},
    "weight": {"g": 1, "grams": 1, "kg": 1e3, "kilos": 1e3, "tonnes": 1e6},
    "length": {"mm": 1, "cm": 10, "m": 1e3, "metres": 1e3, "meters": 1e3, "km": 1e6},
    "power": {"kw": 1, "mw": 1e3, "gw": 1e6},
    "energy": {"kwh": 1, "mwh": 1e3, "gwh": 1e6},
}  # fmt: skip
_SIZE_OF = {unit: (kind, size) for kind, sizes in _SIZES.items() for unit, size in sizes.items()}


def ratio_of_units(one: str, other: str) -> float:
    """How many of the second unit one of the first is ("week", "day": 7); 1 where they measure different things."""
    (kind, size), (other_kind, other_size) = _SIZE_OF.get(one, ("", 1)), _SIZE_OF.get(other, ("", 1))
    return size / other_size if kind == other_kind else 1.0


PERCENT_WORDS = frozenset({"%", "percent", "pct", "percents", "％"})
POINT_WORDS = frozenset({"pp", "pps", "ppt", "ppts", "pt", "pts", "point", "points"})
MULTIPLE_WORDS = frozenset({"x", "×", "times", "fold"})
SCORE_WORDS = frozenset({"star", "stars", "nps", "csat", "enps", "ces"})


@dataclass(frozen=True, slots=True)
class Amount:
    """One number with its unit, in plain units: "$1.2M" is 1200000 of "$", "42%" is 42 of "%"."""

    text: str
    value: float
    unit: AmountUnit = "count"
    currency: str | None = None


def digits(text: str) -> float | None:
    """The value of a number written in digits ("1,080", "4.5", "1'200"); None where it is none or far too long."""
    if len(text) > _MAX_DIGITS:
        return None
    try:
        value = float(text.replace(",", "").replace("'", "").replace("’", "").replace(" ", ""))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def words(parts: list[str]) -> tuple[float, int] | None:
    """The value of the number words that `parts` begins with, and how many of them it took ("twenty", "-", "five")."""
    total = current = 0.0
    at = 0
    while at < len(parts):
        word = parts[at]
        if word in TENS:
            current += TENS[word]
            skip = 2 if at + 2 < len(parts) and parts[at + 1] == "-" else 1
            follow = parts[at + skip] if at + skip < len(parts) else ""
            if 0 < SMALL.get(follow, 0) < 10:
                current, at = current + SMALL[follow], at + skip
        elif word in SMALL:
            current += SMALL[word]
        elif word in SCALES and at:
            if SCALES[word] < 1000:
                current *= SCALES[word]
            else:
                total, current = total + current * SCALES[word], 0.0
        else:
            break
        at += 1
        following = parts[at] if at < len(parts) else ""
        after = parts[at + 1] if at + 1 < len(parts) else ""
        if following == "and" and word in SCALES and (after in SMALL or after in TENS):
            at += 1
        elif following not in SCALES and not (word in SCALES and (following in SMALL or following in TENS)):
            break
    return (total + current, at) if at else None


def shown(value: float, unit: AmountUnit | None = None, currency: str | None = None) -> str:
    """A number for a message, in the unit of others like it: "42%", "$512K", "1,080", "45 days"."""
    sign = next((sign for sign, code in CURRENCY_SIGNS.items() if code == (currency or "USD")), "")
    steps = ((1e9, "B"), (1e6, "M"), (1e3, "K")) if unit == "$" and abs(value) >= 1e4 else ()
    scale, letter = next(((size, name) for size, name in steps if abs(value) >= size), (1.0, ""))
    scaled = value / scale
    number = f"{scaled:,.0f}" if scaled == round(scaled) or abs(scaled) >= 1000 else f"{scaled:,.3g}"
    if unit == "$":
        return f"{sign}{number}{letter}" if sign else f"{number}{letter} {currency}"
    return f"{number}{letter}" + {"%": "%", "days": " days", "x": "x"}.get(unit or "", "")


_PIECES = re.compile(
    r"\d{1,3}(?:,\d\d){1,9},\d{3}|\d+(?:[,'’ ]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?|\.\d+|[^\W\d_]+|\S", re.UNICODE
)
_BOUNDS = (
    "at least", "at most", "up to", "more than", "less than", "fewer than", "under", "over", "below", "above",
    "about", "around", "approx", "minimum", "maximum", "min", "max",
)  # fmt: skip
_DAYS = frozenset({"d", "day", "days", "workday", "workdays"})
_UNITS: dict[str, AmountUnit] = {
    **dict.fromkeys(TIME_UNITS, "other"),
    **dict.fromkeys(_DAYS, "days"),
    **dict.fromkeys((f"{kind} {day}" for kind in ("business", "working", "calendar") for day in _DAYS), "days"),
    **dict.fromkeys((*CURRENCY_WORDS, *CURRENCY_SIGNS), "$"),
    **dict.fromkeys((*POINT_WORDS, *SCORE_WORDS), "score"),
    **dict.fromkeys(MULTIPLE_WORDS, "x"),
    **dict.fromkeys((*PERCENT_WORDS, "pp", "ppt", "per cent", "percentage points"), "%"),
    **dict.fromkeys(("bps", "basis points"), "other"),
}
"""The unit that one or two words behind a number say."""


def _unit(rest: list[str]) -> tuple[AmountUnit, str | None] | None:
    """The unit that the words behind a number say; plain words are things counted; None where it is no amount."""
    while rest and (rest[0] == "+" or (rest[0] == "-" and len(rest) > 1 and len(rest[1]) > 1)):
        rest = rest[1:]
    if not rest:
        return "count", None
    head = rest[0].lower()
    if rest[0].isupper() and rest[0] in ISO_CODES:
        return "$", rest[0]
    unit = _UNITS.get(" ".join(rest[:2]).lower()) or _UNITS.get(head)
    if unit:
        return unit, CURRENCY_WORDS.get(head) or CURRENCY_SIGNS.get(head)
    counted = len(rest) <= 8 and head != "-" and all(word.isalpha() or word in "/-" for word in rest)
    return ("count", None) if counted else None


def _currency(pieces: list[str]) -> tuple[str | None, list[str]]:
    """The currency that stands first in the pieces, and the pieces behind it."""
    if not pieces:
        return None, pieces
    head = pieces[0]
    if head in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[head], pieces[1:]
    if pieces[1:2] == ["$"] and head.lower() in DOLLARS:
        return DOLLARS[head.lower()], pieces[2:]
    if len(pieces) > 1 and pieces[1][0].isdigit():
        if head in CURRENCY_PREFIXES:
            return CURRENCY_PREFIXES[head], pieces[1:]
        if head.upper() in ISO_CODES and head.isupper():
            return head, pieces[1:]
    return None, pieces


def _bare(text: str) -> str:
    """The text without a bound or sign in front: "≥ 40%" and "at least 40%" are 40 %."""
    text = text.strip().lstrip("<>≤≥=~≈± ")
    lowered = text.lower()
    for bound in _BOUNDS:
        if lowered.startswith(bound + " "):
            return text[len(bound) :].lstrip("<>≤≥=~ ")
    return text


def parse(text: str) -> Amount | None:
    """The one amount that a short text is, or None: a date, a quarter, a code or a sentence is no amount."""
    if len(text) > MAX_CHARS or not any(c.isdigit() or c.isalpha() for c in text):
        return None
    plain = _bare(text)
    if plain[:2].lower() == "a " and plain[2:].split(" ", 1)[0].lower() in SCALES:
        plain = "one " + plain[2:]
    sign = -1.0 if plain[:1] in ("-", "−") else 1.0
    if plain[:1] in ("-", "−", "+"):
        plain = plain[1:]
    currency, pieces = _currency(_PIECES.findall(plain))
    if not pieces:
        return None
    value, taken = _number(pieces)
    if value is None:
        return None
    rest = pieces[taken:]
    glued = plain.find(pieces[0]) + len(pieces[0])
    touching = plain[glued : glued + 1].isalpha()
    scale = rest[0].lower() if rest else ""
    if scale in MAGNITUDES and (touching or scale not in SHORT_MAGNITUDES or rest[0].isupper()):
        value, rest, touching = value * MAGNITUDES[scale], rest[1:], False
    return _finish(text, sign * value, currency, rest, touching)


def _number(pieces: list[str]) -> tuple[float | None, int]:
    """The value of the number that the pieces begin with, and how many of them it took."""
    if not pieces[0].strip(".")[:1].isdigit():
        return words([piece.lower() for piece in pieces]) or (None, 0)
    decimals = pieces[2] if pieces[1:2] == [","] and len(pieces) > 2 else ""
    if decimals.isdecimal() and len(decimals) < 3:
        return digits(f"{pieces[0]}.{decimals}"), 3  # 10,5 as continental Europe writes it
    return digits(pieces[0]), 1


def _finish(text: str, value: float, currency: str | None, rest: list[str], touching: bool) -> Amount | None:
    """The amount from its value and what stands behind it."""
    if not math.isfinite(value):
        return None
    if rest[:1] in (["/"], ["of"]) or rest[:2] == ["out", "of"]:
        whole = [piece for piece in rest if piece not in ("/", "of", "out")]
        if whole and whole[0][0].isdigit():
            return _part(text, value, currency, rest[0], whole)
        if rest[0] != "/" or not whole:
            return None
    if rest[:1] in (["-"], ["–"], ["—"]) and rest[1:2] and rest[1][0].isdigit():  # a range: its lower bound
        upper = digits(rest[1])
        if upper is None or upper <= value or rest[2:3] == rest[:1]:
            return None
        rest = rest[2:]
        scale = rest[0].lower() if rest else ""
        if scale in MAGNITUDES and scale not in TIME_UNITS:
            value, rest = value * MAGNITUDES[scale] if value < 1000 else value, rest[1:]
    unit = _unit(rest)
    if unit is None or (touching and unit == ("count", None)):
        return None
    return Amount(text, value, "$", currency) if currency else Amount(text, value, *unit)


def _part(text: str, value: float, currency: str | None, sign: str, whole: list[str]) -> Amount | None:
    """The amount of "4.5/5" and "9 of 12 stores", from what stands behind the sign."""
    most = digits(whole[0])
    if most is None or value > most or not all(word.isalpha() for word in whole[1:]):
        return None
    if sign == "/" and most in (5, 10, 100):
        return Amount(text, value, "score", currency)
    return Amount(text, value, "count", currency) if sign != "/" or len(whole) > 1 else None
