"""The unit behind a number: %, points, x, stars, money, days, hours."""

from __future__ import annotations

from rocklint.language.text.quantity import DASHES, Quantity
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.amount import CURRENCY_SIGNS, CURRENCY_WORDS, ISO_CODES, TIME_UNITS

GLUED_UNITS = (
    TIME_UNITS.keys()
    | CURRENCY_WORDS.keys()
    | {code.lower() for code in ISO_CODES}
    | {
        "x",
        "pp",
        "ppt",
        "pts",
        "pt",
        "bps",
        "percent",
        "pct",
        "plus",
        "s",
        "y",
        "w",
        "q",
        "gb",
        "tb",
        "mb",
        "kg",
        "g",
        "km",
        "mi",
    }
    | {
        "ft",
        "sqft",
        "lb",
        "lbs",
        "kw",
        "mw",
        "kwh",
        "mwh",
        "t",
        "hp",
        "cm",
        "mm",
        "mph",
        "l",
        "stars",
        "star",
        "sf",
        "½",
    }
)
"""What may touch a number and leaves it a number; other letters make a code of it."""


def take_unit(s: Sentence, q: Quantity) -> None:
    """Sets the unit that stands behind the number, and moves `last` to its end."""
    j = q.last + 1
    if word_at(s, j) == "+" and s.glued[j - 1] and not (word_at(s, j + 1)[:1].isdigit() and s.glued[j]):
        q.bound, q.last, j = ">", j, j + 1
    hyphen = word_at(s, j) in DASHES and j + 1 < len(s) and s.glued[j - 1] and s.glued[j]
    k = j + 1 if hyphen else j
    word, after, glued = word_at(s, k), word_at(s, k + 1), k < len(s) and s.glued[k - 1]
    unit, size, points = "", 1, False
    if word in ("%", "％", "percent", "pct"):
        unit = "%"
        if after in ("point", "points"):
            size, points = 2, True
        elif after == "-" and word_at(s, k + 2) in ("point", "points"):
            size, points = 3, True
    elif word == "per" and after == "cent":
        unit, size = "%", 2
    elif word == "percentage" and after in ("points", "point"):
        unit, size, points = "%", 2, True
    elif word in ("pp", "ppt", "pps", "ppts"):
        unit, points = "%", True
    elif word == "bps" or (word == "basis" and after in ("points", "point")):
        unit, size, points = "other", 1 if word == "bps" else 2, True
    elif word in ("points", "point", "pts", "pt"):
        unit = "points"
    elif word in ("star", "stars", "★", "⭐") and q.value <= 10:
        unit = "score"
    elif (word in ("x", "×") and not after[:1].isdigit()) or word == "fold" or word == "times":
        unit = "x"
    elif word == ":" and after == "1" and glued and s.glued[k]:
        unit, size = "x", 2
    elif (
        (word in CURRENCY_SIGNS and (glued or not after[:1].isdigit()))
        or word in CURRENCY_WORDS
        or (k < len(s) and s.words[k] in ISO_CODES)
    ):
        if q.unit == "" or glued or s.words[k] in ISO_CODES:
            q.currency = CURRENCY_SIGNS.get(word) or CURRENCY_WORDS.get(word) or s.words[k]
            unit = "$"
    elif word in ("business", "working", "calendar", "work") and after in ("day", "days", "hours"):
        unit, size, q.time = ("days" if after != "hours" else "other"), 2, "day" if after != "hours" else "hour"
    elif word in TIME_UNITS and word not in ("quarter", "qtr") and (len(word) > 1 or glued or not after[:1].isalnum()):
        q.time = TIME_UNITS[word]
        unit = "days" if q.time == "day" else "other"
    if (unit and q.unit in ("", unit)) or (unit == "$"):
        q.unit, q.points, q.last = unit, points, k + size - 1
        if word_at(s, q.last + 1) == "+" and s.glued[q.last]:
            q.bound, q.last = ">", q.last + 1
