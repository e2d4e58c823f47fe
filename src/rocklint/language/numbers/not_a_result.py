"""Numbers that measure nothing: status, assumptions, asides, sizes of segments, prices, places.

A number found wrongly costs more than one missed, so a bare number and a stretch of time have to earn their place
(`bare_counts`, `lengths_of_time`); percentages and money are results unless the tables below say otherwise.
"""

from __future__ import annotations

from bisect import bisect_left

from rocklint.language.numbers.around_number import PIECES, Draft, Number, earlier
from rocklint.language.numbers.bare_counts import COUNTED
from rocklint.language.numbers.lengths_of_time import MEASURED_TIME
from rocklint.language.numbers.surroundings import Surroundings
from rocklint.language.text.around import Table, no, yes
from rocklint.language.text.closed_classes import PREPOSITIONS, words
from rocklint.language.text.sentence import word_at
from rocklint.language.words.vocabulary import Vocabulary

_NEIGHBOURS = 6
"""No clause holds more numbers on either side of one."""
_LISTS = {
    "acts": words("and by or start through to while"),
    "places": words("across in at for among within over throughout from with between per"),
}


def _count_in_front(number: Number) -> bool:
    """A count ends at most three words before the bracket."""
    return any(0 < number.before - d.last <= 3 and d.target.unit == "" for d in number.others)


def _share_in_front(number: Number) -> bool:
    """A percentage ends right before the bracket."""
    return any(d.target.unit == "%" and d.last == number.before - 1 for d in number.others)


def _pair_in_front(number: Number) -> bool:
    """A from-to ends just before it."""
    first = number.draft.first
    return any(d.baseline is not None and d.last < first <= d.last + 6 for d in number.others)


def _change_in_front(number: Number) -> bool:
    """A change or a percentage stands close before it, with nothing that begins another part."""
    around, first = number.around, number.draft.first
    return any(
        0 < first - d.last <= 8
        and around.same_clause(d.last, first)
        and (d.role in ("pair", "by", "to") or d.target.unit in ("%", "x"))
        and {",", "and", ";"}.isdisjoint(around.s.lower[d.last + 1 : first])
        for d in number.others
    )


def _right_behind_counted(number: Number) -> bool:
    """It follows things that are counted already."""
    counted = next((d for d in reversed(number.others) if d.last < number.draft.first), None)
    end = counted.last + 1 if counted else 0
    return counted is not None and number.around.phrase_after(end) == number.quantity.lead - 1 >= end


def _change_behind(number: Number) -> Draft | None:
    """The change of the same clause that stands behind the number, with nothing between that begins another part."""
    draft, around = number.draft, number.around
    change = next((d for d in number.others if d.first > draft.last), None)
    if change is None or change.role not in ("pair", "to", "by") or not around.same_clause(draft.last, change.first):
        return None
    between = number.sentence.lower[draft.last + 1 : change.first]
    return change if {",", "and", ";", "(", "then"}.isdisjoint(between) else None


def _in_changed_object(number: Number) -> bool:
    """It stands inside the object of a change: "grow sponsors giving over $500 from 40 to 65"."""
    change = _change_behind(number)
    if change is None:
        return False
    mine, other = (number.around.governor(d.first) for d in (number.draft, change))
    return mine is not None and mine == other and mine.way in ("up", "down")


def _in_brackets_of_change(number: Number) -> bool:
    """The brackets around it say what is changed: "Activation (3+ events in week 1) from 34% to 45%"."""
    s, change = number.sentence, _change_behind(number)
    if change is None or change.role == "by":
        return False
    close = change.first - 1 - (word_at(s, change.first - 1) == "from")
    return word_at(s, close) == ")" and ")" not in s.words[number.draft.last + 1 : close]


