"""Quantities that belong together: from-to, "by", "to", labelled values, and baselines that stand elsewhere.

"from 45 days to 35", "22% → 30%", "to 97% (currently 88%)", "up from 12", "Baseline: 39 ... Target: 58".
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import zip_longest

from rocklint.language.numbers.around_number import PIECES, Draft, Number, is_governed, is_moved
from rocklint.language.numbers.baselines import (
    alike,
    is_baseline,
    is_baseline_label,
    is_skipped,
    is_value,
    label_of,
)
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.around import NO, Row, Table
from rocklint.language.text.closed_classes import BREAKS, COMPARISONS, MARKUP, words
from rocklint.language.text.quantity import Quantity
from rocklint.language.text.sentence import word_at
from rocklint.language.words.amount import ratio_of_units

_NEIGHBOURS = 6
ARROWS = frozenset({"->", "→", "=>", "⇒", "➔", "➜", "➡", "⟶", "➝", "➞", "▶", "►"})
_PRONOUNS = frozenset({"that", "it", "them", "this", "these", "those"})


def drafts(around: Surroundings) -> list[Draft]:
    """The quantities of a sentence, paired and labelled, in order; baselines move into the drafts they belong to."""
    found: list[Draft] = []
    i = 0
    quantities = around.quantities
    while i < len(quantities):
        one = quantities[i]
        two = quantities[i + 1] if i + 1 < len(quantities) else None
        joined = _join(around, one, two) if two else None
        if joined:
            i += 2
            while i < len(quantities) and _chained(around, quantities[i - 1], quantities[i]):
                joined.target, joined.last = quantities[i], quantities[i].last  # 70% → 80% → 90%
                i += 1
            found.append(joined)
            continue
        alone = _alone(around, one, found)
        if alone:
            found.append(alone)
        i += 1
    return _settle(around, found)


class TwoNumbers(Number):
    """A number and the next one, of whose words the patterns may name the bound (`NUM` begins at either). Its traits
    add how the two agree: `same` unit, or `alike` (one has none), `rising`, and `times` that take a while."""

    __slots__ = ("two",)

    def __init__(self, around: Surroundings, one: Quantity, two: Quantity) -> None:
        super().__init__(around, Draft(one, one.lead, one.last, "plain"))
        self.two = two
        self.clauses = around.hard
        self.traits |= _agreement(
            one.unit == two.unit, alike(one, two), one.value < two.value, bool(one.time and two.time)
        )


@cache
def _agreement(*kinds: bool) -> frozenset[str]:
    return frozenset(name for name, holds in zip(("same", "alike", "rising", "spans"), kinds, strict=True) if holds)


def _next_number(number: TwoNumbers, i: int, way: int) -> int:
    return number.two.last + way if i in (number.two.lead, number.two.core) else NO


def _is_row(number: TwoNumbers) -> bool:
    """Just two values of one unit behind a name are now and then: "| Wait time | 34 min | 20 min | Dana |"."""
    around, s, one, two = number.around, number.sentence, number.quantity, number.two
    nouns = s.lower[one.last + 1 : two.lead - 1]
    behind = two.last + 1 + len(nouns)
    alone = word_at(s, behind) in ("|", "", "\n") and s.lower[two.last + 1 : behind] == nouns
    if (
        not alone
        or not around.columns.keys().isdisjoint((one.lead - 1, one.core))
        or word_at(s, behind + 1)[:1].isdigit()
    ):
        return False
    named = any(m.list.startswith("metrics_") for m in s.by_end.get(s.ends[one.lead - 2], ()))
    return named or bool(one.unit or nouns or one.value % 1)


def _is_named(number: TwoNumbers) -> bool:
    """What changes stands right before the first number: "win rate 22% to 30%", not "hire 3 to 5 reps"."""
    around, k, two = number.around, number.before, number.two
    word = word_at(number.sentence, k)
    if not word[:1].isalpha() or word in BREAKS or k in around.verbs or not around.same_clause(k, number.quantity.lead):
        return word in (":", "|") and bool(two.unit)
    counted = around.phrase_after(two.last + 1) > two.last
    return bool(two.unit) or not counted or is_governed(number)


def _is_moved_span(number: TwoNumbers) -> bool:
    """A change verb stands close before the first of two times: "cut the 6-week lead time to 4 weeks"."""
    governor, lead = number.around.governor(number.quantity.lead), number.quantity.lead
    return governor is not None and governor.way in ("up", "down") and lead - governor.last <= 2


TWO: Table[TwoNumbers, str] = Table(
    Row("pair", "same: ( # NP? ) up|down? to NUM", "Bring the audit findings (11 open) down to zero"),
    Row("pair", "same: WORD | # NP? | NUM", "Rock:\n| Wait time | 34 min | 20 min | Dana |", _is_row),
    Row("pair", "# ..4 @arrows ..4 NUM", "Win rate 22% → 30%"),
    Row("pair", "# -|–|— > NUM", "Win rate 22% –> 30%"),
    Row(
        "pair",
        "alike: # (|,|vs|/|—|–|- ..@explained|@markup goal|target|plan ..@explained|@markup NUM",
        "MQL to SQL 12% (goal 25%)",
    ),
    Row("apart", "multiple,no: #", "Double revenue to $4M"),
    Row("from", "from ..@from_fillers|@markup # ..13 to ..@to_fillers|@signs NUM", "Move churn from 4% to 3%"),
    Row("from", "same: from ..@from_fillers|@markup # -|–|— NUM", "Move churn from 4% - 3%"),
    Row(
        "pair", "spans: # ..6 to ..@to_fillers|@comparisons NUM", "Cut the 6-week lead time to 4 weeks", _is_moved_span
    ),
    Row("range", "rising: between # and ..1 NUM", "Hire between 3 and 5 reps"),
    Row(
        "pair", "exact alike: # to ..@to_fillers|@comparisons NUM !@growth|@reduction", "Win rate 22% to 30%", _is_named
    ),
    Row("range", "rising alike: # to NUM", "Hire 3 to 5 reps"),
    pieces={**PIECES, "NUM": _next_number},
    lists={
        "arrows": ARROWS,
        "signs": COMPARISONS | words("~ less fewer under below"),
        "comparisons": COMPARISONS,
        "explained": words(": of is . a the our vs goal target plan"),
        "markup": MARKUP,
    },
    files="numbers",
)
"""What a number and the next one are together: from-to, a range, or two numbers."""


def _join(around: Surroundings, one: Quantity, two: Quantity) -> Draft | None:
    """A from-to pair or a worded range of two neighbouring quantities."""
    if two.core - one.last > 15:
        return None
    found = TWO.of(around.vocabulary).match(TwoNumbers(around, one, two))
    if found is None or found.row.means == "apart":
        return None
    if found.row.means == "range":
        return _range(around, one, two)
    draft = _pair(around, one, two)
    draft.first = min(draft.first, found.first) if found.row.means == "from" else draft.first
    return draft


def _chained(around: Surroundings, one: Quantity, two: Quantity) -> bool:
    """True where an arrow leads from one number to the next."""
    between = around.s.lower[one.last + 1 : two.core]
    return one.unit == two.unit and len(between) == 1 and between[0] in ARROWS


def _pair(around: Surroundings, one: Quantity, two: Quantity) -> Draft:
    """A from-to pair; each takes over the unit that only the other writes. A number below zero keeps its sign."""
    if one.unit and not two.unit:
        two.unit, two.time, two.currency, two.points = one.unit, one.time, one.currency or two.currency, one.points
    two.currency = two.currency or one.currency
    if one.unit == two.unit == "" and one.whole and two.whole and one.whole != two.whole:  # from 1 in 5 to 1 in 3
        one.value, two.value, two.unit, two.whole = _share(one), _share(two), "%", None
    for q in (one, two):
        q.value, q.bound = (-q.value, "") if q.bound == "-" else (q.value, q.bound)
    scale = ratio_of_units(_unit_of(around, one), _unit_of(around, two))
    return Draft(two, one.lead, two.last, "pair", _scaled(one, two), scale=scale)


def _unit_of(around: Surroundings, q: Quantity) -> str:
    """The unit of time or the word behind the number: "week", "mb"."""
    return q.time or (around.s.lower[q.last] if q.unit == "other" else word_at(around.s, q.last + 1))


def _share(q: Quantity) -> float:
    return round(100 * q.value / (q.whole or 100), 2)


def _scaled(one: Quantity, two: Quantity) -> float:
    """The first value with the magnitude that only the second writes: "from $2 to $3M"."""
    value = one.value
    if two.unit == "$" and 0 < value < 1000 <= two.value and two.value >= 100 * value:
        for factor in (1e9, 1e6, 1e3):
            if two.value >= factor and value * factor <= 1000 * two.value:
                return value * factor
    return value


def _range(around: Surroundings, one: Quantity, two: Quantity) -> Draft:
    """A range has its lower end for a target: "3 to 5 reps", "between 10 and 15%"."""
    one.value, one.upper = _scaled(one, two), two.upper or two.value
    one.unit, one.time, one.currency, one.points = (
        two.unit or one.unit,
        two.time,
        two.currency or one.currency,
        two.points,
    )
    one.last = two.last
    one.per = two.per
    draft = _alone(around, one, [])
    return draft or Draft(one, one.lead, one.last, "plain")


ROLES: Table[Number, str] = Table(
    Row("from-to", "ranged: from ..@from_fillers|@markup #", "Move win rate from 22-30%"),
    Row("by", "!bare: by ..@by_fillers|@markup #", "Cut churn by 2%"),
    Row("by", "extra: by ..@by_fillers|@markup #", "Grow the team by another 4"),
    Row("by", "by ..@by_fillers|@markup #", "Cut tickets by 40", is_moved),
    Row("plain", "up|due|according|subject to ..@to_fillers|@markup #", "Sign tenants subject to 5% commission"),
    Row("to", "to ..@to_fillers|@markup #", "Cut churn to 2%"),
    lists={"markup": MARKUP},
    files="numbers",
)
"""What a number by itself is to a change."""


def _alone(around: Surroundings, q: Quantity, before: list[Draft]) -> Draft | None:
    """One quantity with its role; None where it says nothing about the goal."""
    column = around.columns.get(q.core)
    if column and column[0] == "none":
        return None
    if column:
        role, first = column
        return Draft(q, q.lead, q.last, "baseline" if role == "baseline" else "label", label=first)
    first, names = label_of(around, q) or (-1, [])
    if names and is_baseline_label(around, q, names):
        return Draft(q, q.lead, q.last, "baseline", label=first)
    if names and is_skipped(around, names):
        return None
    draft = Draft(q, q.lead, q.last, "plain")
    number = Number(around, draft, before)
    if is_baseline(number):
        draft.role = "baseline"
    elif names and is_value(around, q, names):
        draft.role, draft.label = "label", first
    else:
        _take_role(number)
    return draft


def _take_role(number: Number) -> None:
    """What the words before a number make of it: a change by so much, a value to reach."""
    draft, q = number.draft, number.quantity
    found = ROLES.of(number.around.vocabulary).match(number)
    if found is None or found.row.means == "plain":
        return
    if found.row.means == "from-to":
        draft.role, draft.baseline, q.value, q.upper = "pair", q.value, q.upper or q.value, None
    else:
        draft.role, draft.first = found.row.means, found.first


def _settle(around: Surroundings, found: list[Draft]) -> list[Draft]:
    """Gives each baseline to the nearest measure that can take it, an earlier one first; drops repeated targets."""
    kept = _resumed(around, [d for d in found if d.role != "baseline"])
    places = [d.first for d in kept]
    for mark in found:
        if mark.role != "baseline":
            continue
        here = bisect_left(places, mark.first)
        beside = kept[max(0, here - _NEIGHBOURS) : here + _NEIGHBOURS]
        able = [d for d in beside if _can_take(d, mark)]
        for draft in beside:
            draft.start_told |= draft.role == "by" and draft.last < mark.first <= draft.last + 4
        near = min(able, key=lambda d: (d.first > mark.first, abs(d.first - mark.first)), default=None)
        if near is not None:
            near.baseline = mark.target.value
            if near.last < mark.first <= near.last + 4 and around.same_clause(near.last, mark.first):
                near.last = max(near.last, mark.last)
    unique: list[Draft] = []
    for draft in kept:
        if draft.role != "label" or not any(_same(d, draft) for d in unique[-_NEIGHBOURS:]):
            unique.append(draft)
    return _absorb_multiples(around, unique)


def _can_take(draft: Draft, mark: Draft) -> bool:
    """True where a draft still wants the baseline that stands elsewhere."""
    open_ = draft.baseline is None and draft.role != "by" and draft.target.worded not in ("multiple", "no")
    return open_ and _same_kind(draft.target, mark.target)


def _same(one: Draft, other: Draft) -> bool:
    return one.target.value == other.target.value and _same_kind(one.target, other.target)


def _resumed(around: Surroundings, found: list[Draft]) -> list[Draft]:
    """Joins a pronoun's number to the one before it, its baseline: "we lose 6.4% a month; get that to 4.5%"."""
    kept: list[Draft] = []
    for draft in found:
        last = kept[-1] if kept else None
        if last is None or not _takes_up(around, last, draft):
            kept.append(draft)
            continue
        last.baseline, last.last, last.role = last.target.value, draft.last, "pair"
        last.target = _pair(around, last.target, draft.target).target
    return kept


