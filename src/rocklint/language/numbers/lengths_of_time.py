"""Stretches of time: which are values of a measure, and which are windows, ages and lengths of other things."""

from __future__ import annotations

from rocklint.language.numbers.around_number import PIECES, Draft, Number, is_moved
from rocklint.language.text.around import Table, no, yes
from rocklint.language.text.closed_classes import words


def _share_beside(number: Number) -> bool:
    """A share is the measure, the window says what counts: "100% of requests resolved within 6 days"."""
    return any(d.target.unit == "%" and d.last < number.draft.first and _is_beside(d, number) for d in number.others)


def _crowded(number: Number) -> bool:
    """Another measure stands beside it, and the time says which or how long."""
    return any(d is not number.draft and not d.target.time and _is_beside(d, number) for d in number.others)


def _is_beside(other: Draft, number: Number) -> bool:
    """True where another measure stands in the same clause with no comma that starts a clause of its own."""
    draft, around = number.draft, number.around
    if not around.same_clause(other.last, draft.first):
        return False
    low, high = (other.last, draft.first) if other.first < draft.first else (draft.last, other.first)
    between = around.s.lower[low + 1 : high]
    if any(word == "and" and low + k + 2 in around.verbs for k, word in enumerate(between)):
        return False
    return {",", ")", "which", "—", "–", ":"}.isdisjoint(between)


def _nothing_promised(number: Number) -> bool:
    """No "no" is a measure by itself: "no ticket open longer than 7 days"."""
    return all(d.target.worded != "no" for d in number.others)


def _is_held(number: Number) -> bool:
    """The verb says that the time is to be held or reached."""
    held = number.around.governor(number.quantity.lead)
    reached = ("have", "reach", "achieve", "hit", "build")
    return held is not None and (held.way == "hold" or number.sentence.lower[held.first] in reached)


def _is_worked(number: Number) -> bool:
    """The hours are what a verb right before them is about: "volunteer 400 hours"; not "spend 2 hours"."""
    held = number.around.governor(number.quantity.lead)
    if held is None or held.last != number.quantity.lead - 1 or held.way != "other":
        return False
    return number.sentence.lower[held.first] not in ("spend", "spends", "spending", "take", "takes")


def _is_saved(number: Number) -> bool:
    """The verb saves time."""
    governor, lead = number.around.governor(number.quantity.lead), number.quantity.lead
    if governor is None or lead - governor.last > 4:
        return False
    return number.sentence.lower[governor.first] in number.around.listed("saving")


_OLDER = words("every for after over these those about another during throughout each than following")

MEASURED_TIME: Table[Number, bool] = Table(
    yes("by: #", "Cut the close by 3 days", is_moved),
    no("by: #", "Ship by 3 days before the show"),
    yes("to: #", "Bring the close to 4 days"),
    yes("over: nobody|none|never ..6 #", "Nobody waits longer than 10 minutes", _nothing_promised),
    yes("# without|with a|an|any|one|single|no|zero WORD", "The crew goes 60 days without an injury"),
    yes("under: spend #", "Spend under 2 hours on the close"),
    no("@older|@windows|spend #", "Call accounts older than 90 days"),
    no("within,inside: #", "Resolve 100% of requests within 6 days", _share_beside),
    yes("# NP@time_metrics", "Reach a 4-day turnaround"),
    yes("# of @time_metrics", "Hold 18+ months of runway"),
    yes("@time_metrics ..9 :|at|of|is|under|below #", "Hold the response time of tickets at 4 hours"),
    yes("!exact: @time_metrics ..3 #", "Response time under 4 hours"),
    yes("exact: @time_metrics ..2 !in|for|after|within #", "Fill 3 openings, average time to fill 45 days"),
    yes("exact: @time_metrics #", "Sales cycle 45 days"),
    no("# notice|ago|old|experience|budget|before|prior", "Sign hires with 5 years experience"),
    no("#", "Ship 5 builds in 3 days", _crowded),
    yes("under: #", "Ship within 3 days"),
    yes("in #", "Answer in 4 hours"),
    yes("have|has # of", "Have 3 months of cash"),
    yes("!exact: #", "Reach at least 3 months", _is_held),
    yes("# of", "Build 6 months of stock", _is_held),
    yes("hour: #", "Volunteer 400 hours", _is_worked),
    yes("hour: # of", "40 hours of training for each tech"),
    yes("#", "Save 3 days", _is_saved),
    pieces=PIECES,
    lists={"windows": _OLDER},
    files="numbers units",
)
"""Stretches of time measure only as values of a time metric, changes, ceilings, or hours of work."""
