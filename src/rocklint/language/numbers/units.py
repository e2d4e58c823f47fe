"""The unit behind a number: %, points, x, stars, money, days, hours."""

from __future__ import annotations

from rocklint.language.text.around import Place, Row, Table
from rocklint.language.text.closed_classes import DASHES, words
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import Sentence, word_at
from rocklint.language.words.amount import CURRENCY_SIGNS, CURRENCY_WORDS, ISO_CODES, TIME_UNITS

_CODES = frozenset(code.lower() for code in ISO_CODES)
GLUED_UNITS = (
    TIME_UNITS.keys()
    | CURRENCY_WORDS.keys()
    | _CODES
    | words(
        """x pp ppt pts pt bps percent pct plus s y w q gb tb mb kg g km mi ft sqft lb lbs kw mw kwh mwh t hp cm mm mph
        l stars star sf ½"""
    )
)
"""What may touch a number and leaves it a number; other letters make a code of it."""


def _in_capitals(place: Place) -> bool:
    return place.sentence.words[place.behind] in ISO_CODES


_QUOTIENTS = words("coverage cover leverage ratio return payback")


def _is_of_quotient(place: Place) -> bool:
    return not _QUOTIENTS.isdisjoint(place.sentence.lower[place.behind + 2 : place.behind + 3])


UNITS: Table[Place, str] = Table(
    Row("percentage points", "# %|％|percent|pct -? point|points", "Cut churn by 3 percent points"),
    Row("percentage points", "# percentage point|points", "Cut churn by 3 percentage points"),
    Row("percentage points", "# pp|ppt|pps|ppts", "Cut churn by 3 pp"),
    Row("percent", "# %|％|percent|pct", "Cut churn to 3%"),
    Row("percent", "# per cent", "Cut churn to 3 per cent"),
    Row("basis points", "# bps", "Cut the spread by 30 bps"),
    Row("basis points", "# basis point|points", "Cut the spread by 30 basis points"),
    Row("points", "# points|point|pts|pt", "Raise NPS by 8 points"),
    Row("stars", "<=10: # star|stars|★|⭐", "Hold a rating of 4.5 stars"),
    Row("times", "# x|× !FIGURE", "Reach 3x coverage"),
    Row("times", "# fold|times", "Win 3 times as many leads"),
    Row("times", "# TIED : TIED 1", "Reach a coverage of 3:1"),
    Row("times", "# to 1", "Reach 3 to 1 coverage", _is_of_quotient),
    Row("times", "@quotients of|at|from|to|above|below # to 1", "Reach a coverage of 3 to 1"),
    Row("money", "# TIED @signs", "Sell 300€ of parts"),
    Row("money", "# @signs !FIGURE", "Sell 300 € of parts"),
    Row("money", "# @currencies", "Sell parts for 300 dollars"),
    Row("money", "# @codes", "Sell parts for 300 USD", _in_capitals),
    Row("day", "# business|working|calendar|work day|days", "Answer within 2 working days"),
    Row("hour", "# business|working|calendar|work hours", "Answer within 2 working hours"),
    Row("time", "# @long_times", "Answer within 2 hours"),
    Row("time", "# TIED @letters", "Answer within 2h"),
    Row("time", "# @letters !WORD !FIGURE", "Answer within 2 h"),
    lists={
        "quotients": _QUOTIENTS,
        "signs": frozenset(CURRENCY_SIGNS),
        "currencies": frozenset(CURRENCY_WORDS),
        "codes": _CODES,
        "long_times": frozenset(name for name in TIME_UNITS if len(name) > 1) - {"quarter", "qtr"},
        "letters": frozenset(name for name in TIME_UNITS if len(name) == 1),
    },
)
_UNITS = {
    "percentage points": ("%", True), "percent": ("%", False), "basis points": ("other", True),
    "points": ("points", False), "stars": ("score", False), "times": ("x", False), "money": ("$", False),
}  # fmt: skip
"""A unit as a quantity has it, and whether it is the points of a percentage."""
_AT_MOST_TEN = frozenset({"<=10"})


def take_unit(s: Sentence, q: Quantity) -> None:
    """Sets the unit that stands behind the number, and moves `last` to its end."""
    _take_plus(s, q)
    dash = q.last + 1
    hyphen = word_at(s, dash) in DASHES and dash + 1 < len(s) and s.glued[dash - 1] and s.glued[dash]
    place = Place(s, q.core, dash if hyphen else q.last, _AT_MOST_TEN if q.value <= 10 else frozenset())
    found = UNITS.patterns.match(place)
    if found is None:
        return
    word = s.lower[found.last]
    kind = TIME_UNITS[word] if found.row.means == "time" else found.row.means
    unit, points = _UNITS.get(kind, ("days" if kind == "day" else "other", False))
    if unit == "$":
        code = s.words[found.last]
        if q.unit and not s.glued[place.behind - 1] and code not in ISO_CODES:
            return
        q.currency = CURRENCY_SIGNS.get(word) or CURRENCY_WORDS.get(word) or code
    elif kind not in _UNITS:
        q.time = kind
    if q.unit in ("", unit) or unit == "$":
        q.unit, q.points, q.last = unit, points, found.last
        _take_plus(s, q)


def _take_plus(s: Sentence, q: Quantity) -> None:
    """Takes in the plus of "20+" and "5%+"; that of "8+4" joins."""
    j = q.last + 1
    if word_at(s, j) == "+" and s.glued[j - 1] and not (s.glued[j] and word_at(s, j + 1)[:1].isdigit()):
        q.bound, q.last = ">", j
