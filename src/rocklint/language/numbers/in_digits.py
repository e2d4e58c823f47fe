"""Numbers in digits with their currency, magnitude, range and whole: "$1.2M", "12-18", "4 of 5", "1 500"."""

from __future__ import annotations

from rocklint.language.numbers.units import GLUED_UNITS, take_unit
from rocklint.language.text.around import NO, Place, Row, Table, no, yes
from rocklint.language.text.closed_classes import CLOCK, DASHES, ORDINAL_ENDINGS, words
from rocklint.language.text.quantity import Quantity, is_reached, ranks, unread
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.amount import (
    CURRENCY_PREFIXES,
    CURRENCY_SIGNS,
    DOLLARS,
    ISO_CODES,
    MAGNITUDES,
    SHORT_MAGNITUDES,
    SMALL,
    digits,
)
from rocklint.language.words.vocabulary import Vocabulary


def _is_time_of_day(place: Place) -> bool:
    """The capitals of "hire 1 PM" are product managers."""
    return place.sentence.words[place.behind] != "PM"


def _year(place: Place, i: int, way: int) -> int:
    word = word_at(place.sentence, i)
    return i + way if len(word) == 4 and word.isdecimal() and word.startswith("20") else NO


def _whole(place: Place, i: int, way: int) -> int:
    """A number in digits or a small one in words."""
    word = word_at(place.sentence, i)
    return i + way if word[:1].isdigit() or word in SMALL else NO


NO_AMOUNTS: Table[Place, bool] = Table(
    yes("# TIED @clock", "Open the store at 9am"),
    yes("at|by|before|until|from|to|-|–|after # @clock", "Open the store at 9 am"),
    yes("# @clock", "Open 9 am", _is_time_of_day),
    no("# TIED : 1", "Reach a coverage of 3:1"),
    yes("# TIED : FIGURE", "Open the store at 9:30"),
    no("# TIED @units", "Answer within 2h"),
    yes("# TIED WORD", "Run payroll by the 25th of each month"),
    yes(") TIED #", "Get the 501(c)3 status"),
    yes("FIGURE : TIED #", "Average handle time: 7:30 → 6:00"),
    yes("YEAR TIED @dashes TIED #", "Plan the school year 2026-27"),
    pieces={"YEAR": _year},
    lists={
        "clock": CLOCK,
        "units": frozenset((*GLUED_UNITS, *MAGNITUDES)),
        "dashes": DASHES,
    },
)
"""Digits that say no amount: the time of day, a code, a part of a year."""

WHOLES: Table[Place, str] = Table(
    Row("over", "# TIED + of ..@all WHOLE", "Renew 4+ of 5 contracts"),
    Row("slash", "# TIED / TIED WHOLE", "Renew 4/5 contracts"),
    Row("of", "# of ..@all WHOLE", "Renew 4 of our 5 contracts"),
    Row("of", "# out of ..@all WHOLE", "Renew 4 out of 5 contracts"),
    Row("of", "is-one: # in WHOLE", "Convert 1 in 5 trials"),
    pieces={"WHOLE": _whole},
    lists={"all": words("the our top all every their first next last these")},
)
"""The whole that a number is a part of."""


def money_ahead(s: Sentence, i: int) -> int:
    """How many tokens of currency stand before the number at token `i`: "$", "CA$", "Rp", "CHF"."""
    if True not in s.figures[i + 1 : i + 3]:
        return 0
    word = s.words[i]
    follower = word_at(s, i + 1)
    if word in CURRENCY_SIGNS and follower[:1].isdigit():
        return 1
    if follower == "$" and s.glued[i] and s.lower[i] in DOLLARS and word_at(s, i + 2)[:1].isdigit():
        return 2
    if follower[:1].isdigit() and (word in CURRENCY_PREFIXES or word in ISO_CODES) and (len(word) > 1 or s.glued[i]):
        return 1
    return 0


