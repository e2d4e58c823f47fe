"""Single quantities: a number with its sign, currency, magnitude, unit and bound, as written.

"at least $1.2M", "12-18%", "4 of 5", "twenty-five", "6+ points", "2x/week", "zero". Whether a quantity measures the
goal, and against which other one, is decided later.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rocklint.amount import (
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLARS,
    ISO_CODES,
    MAGNITUDES,
    SHORT_MAGNITUDES,
    SMALL,
    TENS,
    TIME_UNITS,
    digits,
    words,
)
from rocklint.nlp.sentence import Sentence

DASHES = frozenset({"-", "–", "—", "‑", "−"})
_SHORT_TIME = frozenset({"h", "d", "ms", "mo", "m", "min", "s"})
_PERIODS = frozenset({
    "day", "week", "wk", "month", "mo", "quarter", "qtr", "year", "yr", "hour", "minute", "sprint", "rep",
    "head", "person", "employee", "account", "client", "customer", "user", "ae", "sdr", "site", "store",
    "location", "team", "shift",
})  # fmt: skip
_ARTICLE_PERIODS = frozenset({"day", "week", "month", "quarter", "year"})
_FRACTIONS = {
    "half": 50.0,
    "third": 33.33,
    "thirds": 66.67,
    "quarter": 25.0,
    "quarters": 75.0,
    "fifth": 20.0,
    "tenth": 10.0,
}
_MULTIPLES = {
    "double": 2.0, "doubling": 2.0, "doubles": 2.0, "doubled": 2.0, "twice": 2.0, "triple": 3.0, "tripling":
    3.0, "triples": 3.0, "tripled": 3.0, "treble": 3.0, "quadruple": 4.0, "quadrupling": 4.0, "halve": 0.5,
    "halving": 0.5, "halves": 0.5, "halved": 0.5, "twofold": 2.0, "threefold": 3.0,
}  # fmt: skip
_AFTER_MULTIPLE = frozenset({
    "down", "check", "checking", "digit", "digits", "entry", "entries", "opt", "booking", "bookings", "sided",
    "blind", "net", "bottom", "-", "click", "duty", "loop", "a", "an", "threat",
})  # fmt: skip
_CLOCK = frozenset({"am", "pm", "a.m.", "p.m.", "o'clock", "noon"})
_NOT_NO = frozenset({
    "later", "more", "less", "fewer", "longer", "one", "matter", "earlier", "greater", "sooner", "doubt", "way",
    "need", ".", "-", "/", "further", "extra", "additional", "cost", "problem", "sign", "good", "go", "show",
    "shows", "brainer", "code",
})  # fmt: skip
_BE = frozenset({
    "is", "are", "was", "were", "remain", "remains", "remaining", "blocks", "block", "left", "open", "go",
    "goes", "fails", "fail", "exceed", "exceeds", "miss", "misses", "leave", "leaves", "unassigned",
    "unresolved", "without", "has", "have", "can", "older",
})  # fmt: skip
_LEADS: dict[tuple[str, ...], str] = {
    ("at", "least"): ">", ("no", "less", "than"): ">", ("no", "fewer", "than"): ">", ("not", "less", "than"):
    ">", ("more", "than"): ">", ("greater", "than"): ">", ("higher", "than"): ">", ("better", "than"): ">",
    ("over",): ">", ("above",): ">", ("exceeding",): ">", ("exceed",): ">", ("minimum", "of"): ">",
    ("minimum",): ">", ("min",): ">", ("min", "."): ">", (">",): ">", ("≥",): ">", (">=",): ">", ("longer",
    "than"): ">", ("=>",): ">", ("at", "most"): "<", ("no", "more", "than"): "<", ("not", "more", "than"): "<",
    ("less", "than"): "<", ("fewer", "than"): "<", ("lower", "than"): "<", ("under",): "<", ("below",): "<",
    ("within",): "<", ("up", "to"): "<", ("maximum", "of"): "<", ("maximum",): "<", ("max",): "<", ("<",): "<",
    ("≤",): "<", ("<=",): "<", ("sub", "-"): "<", ("shorter", "than"): "<", ("faster", "than"): "<", ("no",
    "longer", "than"): "<", ("no", "greater", "than"): "<", ("inside",): "<", ("a", "total", "of"): "=",
    ("total", "of"): "=", ("an", "average", "of"): "=", ("average", "of"): "=", ("about",): "~", ("around",):
    "~", ("approximately",): "~", ("approx",): "~", ("roughly",): "~", ("nearly",): "~", ("almost",): "~",
    ("~",): "~", ("≈",): "~", ("circa",): "~", ("just",): "~", ("only",): "~", ("exactly",): "=", ("=",): "=",
    ("+",): "+", ("±",): "~", ("an", "additional"): "+", ("additional",): "+", ("another",): "+", ("an",
    "extra"): "+", ("as", "many", "as"): "~", ("the",): "", ("all",): "", ("top",): "", ("first",): "", ("a",
    "minimum", "of"): ">", ("a", "maximum", "of"): "<",
}  # fmt: skip
_TAILS: dict[tuple[str, ...], str] = {
    ("or", "more"): ">", ("or", "better"): ">", ("or", "higher"): ">", ("or", "above"): ">", ("or", "greater"):
    ">", ("or", "over"): ">", ("and", "above"): ">", ("or", "less"): "<", ("or", "fewer"): "<", ("or", "lower"):
    "<", ("or", "under"): "<", ("or", "below"): "<", ("or", "faster"): "<", ("plus",): ">", ("minimum",): ">",
    ("maximum",): "<", ("max",): "<", ("min",): ">",
}  # fmt: skip
TRIGGERS = frozenset(SMALL) | frozenset(TENS) | frozenset(_MULTIPLES) | frozenset({
    "no", "half", "dozen", "third", "thirds", "quarters", "hundred", "thousand", "million",
})  # fmt: skip
"""A sentence with none of these words and no digit holds no quantity."""


@dataclass(slots=True)
class Quantity:
    """Tokens `lead` (bound or sign) to `last`; `core` is where number or currency begins. `unit` is "" for a bare number."""

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


def quantities(sentence: Sentence) -> list[Quantity]:
    """Every quantity outside what is consumed, in order, none overlapping another."""
    found: list[Quantity] = []
    i = 0
    while i < len(sentence):
        quantity = _read(sentence, i, found[-1].last + 1 if found else 0)
        if quantity:
            found.append(quantity)
            i = quantity.last + 1
        else:
            i += 1
    return found


def at(sentence: Sentence, i: int) -> str:
    """Token `i` in lower case, "" outside the sentence."""
    return sentence.lower[i] if 0 <= i < len(sentence.lower) else ""


def unread(sentence: Sentence, i: int) -> bool:
    """True where token `i` exists and no reader has explained it."""
    return 0 <= i < len(sentence) and sentence.free(sentence.starts[i], sentence.ends[i])


def _read(s: Sentence, i: int, floor: int) -> Quantity | None:
    word = s.lower[i]
    digit = word[0].isdigit() or _money_ahead(s, i) > 0
    if not digit and word not in TRIGGERS and word != "a":
        return None
    if not unread(s, i):
        return None
    quantity = _in_digits(s, i) if digit else _in_words(s, i)
    if quantity is None or not all(unread(s, k) for k in range(quantity.core, quantity.last + 1)):
        return None
    _tails(s, quantity)
    _leads(s, quantity, floor)
    return quantity


def _money_ahead(s: Sentence, i: int) -> int:
    """How many tokens of currency stand before the number at token `i`: "$", "CA$", "Rp", "CHF"."""
    word = s.words[i]
    follower = at(s, i + 1)
    if word in CURRENCY_SIGNS and follower[:1].isdigit():
        return 1
    if follower == "$" and s.glued[i] and s.lower[i] in DOLLARS and at(s, i + 2)[:1].isdigit():
        return 2
    if follower[:1].isdigit() and (word in CURRENCY_PREFIXES or word in ISO_CODES) and (len(word) > 1 or s.glued[i]):
        return 1
    return 0


def _in_digits(s: Sentence, i: int) -> Quantity | None:
    ahead = _money_ahead(s, i)
    currency = None
    if ahead:
        sign = s.words[i]
        currency = CURRENCY_SIGNS.get(sign) or (
            DOLLARS[s.lower[i]] if ahead == 2 else CURRENCY_PREFIXES.get(sign) or sign
        )
    n = i + ahead
    value = digits(s.words[n])
    if (
        value is None
        or at(s, n + 1) in _CLOCK
        or (at(s, n + 1) == ":" and s.glued[n] and at(s, n + 2)[:1].isdigit() and at(s, n + 2) != "1")
    ):
        return None
    if (
        not ahead
        and i
        and s.glued[i - 1]
        and (at(s, i - 1) == ":" or s.lower[i - 1][-1].isalnum())
        and at(s, i - 2)[:1].isdigit()
    ):
        return None  # the minutes of a time of day
    value, j = _magnitude(s, value, n + 1, bool(ahead))
    quantity = Quantity(i, i, j - 1, value, "$" if ahead else "", currency=currency)
    _upper(s, quantity)
    if not ahead:
        _whole(s, quantity)
    _unit(s, quantity)
    return None if _is_year(s, quantity) else quantity


def _magnitude(s: Sentence, value: float, j: int, money: bool) -> tuple[float, int]:
    word = at(s, j)
    if word in MAGNITUDES and (
        word not in SHORT_MAGNITUDES or s.glued[j - 1] or (s.words[j].isupper() and (money or len(word) == 1))
    ):
        if word == "m" and not s.words[j].isupper() and not s.glued[j - 1]:
            return value, j
        return value * MAGNITUDES[word], j + 1
    if word == "½" and s.glued[j - 1]:
        return value + 0.5, j + 1
    return value, j


def _upper(s: Sentence, q: Quantity) -> None:
    """The far end of a range: "12-18%", "$10-15K", "3–4x"; the lower end takes the upper one's magnitude."""
    dash = q.last + 1
    if at(s, dash) not in DASHES or not unread(s, dash + 1) or s.glued[q.last] != s.glued[dash]:
        return
    n = dash + 1 + (_money_ahead(s, dash + 1) or (1 if s.words[dash + 1] in CURRENCY_SIGNS else 0))
    upper = digits(at(s, n)) if at(s, n)[:1].isdigit() else None
    if upper is None or (at(s, n + 1) in DASHES and s.glued[n] and at(s, n + 2)[:1].isdigit()):
        return
    scaled, j = _magnitude(s, upper, n + 1, q.unit == "$")
    low = q.value * (scaled / upper) if scaled != upper and q.value < upper and upper else q.value
    if scaled > low:
        q.value, q.upper, q.last = low, scaled, j - 1