STATUS: Table[Number, bool] = Table(
    yes("# confidence|confident", "Get to 70% confidence on the forecast"),
    no("to: #", "Bring the rollout to 60% progress"),
    no("@reaching|of|above #", "Reach 60% progress"),
    no("ensure|ensuring|sure ..5 is|are #", "Ensure the rollout is 60% complete"),
    yes("% <100: # @done", "Warehouse 55% complete"),
    yes("part: # !to? @done", "1/2 milestones complete"),
    yes("%: # ..8 already", "40% of the trench is dug already"),
    yes("%: # ..8 so|to|as far|date", "40% of the trench dug so far"),
    yes("%: # ..8 so|to|as of today|now|this", "40% of the trench dug as of today"),
    yes("bare: already have|has|secured|signed #", "Give 18 talks (we already have 7 booked)"),
    no("%: make|makes|making|be sure #", "Make sure 80% of deals have a plan"),
    yes("%: @status ..1 #", "On track 70%"),
    yes("%: # @status", "Keep a 60% likelihood of renewal in the forecast"),
    files="numbers",
)
"""How far things are or how likely they are, not what is to be reached."""

BESIDE: Table[Number, bool] = Table(
    yes(", each *ing ..2 #", "Sign 2 dealers, each committing to 5,000 units", earlier),
    yes("assumed|assuming|assumes|e.g.|eg|i.e. ..6 #", "Sign 30 deals, assuming a conversion of 40%"),
    yes("based on|upon ..5 #", "Sign 30 deals (based on a 40% conversion)"),
    yes("plain rate: ( # )", "Run 6 listening sessions (2 per site)", _count_in_front),
    yes("plain %,x,points: ( # NP? )", "Raise revenue from $4M to $5M (+20%)", _pair_in_front),
    yes("plain x: ( # )", "Cut travel by 50% (2x)", _change_in_front),
    yes("plain bare: ( # NP? ) of", "Have 35% (45 people) of our members in a group", _share_in_front),
    yes("plain %: ( # )", "Have 9 of 12 sites (75%) audited", _count_in_front),
    pieces=PIECES,
)
"""What only explains the number before it, or is assumed."""

SIZED: Table[Number, bool] = Table(
    # what is sold to or worked on
    no("plain: @priced|worth # NP@together", "Sign sponsors giving $500 total"),
    yes("plain !exact: worth #", "Win accounts worth over $2m"),
    yes("plain !exact: @segment_nouns with|whose|where|having|that|who|scoring|rated ..4 _ #",
        "Call every account with a health score under 60"),
    yes("plain bare over,under led: # !NP", "Vaccinate 40 patients over 65", _right_behind_counted),
    yes("plain !exact: by # NP each|apiece", "Ship 3 features asked for by 2+ customers each", earlier),
    yes("plain $: # NP? each|apiece", "Sell 12 licences for $40 each"),
    yes("plain $ !under: at #", "Win 4 accounts at $50K", earlier),
    yes("plain %: at # of", "Have 80% of reps at 100% of quota", earlier),
    yes("plain %: # of quota|target|plan|goal", "70% of reps attain 80%+ of quota", earlier),
    yes("plain over,under $: ( #", "Win 5 accounts (>$150K)", earlier),
    yes("plain over,under: ( # NP@size_nouns", "Win 5 accounts (>50 sites)", earlier),
    yes("plain over,under led $: @segment_nouns #", "Land accounts over $2m"),
    yes("plain over,under led bare: @segment_nouns # NP", "Land accounts over 200 seats"),
    yes("plain: @segment_nouns with|of|in|between # NP@size_nouns", "Call companies with 50+ sites"),
    yes("plain $: @segment_nouns with|of|in|between #", "Call companies with $5M left"),
    yes("plain: @segment_nouns with|of|in|between # NP? each", "Join 4 communities with 3000 members each"),
    yes("plain $: ( avg|average .? # NP? )", "Win 12 accounts (avg $18K ACV)", earlier),
    yes("plain $ over,under: which|whom|these|those FIGURE? is|are #", "Sign 12 accounts, of which 3 are above $20K"),
    # a thing with its price
    no("plain $,% exact: at #", "Sell the plan at $49"),
    yes("plain $,% exact: # NP@price_nouns", "Pay a $150 bonus"),
    yes("plain $,% !exact: # NP@budget", "Finish the move within the $250K budget"),
    # the object of a change, and where a change takes place
    yes("plain: ( #", "Raise activation (3+ events in week 1) from 34% to 45%", _in_brackets_of_change),
    yes("plain bare: #", "Grow events with 50 guests from 4 to 9", _in_changed_object),
    yes("plain !exact,equal,about,extra: #", "Grow sponsors giving over $500 from 40 to 65", _in_changed_object),
    yes("plain: @priced|@prepositions|worth #", "Grow sponsors giving $500 from 40 to 65", _in_changed_object),
    yes("bare: each|all|any of #", "Interview 5 candidates for each of the 3 roles"),
    yes("per #", "Run 2 workshops per 10 stores"),
    yes("top: targeting|covering|serving|of|to|on our|their|my|its? #", "Sell upgrades to our top 20 clients"),
    no("plain bare top !the: with our|their|my|its? #", "Meet with our top 20 clients"),
    yes("plain bare top: @places our|their|my|its? #", "Hold reviews with the top 20 clients"),
    yes("plain bare !zero: @places #", "Raise utilisation to 75% across 4 crews", _change_in_front),
    no("x !rate !part: # more|as|the|higher|faster|our|return|coverage", "Win 3 times more leads"),
    yes("x !rate !part times: #", "Publish 3 times"),
    no("plain: @acts @priced #", "Win members by giving 12 talks"),
    yes("plain: WORD @priced #", "Recruit sponsors giving $500"),
    pieces=PIECES,
    lists={**_LISTS, "prepositions": PREPOSITIONS, "budget": words("budget"),
           "together": words("combined altogether total together")},
    files="numbers units",
)  # fmt: skip
"""The size or price of things, and where something happens."""


