"""Values that say where things stand today, and labels in front of values.

"(currently 88%)", "up from 88%", "vs 12 today", "Baseline: 39", "Target: 58".
"""

from __future__ import annotations

import re

from rocklint.language.numbers.around_number import PIECES, Number
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.around import Table, no, yes
from rocklint.language.text.closed_classes import DASHES, MARKUP, SETS_OFF
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import Sentence, word_at

_PERIOD = re.compile(r"q[1-4]|h[12]|fy\d{2,4}|20\d\d")


def label_of(around: Surroundings, q: Quantity) -> tuple[int, list[str]] | None:
    """The label that a quantity is the value of ("Target: 58"): its first token and its words from right to left."""
    s = around.s
    k = around.prior(q.lead)
    if word_at(s, k) not in (":", "=") and not _is_dash_of_label(s, q, k):
        return _worded_label(around, k)
    if word_at(s, k - 1) == ")":  # "Target (Q4): 58"
        k = next((j for j in range(k - 2, max(-1, k - 9), -1) if s.words[j] == "("), k)
    first = k
    names: list[str] = []
    for j in range(k - 1, max(-1, k - 9), -1):
        word = s.words[j]
        if word in MARKUP:
            continue
        if around.soft[j] != around.soft[k - 1] or word in DASHES | {"•", "|", ">"}:
            break
        names.append(s.lower[j])
        first = j
    return (first, names) if names else None


def _is_dash_of_label(s: Sentence, q: Quantity, k: int) -> bool:
    """True for the dash of "Outbound SDRs - 20"."""
    spaced = k > 0 and s.words[k] in ("-", "–", "—") and not s.glued[k - 1] and not s.glued[k]
    return spaced and not q.unit and word_at(s, q.last + 1) in ("", "(", ",", ".", "\n")


def _worded_label(around: Surroundings, k: int) -> tuple[int, list[str]] | None:
    """A word that does without a colon, set off from the rest: "(target 1,250)", "(goal of 42 days)"."""
    k -= word_at(around.s, k) in ("of", "is")
    named = word_at(around.s, k) in ("target", "goal") and word_at(around.s, k - 1) in SETS_OFF
    return (k, [word_at(around.s, k)]) if named else None


def is_skipped(around: Surroundings, names: list[str]) -> bool:
    """True for labels of what is no result: "Confidence", "Progress"; `names` run from right to left."""
    if around.listed("target_words").intersection(names):
        return False
    return names[0] in around.listed("no_result") or (len(names) == 1 and names[0] in around.listed("no_result_label"))


def is_baseline_label(around: Surroundings, q: Quantity, names: list[str]) -> bool:
    """True for "Baseline", "Current progress", "Customers today"; "Hiring now: 3 reps" is no such label."""
    if len(names) == 1 and _PERIOD.fullmatch(names[0]) and q.unit not in ("", "$"):
        return word_at(around.s, around.prior(q.lead) - 2) == "("  # "at 21% (Q2: 16%)"
    if names == ["start"]:
        return "target" in around.s.triggers
    if not around.listed("baseline_labels").intersection(names) or {"target", "goal", "why"}.intersection(names):
        return False
    return len(names) <= 2 or bool(q.unit) or around.phrase_after(q.last + 1, of=False) == q.last


def is_value(around: Surroundings, q: Quantity, names: list[str]) -> bool:
    """True where the label names what the number is; "Marketing: 3 webinars" only says whose the goal is."""
    return (
        bool(q.unit)
        or bool(around.listed("target_words").intersection(names))
        or around.phrase_after(q.last + 1, of=False) == q.last
    )


def _near_target(number: Number, near: int) -> bool:
    """True where a target of the same unit ends at most `near` tokens before the number."""
    if not number.others:
        return False
    last, q = number.others[-1], number.quantity
    named = number.around.phrase_after(q.last + 1) > q.last
    if q.unit == "" and (last.role == "plain" or (named and last.target.unit)):
        return False
    close = last.role != "baseline" and q.lead - last.last <= near and alike(last.target, q)
    return close and number.around.same_clause(last.last, q.lead)


def _just_behind_target(number: Number) -> bool:
    return _near_target(number, 8)


def _behind_target(number: Number) -> bool:
    return _near_target(number, 12)


BASELINES: Table[Number, bool] = Table(
    no("current|previous|prior # NP", "Give our current 12 reps a plan"),
    yes("last year|quarter|month ’s|'s ..@beside_baseline|@markup #", "Win 50 deals against last year’s 40"),
    yes("instead|rather of|than ..@beside_baseline|@markup #", "Close in 5 days instead of 9 days"),
    yes(
        "vs|versus|was|were|now|today|yesterday|current|as-is|@before_now ..@beside_baseline|@markup #",
        "Get to 97% (currently 88%)",
    ),
    yes("start|starting at|from|point|value|: ..@beside_baseline|@markup #", "Reach 97% (starting at 88%)"),
    yes("compared|relative to|with ..@beside_baseline|@markup #", "Win 50 deals compared to 40"),
    yes(
        "up|down|(|,|increase|decrease|improvement|reduction from ..@from_fillers|@markup #", "Win 50 deals, up from 40"
    ),
    yes("from ..@from_fillers|@markup #", "Reach 97% attendance from 88%", _just_behind_target),
    yes("( @before_now|now|already WORD # )", "Sign 9 dealers (currently signed 6)"),
    yes("( # ..4 to|so date|far )", "Sign 9 dealers (6 signed to date)"),
    yes("( # ..4 already )", "Sign 9 dealers (6 signed already)"),
    yes("(|,|from|of|vs|with|than # today|now|@before_now", "Reach 97% (88% today)", _behind_target),
    yes("(|,|from|of|vs|with|than # last year|quarter|month", "Reach 97% (88% last year)", _behind_target),
    pieces=PIECES,
    lists={"markup": MARKUP},
    files="numbers",
)
"""A value that a measure starts from."""


def is_baseline(number: Number) -> bool:
    """True for the value that a measure starts from: "(currently 88%)", "up from 88%", "vs 12 today"."""
    return bool(BASELINES.of(number.around.vocabulary).means(number))


def alike(one: Quantity, two: Quantity) -> bool:
    """True where two numbers can be of one measure: only one of them need say the unit."""
    return one.unit == two.unit or not one.unit or not two.unit