def _whole(s: Sentence, q: Quantity) -> None:
    """The whole of a ratio: "4 of 5", "9 out of 10", "4.5/5"."""
    j = q.last + 1
    if at(s, j) == "/" and s.glued[q.last] and s.glued[j]:
        j += 1
    elif at(s, j) == "of" or (at(s, j) == "out" and at(s, j + 1) == "of"):
        j += 2 if at(s, j) == "out" else 1
        for _ in range(2):
            if at(s, j) in ("the", "our", "top", "all", "every", "their", "first"):
                j += 1
    else:
        return
    whole = digits(at(s, j)) if at(s, j)[:1].isdigit() else float(SMALL[at(s, j)]) if at(s, j) in SMALL else None
    if whole is None or not unread(s, j) or whole < q.value or at(s, j + 1) in ("/", "%"):
        return
    slashed = at(s, q.last + 1) == "/"
    q.whole, q.last = whole, j
    if slashed and whole in (5, 10, 100):
        q.unit = "score"


def _unit(s: Sentence, q: Quantity) -> None:
    """Sets the unit that stands behind the number, and moves `last` to its end."""
    j = q.last + 1
    if at(s, j) == "+" and s.glued[j - 1] and not (at(s, j + 1)[:1].isdigit() and s.glued[j]):
        q.bound, q.last, j = ">", j, j + 1
    hyphen = at(s, j) in DASHES and j + 1 < len(s) and s.glued[j - 1] and s.glued[j]
    k = j + 1 if hyphen else j
    word, after, glued = at(s, k), at(s, k + 1), k < len(s) and s.glued[k - 1]
    unit, size, points = "", 1, False
    if word in ("%", "％", "percent", "pct"):
        unit = "%"
        if after in ("point", "points"):
            size, points = 2, True
        elif after == "-" and at(s, k + 2) in ("point", "points"):
            size, points = 3, True
    elif word == "per" and after == "cent":
        unit, size = "%", 2
    elif word == "percentage" and after in ("points", "point"):
        unit, size, points = "%", 2, True
    elif word in ("pp", "ppt", "pps", "ppts"):
        unit, points = "%", True
    elif word == "bps" or (word == "basis" and after in ("points", "point")):
        unit, size, points = "%", 1 if word == "bps" else 2, True
        q.value /= 100
    elif word in ("points", "point", "pts", "pt"):
        unit = "points"
    elif word in ("star", "stars"):
        unit = "score"
    elif (word in ("x", "×") and not after[:1].isdigit()) or word == "fold" or word == "times":
        unit = "x"
    elif word == ":" and after == "1" and glued and s.glued[k]:
        unit, size = "x", 2
    elif word in CURRENCY_SIGNS or word in CURRENCY_WORDS or (k < len(s) and s.words[k] in ISO_CODES):
        if q.unit == "" or glued or s.words[k] in ISO_CODES:
            q.currency = CURRENCY_SIGNS.get(word) or CURRENCY_WORDS.get(word) or s.words[k]
            unit = "$"
    elif word in ("business", "working", "calendar", "work") and after in ("day", "days", "hours"):
        unit, size, q.time = ("days" if after != "hours" else "other"), 2, "day" if after != "hours" else "hour"
    elif (
        word in TIME_UNITS
        and (len(word) > 2 or glued)
        and (word not in _SHORT_TIME or glued)
        and word not in ("quarter", "qtr")
    ):
        q.time = TIME_UNITS[word]
        unit = "days" if q.time == "day" else "other"
    if (unit and q.unit in ("", unit)) or (unit == "$"):
        q.unit, q.points, q.last = unit, points, k + size - 1
        if at(s, q.last + 1) == "+" and s.glued[q.last]:
            q.bound, q.last = ">", q.last + 1