class Results:
    """Says of the drafts of a sentence which of them are results to reach."""

    def __init__(self, around: Surroundings, vocabulary: Vocabulary, drafts: list[Draft]) -> None:
        self.around = around
        self.vocabulary = vocabulary
        self.drafts = drafts
        self.bars = [k for k, word in enumerate(around.s.words) if word == "|"]

    def is_result(self, i: int) -> bool:
        """True where draft `i` is a measure of the goal."""
        draft = self.drafts[i]
        q = draft.target
        if self._is_reference(draft):
            return False
        if draft.role == "pair":
            return True
        if draft.role == "label":
            return q.worded != "one"
        number = Number(self.around, draft, self.drafts[max(0, i - _NEIGHBOURS) : i + _NEIGHBOURS + 1])
        if draft.baseline is not None:  # the deals "above $60K (largest today: $45K)" have a size
            return not SIZED.of(self.vocabulary).means(number)
        if STATUS.of(self.vocabulary).means(number) or BESIDE.of(self.vocabulary).means(number):
            return False
        if q.worded in ("multiple", "no", "fraction"):
            return True
        if q.time:
            return bool(MEASURED_TIME.of(self.vocabulary).means(number))
        if SIZED.of(self.vocabulary).means(number):
            return False
        return q.unit != "" or bool(COUNTED.of(self.vocabulary).means(number))

    def _is_reference(self, draft: Draft) -> bool:
        """A later table cell that names the goal a Rock serves: "| Launch store | Brett | Goal 2: 4 stores |"."""
        s = self.around.s
        bar = bisect_left(self.bars, draft.first) - 1
        if bar < 0:
            return False
        later = bar > 0 or self.bars[0] > 0
        if later and word_at(s, self.bars[bar] + 1) in ("goal", "objective", "kr", "key"):
            return True
        alone = word_at(s, draft.first - 1) == "|" and word_at(s, draft.last + 1) in ("|", "", "\n")
        return alone and draft.role == "plain" and not self._is_row_value(draft, bar)

    def _is_row_value(self, draft: Draft, bar: int) -> bool:
        """True for a cell with a value behind a cell that names what it is of: "| Gross margin | 42% | Jane |"."""
        if draft.target.unit == "$" or bar < 1:
            return draft.target.unit == "$"
        first, last = self.bars[bar - 1] + 1, self.bars[bar] - 1
        if not 0 <= last - first <= 8:
            return False
        s = self.around.s
        named = any(m.list == "metrics_funnel" for m in s.by_end.get(s.ends[last], ()))
        return named or s.lower[last] == "rate" or s.lower[last] in self.vocabulary.folded.get("units.score_nouns", ())
