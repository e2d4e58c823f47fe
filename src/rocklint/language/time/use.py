"""What a point in time is to the goal: due, result, start, or no date of the goal at all.

"By Q4" and "in Q4" are due; "Q4 renewals" and "than in Q4" are scope; "every Friday" is a rhythm; "(as of June 1)"
is where things stand. A period is taken for a deadline only where the words around it say so: a date that is not
there costs the reader more than one that was missed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum, IntEnum, StrEnum

from rocklint.language.text.around import NO, Row, Table, yes
from rocklint.language.text.closed_classes import words
from rocklint.language.time.context import (
    CLOSERS,
    LISTS_OF_TIME,
    PIECES_OF_TIME,
    SENTENCE_ENDS,
    Context,
    TimeInSentence,
    traits_of,
)
from rocklint.language.time.wordings import Time
from rocklint.language.words.when import Form
from rocklint.system.records import dataclass

UNREAD = -2
"""As `TimeUse.first`: the words are left to other readers."""


class Use(StrEnum):
    """How a point in time is used."""

    DUE = "due"
    START = "start"
    NONE = "none"  # scope, cadence, comparison, name: no date of this goal
    UNREAD = "unread"  # none either, and its words are left to other readers


class Weight(IntEnum):
    """How clearly it is worded as the deadline."""

    BARE = 0
    AIM = 1  # a period in a clause that says what the result is for
    IN = 2
    BY = 3
    LABEL = 4


class Lead(Enum):
    """What stands in front of a point in time and says what it may be."""

    NONE = 0  # something that makes it no date of the goal
    START = 1
    LISTED = 2  # it goes on with the point in time in front of it
    LABEL = 3
    BEFORE = 4
    BY = 5
    IN = 6
    BARE = 7
    LENGTH = 8
    """It is a length of time with its own preposition."""
    UNREAD = 9


@dataclass(frozen=True, slots=True)
class TimeUse:
    """A point in time with its use; `first` is where its words begin with the preposition that belongs to them."""

    time: Time
    use: Use
    weight: Weight = Weight.BARE
    first: int = -1
    exclusive: bool = False
    result: bool = False


def _as(means: Lead, pattern: str, example: str) -> Row[TimeInSentence, Lead]:
    return Row(means, pattern, example)


def _is(
    means: Use, pattern: str, example: str, given: Callable[[TimeInSentence], bool] | None = None
) -> Row[TimeInSentence, Use]:
    return Row(means, pattern, example, given)


def _in_brackets_of_a_number(anchor: TimeInSentence) -> bool:
    """The brackets around it hold a figure and say what the number behind them is."""
    inside = anchor.sentence.lower[max(anchor.before - 6, 0) : anchor.before]
    return "(" in inside and any(word[:1].isdecimal() for word in inside[inside.index("(") :])


LABELS: Table[TimeInSentence, bool] = Table(
    yes("DEADLINE ..@skipped #", "Launch the portal. Due Nov 9"),
    yes("LABEL @skipped? @colons ..@marks #", "Launch the portal | Timeline: Q4"),
    pieces=PIECES_OF_TIME,
    lists={**LISTS_OF_TIME, "marks": LISTS_OF_TIME["skipped"] | LISTS_OF_TIME["colons"]},
)
"""Labels of deadlines."""
LEADS: Table[TimeInSentence, Lead] = Table(
    # a rhythm, or a time that is over
    _as(Lead.NONE, "past: #", "Ship more than last month"),
    _as(Lead.NONE, "# of|in each|every|any calendar|fiscal? @units", "Close the books by Friday of each week"),
    _as(Lead.NONE, "# of even|odd|alternate ..1 years", "Elect the board in October of odd years"),
    _as(Lead.NONE, "of_month: # of|in the|a|following calendar|fiscal? @units", "Send it by the 5th of the month"),
    _as(Lead.NONE, "# each|every|per|a @units", "Ship an update by Friday every week"),
    _as(Lead.NONE, "weekday: # @rhythm !active", "Send the report by Friday weekly"),
    _as(Lead.NONE, "weekday: # ..3 each|every @units|@weekdays", "Send the report by Tuesday noon each week"),
    _as(Lead.NONE, "@each #", "Send the report every Friday"),
    _as(Lead.NONE, "@rhythm on #", "Send the report weekly on Friday"),
    # months that are people
    _as(Lead.UNREAD, "name: owned|led|run|headed|managed|assigned by|to #", "Cut rework to 3%, owned by April"),
    _as(Lead.UNREAD, "name: owner|dri|lead|who :|=|is #", "Cut rework to 3%. Owner: June"),
    _as(Lead.UNREAD, "name opening: # will|owns|leads", "April will cut rework to 3%"),
    # a length of time, or nothing but a point in time
    _as(Lead.LABEL, "needs_label labelled: #", "Timeframe: 10 weeks"),
    _as(Lead.UNREAD, "needs_label: #", "Keep the pilot going 10 weeks"),
    _as(Lead.LENGTH, "led: #", "Hire two reps within 90 days"),
    _as(Lead.LABEL, "alone: #", "Sep 30"),
    _as(Lead.NONE, "!ranged: from ..5 _ # to", "Grow signups from 40 in Q2 to 55 in Q4"),
    # where work or counting begins
    _as(Lead.START, "# onwards|onward", "Hold the new price from Q3 onwards"),
    _as(Lead.START, "!ranged: @starting|@since #", "Starting July 1, publish 12 posts"),
    _as(Lead.START, "!ranged: @starting in|on|:|at #", "Start in May and publish 12 posts"),
    _as(Lead.START, "!ranged: start ..1 date in|on|:|at #", "Publish 12 posts. Start date: Oct 1"),
    _as(Lead.START, "!ranged: as of #", "Hold the new price as of July 1"),
    _as(Lead.LABEL, "labelled: #", "Launch the portal. Due Nov 9"),
    # one of several
    _as(Lead.LISTED, "TIME ,|and|&|or|/|+ # FREE", "Launch two stores in May and June"),
    # by then
    _as(Lead.BY, "on|by or before #", "Launch the portal on or before Nov 9"),
    _as(Lead.BEFORE, "before #", "Launch the portal before Nov 9"),
    _as(Lead.BEFORE, "prior to #", "Launch the portal prior to Nov 9"),
    _as(Lead.BEFORE, "ahead of #", "Launch the portal ahead of Nov 9"),
    _as(Lead.BEFORE, "in advance of #", "Launch the portal in advance of Nov 9"),
    _as(Lead.BEFORE, "in time for #", "Launch the portal in time for Christmas"),
    _as(Lead.BY, "no|not later than #", "Launch the portal no later than Nov 9"),
    _as(Lead.BY, "due in|on|for #", "The portal is due in Q4"),
    _as(Lead.BY, "between now and #", "Sign 30 dealers between now and Nov 9"),
    _as(Lead.BY, "@by #", "Launch the portal by Nov 9"),
    _as(Lead.BY, "ranged: from|between #", "Run the pilot from Oct 1 to Dec 15"),
    _as(Lead.IN, "@in #", "Launch the portal in March"),
    _as(Lead.BARE, "#", "Launch the portal this quarter"),
    pieces=PIECES_OF_TIME,
    lists=LISTS_OF_TIME,
    files="dates",
)
"""What the words in front of a point in time, or a rhythm behind it, make of it."""

LENGTHS: Table[TimeInSentence, Use] = Table(
    _is(Use.UNREAD, "window: WINDOW #", "Get tickets resolved within 2 days"),
    _is(Use.UNREAD, "window short: % of ..10 #", "Have 95% of installs finished in 10 days"),
    _is(Use.UNREAD, "window short: each|every ..7 #", "Visit each dealer within 2 days"),
    _is(Use.NONE, "in,for: have|has|had not|n't|never ..3 #", "Call customers who have not ordered in 12 months"),
    _is(Use.NONE, "in,for: haven't|hasn't|haven’t|hasn’t ..3 #", "Call customers who haven't ordered in 12 months"),
    _is(Use.DUE, "#", "Hire two reps within 90 days"),
    pieces=PIECES_OF_TIME,
    lists=LISTS_OF_TIME,
)
"""Lengths of time: "within 90 days" is a deadline, "tickets resolved within 2 days" measures a window."""

DUE_BY: Table[TimeInSentence, Use] = Table(
    _is(Use.NONE, "loose needs_lead: # !FREE", "Ship by 2030 dealers"),
    _is(Use.NONE, "figures fraction !labelled: by #", "Cut waste by 1/3"),
    _is(Use.NONE, "BASELINE through|until #", "Raise the YTD revenue through June"),
    _is(Use.NONE, "PURPOSE through|until|till #", "Write a plan to support sales through June"),
    _is(Use.NONE, "!labelled: DUE_THING due in|on|by? #", "Win all renewals due in Q4"),
    _is(
        Use.NONE,
        "before: with|whose ..5 date|dates|expir*|start|starts|begin|begins|close|closes|renew|renews _ #",
        "Sign 6 pilots whose contracts start before November 1",
    ),
    _is(Use.NONE, "before: that|which|who expire|start|begin|close|renew _ #", "Keep 9 clients who renew before May 3"),
    _is(Use.NONE, "while|since|because ..8 until|till|through #", "Win 9 dealers while the offer runs until May 3"),
    _is(Use.NONE, "before: PAST _ #", "Close all tickets opened before July 1"),
    _is(Use.DUE, "#", "Launch the portal by Nov 9"),
    pieces=PIECES_OF_TIME,
    lists=LISTS_OF_TIME,
    files="dates",
)
"""Behind "by", "before", "due" or a label."""

DUE_IN: Table[TimeInSentence, Use] = Table(
    _is(Use.NONE, "BASELINE #", "Raise the revenue, currently $4M in Q2"),
    _is(Use.NONE, "!day !start_of: on #", "Write a report on Q4"),
    _is(Use.NONE, "!running !ranged: over #", "Grow signups over Q2"),
    _is(Use.NONE, "weekday !led_opening: # CAPITAL", "Raise attendance 12% in Sunday School classes"),
    _is(Use.NONE, "!led_opening: # !FREE", "Win accounts in Q4 renewals"),
    _is(Use.DUE, "@goal_nouns for # is|are|:", "Our goal for Q4 is to open two stores"),
    _is(Use.NONE, "PLANNED for #", "Write the plan for Q4"),
    _is(Use.NONE, "!current: !VALUE for #", "Open two stores for Q4"),
    _is(Use.NONE, "all_of_it !running: at #", "Approve the plan at the September meeting"),
    _is(
        Use.NONE,
        "# ) from|to|at|of|above|below|>|<|:",
        "Raise activation (3 events in week 1) from 34% to 45%",
        _in_brackets_of_a_number,
    ),
    _is(Use.NONE, "PURPOSE #", "Write a plan that will guide hiring in Q4"),
    _is(Use.NONE, "PAST _ #", "Close all tickets opened in Q2"),
    _is(Use.NONE, "!@assuring that|who|which|whom ..5 _ #", "Carry out the plan that Rosalind drew up in 2023"),
    _is(Use.DUE, "#", "Launch the portal in March"),
    pieces=PIECES_OF_TIME,
    lists=LISTS_OF_TIME,
    files="dates",
)
"""Behind "in" and its like."""

BARE: Table[TimeInSentence, Use] = Table(
    _is(
        Use.NONE,
        "than|vs|versus|against|past|beyond|of|like|about|is|and|or|a|an|any|every|each|per|all|last|between #",
        "Win more deals than Q3",
    ),
    _is(Use.NONE, "was|to|with|as|under|via #", "Align the plan with Q3"),
    _is(Use.NONE, "vs|v . #", "Win more deals vs. Q3"),
    _is(Use.DUE, "this: # FREE", "Hire two reps this March"),
    _is(Use.NONE, "BASELINE #", "Raise win rate, currently 20% Q2"),
    _is(Use.NONE, "needs_lead !behind_day: #", "Get 4/5 stars"),
    _is(Use.NONE, "needs_lead: | #", "| Launch the portal | 9/30 | 1/3 |"),
    _is(Use.DUE, "opening: # @goal_nouns", "Q4 Rock: open two stores"),
    _is(Use.NONE, "# !FREE", "Build Q4 pipelines"),
    _is(Use.NONE, "!first: # : $|€|£? FIGURE", "Book $2M (Q3: $1M, Q4: $1M)"),
    _is(Use.NONE, "needs_place !in_place !figures: #", "Visit dealers March, then close the year"),
    _is(Use.NONE, "needs_place name: #", "Open two stores - April"),
    _is(Use.NONE, "period !in_place: # !@bare_ends", "Join Q1 and Q2 pipelines"),
    _is(Use.NONE, "period !in_place: EDGE VERB #", "Crush Q4"),
    _is(Use.DUE, "#", "Hire two reps this quarter"),
    pieces=PIECES_OF_TIME,
    lists={**LISTS_OF_TIME, "bare_ends": CLOSERS | words("with for so via through using without")},
    files="dates",
)
"""With no word in front that leads to it."""

_TABLES: Mapping[Lead, Table[TimeInSentence, Use]] = {
    Lead.LENGTH: LENGTHS,
    Lead.LABEL: DUE_BY,
    Lead.BEFORE: DUE_BY,
    Lead.BY: DUE_BY,
    Lead.IN: DUE_IN,
    Lead.BARE: BARE,
}


def judge(context: Context, time: Time, before: TimeUse | None) -> TimeUse:
    """What the point in time is to the goal; `before` is the one in front of it."""
    anchor = TimeInSentence(context, time, _traits(context, time, before), before.time.last if before else NO)
    if _is_labelled(anchor, anchor.before):
        anchor.traits |= {"labelled"}
    match = LEADS.of(context.vocabulary).match(anchor)
    lead, first = (match.row.means, match.first) if match else (Lead.NONE, time.first)
    if lead is Lead.LISTED and before:
        return replace(before, time=time, first=time.first)
    if lead is Lead.START:
        return TimeUse(time, Use.START, first=time.first)
    if lead is Lead.UNREAD:
        return TimeUse(time, Use.UNREAD)
    if lead not in _TABLES:
        return TimeUse(time, Use.NONE)
    if lead in (Lead.BEFORE, Lead.BY) and _is_labelled(anchor, first - 1):
        anchor.traits |= {"labelled"}
    anchor.traits |= {lead.name.lower()}
    use = _TABLES[lead].of(context.vocabulary).means(anchor) or Use.NONE
    own = lead in (Lead.BEFORE, Lead.IN) and context.w.lower[first] not in ("for", "at")
    begins = first if own else time.first
    result = context.marked("result_date_markers", begins, SENTENCE_ENDS, 24)
    return TimeUse(time, use, _weight(anchor, lead, result, first), begins, lead is Lead.BEFORE, result)


def _is_labelled(anchor: TimeInSentence, place: int) -> bool:
    """True where a label ends at a place in front of the point in time."""
    here, anchor.before = anchor.before, place
    found = LABELS.of(anchor.context.vocabulary).match(anchor)
    anchor.before = here
    return found is not None


def _weight(anchor: TimeInSentence, lead: Lead, result: bool, first: int) -> Weight:
    """How clearly what stands in front words it as the deadline."""
    if "labelled" in anchor.traits:
        return Weight.LABEL
    if lead is Lead.BY and anchor.sentence.lower[first] in ("until", "till", "through"):
        return Weight.IN  # "Launch by Q3, hold the price through May"
    if lead in (Lead.BEFORE, Lead.BY) or not anchor.traits.isdisjoint(("within", "inside")):
        return Weight.BY
    if result and lead is not Lead.LENGTH:
        return Weight.AIM
    return Weight.BARE if lead is Lead.BARE and anchor.traits.isdisjoint(("running", "this")) else Weight.IN


def _traits(context: Context, time: Time, before: TimeUse | None) -> frozenset[str]:
    """What is known about a point in time, and about the one in front of it."""
    traits = traits_of(context.w, time)
    if before and before.use is not Use.NONE and before.time.when.form is Form.DATE:
        traits.add("behind_day")
    return frozenset(traits)