def _is_year(s: Sentence, q: Quantity) -> bool:
    """A bare 2026 is a year, unless things are counted right behind it."""
    word = s.words[q.core]
    if q.unit or q.last != q.core or len(word) != 4 or not 1990 <= q.value <= 2060:
        return False
    behind = at(s, q.last + 1)
    return not (behind.isalpha() and behind.endswith("s")) or at(s, q.core - 1) in (
        "by",
        "in",
        "for",
        "fy",
        "of",
        "the",
    )


def _in_words(s: Sentence, i: int) -> Quantity | None:
    word, after = s.lower[i], at(s, i + 1)
    if word in _MULTIPLES:
        return _multiple(s, i)
    if word == "no":
        return _none(s, i)
    if (
        word in ("half", "third", "quarters", "thirds")
        or (after in _FRACTIONS and word in ("a", "one", "two", "three"))
        or (word in ("two", "three", "one") and after == "-" and at(s, i + 2) in _FRACTIONS)
    ):
        return _fraction(s, i)
    parts = s.lower[i : i + 12]
    if word == "a":
        if after not in ("dozen", "hundred", "thousand", "million"):
            return None
        parts = ["one", *parts[1:]]
    read = words(parts)
    if read is None:
        return None
    value, taken = read
    if word == "zero" and after in ("-", "trust", "based", "in", "to"):
        return None if after != "to" or at(s, i - 1) == "from" else None
    last = i + taken - 1
    if (
        at(s, last + 1) in DASHES
        and s.glued[last]
        and at(s, last + 2).isalpha()
        and at(s, last + 2) not in ("percent", "star", "point", "fold")
    ):
        return None
    quantity = Quantity(i, i, last, value, worded=word if taken == 1 else "words")
    quantity.value, after_scale = _magnitude(s, value, last + 1, False)
    quantity.last = after_scale - 1
    _whole(s, quantity)
    _unit(s, quantity)
    return quantity


