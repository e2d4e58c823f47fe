"""Whether a number is a change itself, and which way it goes."""

from __future__ import annotations

from rocklint.language.facts import Direction
from rocklint.language.numbers.around_number import PIECES, Number
from rocklint.language.numbers.span import follows_object
from rocklint.language.numbers.surroundings import Governor, Surroundings
from rocklint.language.text.around import NO, Piece, Row, Table, no, yes
from rocklint.language.text.closed_classes import words

_ENDS = words("of in by to for on with and or from per at that who which")
_AHEAD = 8


def _grown(around: Surroundings, behind: list[str]) -> Direction | None:
    """The direction where growth or reduction heads the words behind a number: "12% year-on-year growth"."""
    growth, reduction = around.listed("growth"), around.listed("reduction")
    for before, word in zip(["", *behind], behind, strict=False):
        if word in growth or word in reduction:
            return "increase" if word in growth else "decrease"
        if (word in _ENDS and before != "-") or not (word[0].isalpha() or word == "-"):
            return None
    return None


def _headed(way: Direction) -> Piece[Number]:
    def headed(number: Number, i: int, step: int) -> int:
        return i + step if _grown(number.around, number.sentence.lower[i : i + _AHEAD]) == way else NO

    return headed


def _multiplies(number: Number) -> bool:
    """It opens the goal, and more of a thing is not the level of a ratio: "8x bookings", not "3x coverage"."""
    around, q = number.around, number.quantity
    if around.governor(number.draft.first) is not None or q.value <= 1:
        return False
    nouns = around.nouns_after(q)
    opens = not any(word[0].isalnum() for word in number.sentence.words[: q.lead])
    return opens and bool(nouns) and around.listed("multiplied_levels").isdisjoint(nouns)


def _is_less(number: Number) -> bool:
    return number.quantity.value < 1


def follows_object_of_verb(number: Number) -> bool:
    """It stands right behind the object of a change: "increase repeat orders 12%"."""
    draft = number.draft
    return follows_object(number.around, draft, number.around.governor(draft.first))


_PIECES = {**PIECES, "GROWTH": _headed("increase"), "REDUCTION": _headed("decrease")}

CHANGES: Table[Number, bool] = Table(
    yes("by: #", "Cut churn by 2%"),
    no("savings of #", "Reach savings of $150K"),
    yes("$,%,x,points,in-points plain,label: # GROWTH", "Reach 12% year-on-year growth"),
    yes("$,%,x,points,in-points plain,label: # REDUCTION", "Reach a 12% cost reduction"),
    yes("$,%,x,points,in-points plain,label minus: #", "Churn -2%"),
    yes("% plain,label extra: #", "Bookings +5%"),
    yes("$,%,x,points,in-points plain,label: up|down #", "Revenue up 20%"),
    yes("$,%,x,points,in-points plain,label: @growth|@reduction of #", "See an increase of 12%"),
    yes("%,points,in-points plain exact,about: #", "Increase repeat orders 12%", follows_object_of_verb),
    pieces=_PIECES,
    files="numbers",
)
"""Numbers that are the change itself, not the value after it."""

SAID: Table[Number, Direction] = Table(
    Row("decrease", "minus: #", "Churn -2%"),
    Row("increase", "% extra change: #", "Bookings +5%"),
    Row("increase", "x plain exact !rate: #", "8x bookings", _multiplies),
    Row("decrease", "multiple: #", "Halve the backlog", _is_less),
    Row("increase", "multiple: #", "Double revenue"),
    Row("increase", "%,x,points: # GROWTH", "Reach 12% year-on-year growth"),
    Row("decrease", "%,x,points: # REDUCTION", "Reach a 12% cost reduction"),
    Row("increase", "# @growth", "Win 12 more clients"),
    Row("decrease", "# @reduction", "Ship with 12 fewer defects"),
    Row("decrease", "to: down to #", "Bring the backlog down to 40"),
    Row("decrease", "!part: # out of", "Move 12 out of the hold queue"),
    Row("increase", "bare: up # !NP", "NPS up 12"),
    Row("decrease", "bare: down # !NP", "Headcount down 12"),
    Row("increase", "change: up #", "Revenue up 20%"),
    Row("decrease", "change: down #", "Churn down 20%"),
    Row("increase", "additional,another: #", "Win another 12 clients"),
    Row("reach", "savings of #", "Reach savings of $150K"),
    Row("reach", "savings :? #", "Reach freight savings: 12%"),
    Row("increase", "%,x: @growth target|goal? :? #", "Workshop efficiency improvement: 12%"),
    Row("decrease", "%,x: @reduction target|goal? :? #", "Cost reduction > 12%"),
    Row("increase", "@growth of #", "See an increase of 12%"),
    Row("decrease", "@reduction of #", "See a reduction of 12%"),
    pieces=_PIECES,
    files="numbers",
)
"""The direction that the words right around a number say, whatever the verb."""

VERBS: Table[Number, Direction] = Table(
    Row("increase", "by other !falls: #", "Beat plan by 12%"),
    Row("decrease", "by other: #", "Streamline the setup time by 12%"),
    Row("reach", "!up,down: #", "Win 12 clients"),
    Row("reach", "to equal: #", "Grow the team to a total of 12"),
    Row("decrease", "up better under !within: #", "Drive overtime to under 4 hours"),
    Row("reach", "up under: #", "Improve forecast accuracy to within 5%"),
    Row("increase", "up by,to,change: #", "Grow bookings to 40"),
    Row("decrease", "down by,to,change: #", "Cut the queue to 40"),
    Row("increase", "up object: #", "Increase ARR $500K"),
    Row("decrease", "down object: #", "Cut spend $50K"),
    Row("decrease", "down next: #", "Cut $50K from spend"),
    Row("increase", "up x next: #", "Grow 3x"),
    Row("increase", "up % next: # !NP", "Grow 12%"),
    Row("reach", "#", "Add 5 stores"),
    pieces=PIECES,
)
"""The direction that the verb says. `next` stands right behind it, `object` behind its object: "cut spend $50K"; a verb
may say `better`, not more: "improve response time to 4 hours" goes down, where what is measured `falls`."""


def is_change(number: Number) -> bool:
    """True where the number is the change itself: "by 15%", "8% growth", "revenue up 20%"."""
    return number.draft.baseline is None and bool(CHANGES.of(number.around.vocabulary).means(number))


def direction(number: Number, governor: Governor | None, change: bool, falls: bool) -> Direction:
    """increase, decrease or reach; `falls` says that the thing measured is better when lower."""
    around, draft, q = number.around, number.draft, number.quantity
    if draft.way:
        return draft.way
    if draft.baseline is not None:
        before = draft.baseline * draft.scale
        return "increase" if q.value > before else "decrease" if q.value < before else "reach"
    if change:
        number.traits |= {"change"}
    said = SAID.of(around.vocabulary).means(number)
    if said:
        return said
    number.traits |= _of_verb(number, governor, falls)
    return VERBS.patterns.means(number) or "reach"


def _of_verb(number: Number, governor: Governor | None, falls: bool) -> set[str]:
    """What the verb adds to the traits of a number."""
    if governor is None:
        return {"other"}
    around, draft = number.around, number.draft
    verb = number.sentence.lower[governor.first]
    better = verb in around.listed("better")
    way = "down" if governor.way == "up" and better and falls else governor.way
    kinds = (
        ("better", better),
        ("falls", falls),
        ("next", draft.first == governor.last + 1),
        ("object", follows_object(around, draft, governor)),
    )
    return {way, *(name for name, holds in kinds if holds)}