def in_digits(s: Sentence, i: int, vocabulary: Vocabulary) -> Quantity | None:
    """The quantity that begins with the digits or the currency at token `i`."""
    ahead = money_ahead(s, i)
    currency = None
    if ahead:
        sign = s.words[i]
        currency = CURRENCY_SIGNS.get(sign) or (
            DOLLARS[s.lower[i]] if ahead == 2 else CURRENCY_PREFIXES.get(sign) or sign
        )
    figure = _figure(s, i + ahead, bool(ahead))
    if figure is None:
        return None
    value, n = figure
    if not ahead and in_percentiles(s, n):
        return Quantity(i, i, n + 1 + (word_at(s, n + 2) == "percentile"), value, "other")
    if not ahead and _is_decimal(s, i):
        value, i = value / 10 ** len(s.words[i]), i - 1  # .5%
    if not ahead and _is_one_to(s, n):
        return Quantity(i, i, n + 2, digits(s.words[n + 2]) or 0.0, "x")
    if NO_AMOUNTS.patterns.means(Place(s, i, n)):
        return None
    value, j = magnitude(s, value, n + 1, bool(ahead), vocabulary)
    quantity = Quantity(i, i, j - 1, value, "$" if ahead else "", currency=currency)
    _upper(s, quantity, vocabulary)
    if not ahead:
        take_whole(s, quantity, vocabulary)
    take_unit(s, quantity)
    if quantity.unit == "" and s.words[quantity.last + 1 : quantity.last + 2] == ["m"] and s.glued[quantity.last]:
        quantity.unit, quantity.time, quantity.last = "other", "minute", quantity.last + 1
    placed = word_at(s, i - 1) == "top" and ranks(s, i - 1)
    if quantity.unit == "" and (placed or _is_place(s, quantity)):
        quantity.unit = "other"
    return None if _is_year(s, quantity) else quantity


def _is_one_to(s: Sentence, n: int) -> bool:
    """True for the ratio "1:4" or "1:2.5"; "1:30" may be a time of day, and 1:1 a meeting."""
    told = s.words[n] == "1" and word_at(s, n + 1) == ":" and s.glued[n] and s.glued[n + 1]
    much = word_at(s, n + 2)
    return told and (digits(much) or 0) > 1 and (len(much) == 1 or "." in much)


def _is_place(s: Sentence, q: Quantity) -> bool:
    """True for the place of one thing: "a top-10 post", not "top-10 clients"."""
    noun = word_at(s, q.last + 1)
    tied = word_at(s, q.core - 1) in DASHES and word_at(s, q.core - 2) == "top"
    return tied and noun.isalpha() and not noun.endswith("s")


def in_percentiles(s: Sentence, n: int) -> bool:
    """True for the ordinals of "from the 62nd to the 75th percentile"; latency "at the 95th percentile" is no such."""
    if not s.glued[n] or word_at(s, n + 1) not in ORDINAL_ENDINGS or "percentile" not in s.lower[n + 2 : n + 7]:
        return False
    return is_reached(s, n)


def _figure(s: Sentence, n: int, money: bool) -> tuple[float, int] | None:
    """The value that begins at number token `n` and its last token: "1 500", "€1.250.000", "4,5%" are one number."""
    text, last = s.words[n], n
    whole, _, rest = text.partition(".")
    if money and len(rest) == 3 and len(whole) <= 3:  # nobody writes tenths of a cent: 1.250 is continental
        parts = [whole + rest]
        while (
            word_at(s, last + 1) == "."
            and word_at(s, last + 2).isdecimal()
            and len(word_at(s, last + 2)) == 3
            and s.glued[last]
        ):
            parts.append(word_at(s, last + 2))
            last += 2
        if word_at(s, last + 1) not in MAGNITUDES or not s.glued[last]:
            text = "".join(parts)
    elif text.isdecimal() and len(text) <= 3 and text[0] != "0":
        behind = word_at(s, n + 1)
        if behind.isdecimal() and len(behind) == 3 and not s.glued[n] and unread(s, n + 1) and n + 1 < len(s):
            text, last = text + behind, n + 1  # 1 500
        elif _has_decimal_comma(s, n):
            text, last = f"{text}.{word_at(s, n + 2)}", n + 2  # 4,5%
    value = digits(text)
    return None if value is None else (value, last)


def _has_decimal_comma(s: Sentence, n: int) -> bool:
    """True for the comma of "4,5%": one or two digits and a unit touch it."""
    comma = word_at(s, n + 1) == "," and s.glued[n] and s.glued[n + 1]
    fraction = word_at(s, n + 2)
    unit = word_at(s, n + 3) in ("%", "/", "x", "m", "k", "mio", "million", "star", "stars")
    return comma and unit and fraction.isdecimal() and len(fraction) < 3