def _multiple(s: Sentence, i: int) -> Quantity | None:
    """Double, triple, halve with what they change; not double-check, double down, triple net."""
    word, after = s.lower[i], at(s, i + 1)
    if after in _AFTER_MULTIPLE and not (after in ("a", "an", "-") and word not in ("double", "triple", "twice")):
        return None
    if word == "twice" and after != "as":
        return None
    if word == "halves" and at(s, i - 1) in ("both", "two", "the"):
        return None
    return Quantity(i, i, i, _MULTIPLES[word], "x", worded="multiple")


def _none(s: Sentence, i: int) -> Quantity | None:
    """ "No" that promises zero: "no open tickets", "no customer is blocked"; not "no later than"."""
    after = at(s, i + 1)
    if after in _NOT_NO or not after[:1].isalpha() or s.glued[i] or (i and s.glued[i - 1] and s.lower[i - 1] in "-/"):
        return None
    opening = i == 0 or at(s, i - 1) in (
        "that", "ensure", "have", "with", ":", ",", "so", "and", "are", "leave", "achieve", "*", "to", "\n",
        "until", "there", "is", "(", ".", "see",
    )  # fmt: skip
    if not opening:
        return None
    for j in range(i + 1, min(i + 7, len(s))):
        word = s.lower[j]
        if word in _BE or (word.endswith("s") and len(word) > 3 and not word.endswith("ss")):
            return Quantity(i, i, i, 0.0, "", worded="no")
        if not word[0].isalnum() and word not in "-&/":
            break
    return None


