"""The words around a number that bound it or say how often: "at least", "<", "or more", "per week"."""

from __future__ import annotations

from rocklint.language.text.around import Place, Row, Table, yes
from rocklint.language.text.closed_classes import words
from rocklint.language.text.quantity import Quantity, unread
from rocklint.language.text.sentence import Sentence, word_at

LEADS: Table[Place, str] = Table(
    Row(">", "no|not less|fewer than #", "Close no fewer than 5 deals"),
    Row("<", "no|not more|longer|greater than #", "Ship with no more than 5 defects"),
    Row("<", "not|never exceed|exceeds|exceeding|over|above #", "Keep the wait at not over 5 days"),
    Row(">", "more|greater|higher|better|longer than #", "Close more than 5 deals"),
    Row("<", "less|fewer|lower|shorter|faster than #", "Ship with fewer than 5 defects"),
    Row(">", "at least #", "Close at least 5 deals"),
    Row("<", "at most #", "Spend at most $5k"),
    Row("<", "up to #", "Hire up to 5 reps"),
    Row(">", "a? minimum of #", "Close a minimum of 5 deals"),
    Row("<", "a? maximum of #", "Hire a maximum of 5 reps"),
    Row(">", "minimum|min .? #", "Close min. 5 deals"),
    Row("<", "maximum|max #", "Hire max 5 reps"),
    Row(">", "over|above|exceeding|exceed|exceeds|>|≥|>=|=> #", "Close over 5 deals"),
    Row("<", "under|below|within|inside|<|≤|<= #", "Ship with under 5 defects"),
    Row("<", "sub - #", "Reach a sub-5% churn"),
    Row("=", "a? total of #", "Close a total of 5 deals"),
    Row("=", "an? average of #", "Hold an average of 5 reviews a week"),
    Row("~", "about|around|approximately|approx|roughly|nearly|almost|circa|just|only|~|≈|± #", "Close about 5 deals"),
    Row("~", "ca .? #", "Close ca. 5 deals"),
    Row("~", "+ / - #", "Hold stock to +/- 5%"),
    Row("=", "exactly|= #", "Hire exactly 5 reps"),
    Row("+", "another #", "Close another 5 deals"),
    Row("+", "an? additional #", "Close an additional 5 deals"),
    Row("+", "an extra #", "Close an extra 5 deals"),
    Row("+", "+ #", "Grow bookings +5%"),
    Row("", "the|all|top|first #", "Call the top 5 clients"),
)
"""What leads up to a number: ">" is a floor, "<" a ceiling, "+" a change upwards."""

TAILS: Table[Place, str] = Table(
    Row(">", "# or more|better|higher|above|greater|over", "Close 5 or more deals"),
    Row(">", "# and above", "Score 5 and above"),
    Row("<", "# or less|fewer|lower|under|below|faster", "Ship with 5 or fewer defects"),
    Row(">", "# plus|minimum|min", "Close 5 minimum"),
    Row("<", "# maximum|max", "Hire 5 max"),
)

PERIOD: Table[Place, bool] = Table(
    yes("# per|each|every @periods", "Make 40 calls per rep; 5 per week"),
    yes("# TIED / @periods", "Post 5/week"),
    yes("# a|an day|week|month|quarter|year", "Post 5 a week"),
    lists={
        "periods": words(
            """day week wk month mo quarter qtr year yr hour minute sprint rep head person employee account client
            customer user semester term ae sdr site store location team shift"""
        )
    },
)
"""What a number counts for: it is a rate."""


def take_minus(s: Sentence, q: Quantity) -> None:
    """Takes in the minus of "churn -2%", a change downwards, and of "from -12 to 20"."""
    i = q.lead - 1
    signed = (
        i >= 0
        and s.words[i] in ("-", "−", "–")
        and s.glued[i]
        and (word_at(s, i - 1) == "(" or not (i and s.glued[i - 1]))
    )
    if signed and (q.unit or word_at(s, i - 1) in ("from", "to")) and unread(s, i):
        q.lead, q.bound = i, "-"


def _is_sign(s: Sentence, i: int) -> bool:
    """True for the plus of "+2"; that of "8 + 4" and "podcast+2" joins."""
    return s.glued[i] and not (i and s.glued[i - 1] and s.lower[i - 1][-1:].isalnum())


def take_bound(s: Sentence, q: Quantity, floor: int) -> None:
    """Takes in the words before the number that bound it: "at least", "<", "+", "a total of"."""
    for _ in range(3):
        found = LEADS.patterns.match(Place(s, q.lead, q.last)) if q.lead > floor else None
        if found is None or found.first < floor or not unread(s, found.first):
            return
        if s.words[found.first] == "+" and not _is_sign(s, found.first):
            return
        q.lead = found.first
        if found.row.means and q.bound in ("", "~", "="):
            q.bound = found.row.means


def take_tail(s: Sentence, q: Quantity) -> None:
    """Takes in the words behind the number that bound it, and the period it counts for: "or more", "per week"."""
    bound = TAILS.patterns.match(Place(s, q.core, q.last))
    if bound:
        q.last, q.bound = bound.last, bound.row.means
    period = PERIOD.patterns.match(Place(s, q.core, q.last))
    q.per = period is not None and unread(s, period.last)
    if period and q.per:
        q.last = period.last
