"""Bare numbers: counts of things, values without a unit, and numbers that are neither."""

from __future__ import annotations

from rocklint.language.numbers.around_number import PIECES, Number, is_governed
from rocklint.language.text.around import Table, no, yes
from rocklint.language.text.closed_classes import words
from rocklint.language.text.sentence import word_at

_JOINED = (["and"], [","], [",", "and"], ["plus"], ["&"])


def _is_article(number: Number) -> bool:
    """No other count is joined to it; "one AE and two SDRs" counts."""
    around = number.around
    for other in number.others:
        if other is number.draft or other.target.unit or other.role != "plain" or other.target.worded == "one":
            continue
        left, right = sorted((number.draft, other), key=lambda draft: draft.first)
        behind = around.phrase_after(left.target.last + 1)
        if behind > left.target.last and number.sentence.lower[behind + 1 : right.target.lead] in _JOINED:
            return False
    return True


def _is_listed(number: Number) -> bool:
    """It is one of several values: "Revenue $5.2M, EBITDA 14%, headcount 62"."""
    around, lead = number.around, number.quantity.lead
    k = next((k for k in range(lead - 1, max(-1, lead - 5), -1) if around.soft[k] != around.soft[lead]), -1)
    if not 0 < lead - k - 1 <= 3 or word_at(number.sentence, k) != "," or not around.same_clause(k, lead):
        return False
    return any(d.target.unit and d.last < k and around.same_clause(d.last, k) for d in number.others)


COUNTED: Table[Number, bool] = Table(
    # numbers that count nothing
    yes("one !over,under,extra,by: # NP per|/|a|every|each day|week|month|quarter|year|rep", "Post one video a week"),
    no("one !over,under,extra,rate,by: #", "Launch one portal", _is_article),
    no("part: ( # )", "Hire Director (1 of 2)"),
    no("exact: # NP@uncounted_nouns", "Finish 3 milestones"),
    no("one under: #", "Combine all training under one roof"),
    no("after #", "Call home after 3 absences"),
    no("these|those|same #", "Add a quiz to those same five pages"),
    no("our|my|the|their|current @crowds of #", "Train our team of 12"),
    # counts of things
    yes("part: #", "Renew 4 of 5 contracts"),
    yes("rate: #", "Answer 40 per week"),
    yes("over,under,extra: #", "Hold at least 12"),
    no("# age|aged", "Sign 3 age groups"),
    yes("# NP", "Hire 3 reps"),
    yes("# of our|the|their|them|these|those|which|all|its", "Convert 12 of our trials"),
    yes("by: #", "Cut scrap by 40"),
    yes("of which|whom|these|those|them #", "Sign 12 accounts, of which 3 are local"),
    yes(">=1000: # in", "Book 5000 in July"),
    # values
    yes("to: #", "Lift dials to 40", is_governed),
    yes("to: @moving|from|up|down ..7 #", "Backlog down to 40"),
    yes("# END", "Revenue $5.2M, EBITDA 14%, headcount 62", _is_listed),
    yes("@score_nouns|@level_nouns constant|flat|level|stable|steady? of|at|is|=|to|up|down? # END", "NPS of 60"),
    yes("METRIC constant|flat|level|stable|steady? of|at|is|=|to|up|down? # END", "Qualified leads at 60"),
    yes(">12: SEVERAL at|of # END", "Active users at 2000"),
    yes(
        "@times to|from|of|in|for ..3 at|of|is|=|under|below # END",
        "Average days to fill at 41",
    ),
    yes(">12: per|/ _ at|of # END", "Units per hour at 40"),
    yes("@reaching # END", "Hit 500"),
    pieces=PIECES,
    lists={"times": words("days hours minutes weeks months")},
    files="numbers units",
)
"""A bare number is a result where it counts things, else only where something says that it is a value."""