def _fraction(s: Sentence, i: int) -> Quantity | None:
    """ "Half of", "a third of", "by half", "in half", "two thirds of", as a percentage."""
    j = i
    count = 1.0
    if s.lower[j] in ("a", "one", "two", "three"):
        count, j = float(SMALL.get(s.lower[j], 1)), j + 1
        if at(s, j) == "-":
            j += 1
    name = at(s, j)
    after, before = at(s, j + 1), at(s, i - 1)
    if name not in _FRACTIONS or (name == "half" and after in ("a", "an", "hour", "day", "year")):
        return None
    if name == "half" and after == "of" and at(s, j + 2) in ("the", "20") and at(s, j + 3) in ("year", "quarter"):
        return None
    if not (after == "of" or before in ("by", "in", "to") or (name == "half" and after in ("our", "the", "all"))):
        return None
    if name == "quarter" and (before in ("this", "last") or at(s, j + 2)[:1].isdigit()):
        return None
    base = {
        "half": 50.0,
        "third": 100 / 3,
        "thirds": 100 / 3,
        "quarter": 25.0,
        "quarters": 25.0,
        "fifth": 20.0,
        "tenth": 10.0,
    }[name]
    return Quantity(i, i, j, round(base * count, 2), "%", worded="fraction")


def _phrase(
    tokens: Sequence[str], table: dict[tuple[str, ...], str], sizes: tuple[int, ...], end: bool
) -> tuple[int, str] | None:
    for size in sizes:
        part = tuple(tokens[-size:] if end else tokens[:size])
        if len(part) == size and part in table:
            return size, table[part]
    return None


def _leads(s: Sentence, q: Quantity, floor: int) -> None:
    """Takes in the words before the number that bound it: "at least", "<", "+", "a total of"."""
    for _ in range(3):
        known = _phrase(s.lower[max(floor, q.lead - 3) : q.lead], _LEADS, (3, 2, 1), end=True)
        if known is None:
            return
        size, bound = known
        first = q.lead - size
        if not unread(s, first) or (
            bound == "+" and first and s.glued[first - 1] and s.lower[first - 1][-1:].isalnum()
        ):
            return
        q.lead = first
        if bound and q.bound in ("", "~", "="):
            q.bound = bound


def _tails(s: Sentence, q: Quantity) -> None:
    """Takes in the words behind the number that bound it, and the period it counts for: "or more", "per week"."""
    known = _phrase(s.lower[q.last + 1 : q.last + 3], _TAILS, (2, 1), end=False)
    if known:
        q.last += known[0]
        q.bound = known[1]
    q.last, q.per = _period(s, q.last)


def _period(s: Sentence, last: int) -> tuple[int, bool]:
    """Moves behind "per week", "/month", "a day", "each month"."""
    word, after = at(s, last + 1), at(s, last + 2)
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