def _is_decimal(s: Sentence, i: int) -> bool:
    """True for the 5 of ".5": a point touches the number and nothing touches the point."""
    pointed = i > 0 and s.words[i - 1] == "." and s.glued[i - 1] and s.words[i].isdecimal() and len(s.words[i]) < 9
    return pointed and (i == 1 or not s.glued[i - 2]) and unread(s, i - 1)


def magnitude(s: Sentence, value: float, j: int, money: bool, vocabulary: Vocabulary) -> tuple[float, int]:
    """The value times the thousand, K or million at token `j`, and the token behind it."""
    word = word_at(s, j)
    if word in MAGNITUDES and (
        word not in SHORT_MAGNITUDES or s.glued[j - 1] or (s.words[j].isupper() and (money or len(word) == 1))
    ):
        if (
            word == "m"
            and not s.words[j].isupper()
            and (not s.glued[j - 1] or (not money and _in_minutes(s, vocabulary)))
        ):
            return value, j
        return value * MAGNITUDES[word], j + 1
    if word == "½" and s.glued[j - 1]:
        return value + 0.5, j + 1
    return value, j


def _in_minutes(s: Sentence, vocabulary: Vocabulary) -> bool:
    """True in a text about times, where "14m" is minutes and not millions."""
    return not vocabulary.folded.get("numbers.minute_words", frozenset()).isdisjoint(s.triggers)


def _upper(s: Sentence, q: Quantity, vocabulary: Vocabulary) -> None:
    """The far end of a range: "12-18%", "$10-15K", "3–4x"; the lower end takes the upper one's magnitude."""
    dash = q.last + 1
    if word_at(s, dash) not in DASHES or not unread(s, dash + 1) or s.glued[q.last] != s.glued[dash]:
        return
    n = dash + 1 + (money_ahead(s, dash + 1) or (1 if s.words[dash + 1] in CURRENCY_SIGNS else 0))
    upper = digits(word_at(s, n)) if word_at(s, n)[:1].isdigit() else None
    if upper is None or (word_at(s, n + 1) in DASHES and s.glued[n] and word_at(s, n + 2)[:1].isdigit()):
        return
    scaled, j = magnitude(s, upper, n + 1, q.unit == "$", vocabulary)
    low = q.value * (scaled / upper) if scaled != upper and q.value < upper and upper else q.value
    if scaled > low:
        q.value, q.upper, q.last = low, scaled, j - 1


def take_whole(s: Sentence, q: Quantity, vocabulary: Vocabulary) -> None:
    """The whole of a ratio: "4 of 5", "9 out of 10", "4.5/5"."""
    found = WHOLES.patterns.match(Place(s, q.core, q.last, _IS_ONE if q.value == 1 else frozenset()))
    if found is None:
        return
    j, said = found.last, s.lower[found.last]
    whole = digits(said) if s.figures[j] else float(SMALL[said])
    if whole is None or not unread(s, j) or whole < q.value or word_at(s, j + 1) in ("/", "%"):
        return
    q.whole, q.last = whole, j
    if found.row.means == "over":
        q.bound = ">"
    elif found.row.means == "slash" and word_at(s, j + 1) == "of" and 0 < q.value < whole <= 10:
        q.value, q.unit, q.whole, q.worded = round(100 * q.value / whole, 2), "%", None, "fraction"  # 2/3 of customers
    elif found.row.means == "slash" and whole in (5, 10, 100) and not _counted(s, j + 1, vocabulary):
        q.unit = "score"


_IS_ONE = frozenset({"is-one"})


def _counted(s: Sentence, i: int, vocabulary: Vocabulary) -> bool:
    """True where several things are named at token `i`: "8/10 pilots renewed", not "8/10 stars"."""
    for word in s.lower[i : i + 3]:
        if not (word.isalpha() or word == "-") or word in vocabulary.folded.get("numbers.not_in_whole", ()):
            return False
        if word.endswith("s") and len(word) > 3:
            return True
    return False


def _is_year(s: Sentence, q: Quantity) -> bool:
    """A bare 2026 is a year (2026-27 a school year), unless things are counted right behind it."""
    word = s.words[q.core]
    if q.unit or q.whole is not None or len(word) != 4 or not 2010 <= q.value <= 2060:
        return False
    if q.upper is not None:
        return 2010 <= q.upper <= 2060
    behind = word_at(s, q.last + 1)
    counted = behind.isalpha() and behind.endswith("s")
    return not counted or word_at(s, q.core - 1) in ("by", "in", "for", "fy", "of", "the")