def _takes_up(around: Surroundings, last: Draft, draft: Draft) -> bool:
    """True where a pronoun right before a number to reach takes up the number of the clause before."""
    opening = around.s.lower[max(last.last + 1, draft.first - 4) : draft.first]
    pair = draft.role == "to" and last.role == "plain" and alike(last.target, draft.target)
    return pair and not _PRONOUNS.isdisjoint(opening) and not around.same_clause(last.last, draft.first)


def _same_kind(one: Quantity, two: Quantity) -> bool:
    """True for the same unit; a bare number may be of any unit that is often left out."""
    units = {one.unit, two.unit}
    return len(units) == 1 or ("" in units and not _LEFT_OUT.isdisjoint(units))


_LEFT_OUT = frozenset(("score", "days", "other", "x"))


def _absorb_multiples(around: Surroundings, found: list[Draft]) -> list[Draft]:
    """Makes one measure of "double revenue (from $3M to $6M)": the pair says what the multiple means."""
    kept: list[Draft] = []
    for draft, following in zip_longest(found, found[1:]):
        if following is None or not around.same_clause(draft.last, following.first):
            kept.append(draft)
        elif _is_multiple_of(around, draft, following):  # "2x weekly activation to 18%"
            following.way = "increase" if draft.target.value > 1 else "decrease"
        elif _is_change_of(around, draft, following):  # "by 1,500 (from 3,500 to 5,000)"
            following.first = draft.first
            following.target.unit = following.target.unit or draft.target.unit
            following.target.points = draft.target.points
        else:
            kept.append(draft)
    return kept


def _is_multiple_of(around: Surroundings, draft: Draft, following: Draft) -> bool:
    """True where a multiple only says how far the value behind it is away."""
    q = draft.target
    if following.role not in ("pair", "to"):
        return False
    between = around.s.lower[draft.last + 1 : following.first]
    opens = q.unit == "x" and not q.per and draft.role in ("plain", "label") and around.governor(draft.first) is None
    return q.worded == "multiple" or (opens and {",", "and", "&", "(", "+"}.isdisjoint(between))


def _is_change_of(around: Surroundings, draft: Draft, following: Draft) -> bool:
    """True where brackets say from where to where a change leads: "by 6 pts (91 → 97)"."""
    if draft.role != "by" or following.role != "pair" or following.first - draft.last > 6:
        return False
    points = draft.target.unit == "points" and following.target.unit in ("", "%")
    return around.before(following.first) == "(" and (points or _same_kind(draft.target, following.target))
