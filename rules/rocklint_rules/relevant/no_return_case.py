"""R108."""

import re
from collections.abc import Iterator

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Mention,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)

_LEADS_VERB = re.compile(r"(?:\b(?:and|then|to)|[,;&])\s\Z", re.IGNORECASE)


class ReturnOptions(Options):
    """`topics` are the vocabulary's topics that cost money or a headcount; `things` are those of their words that say
    so wherever they stand, the others do as the verb ("purchase a list", not "repeat purchases"). Spending below
    `from_amount` is not asked about."""

    topics: tuple[str, ...] = ("spend", "crm_selection", "hiring")
    things: tuple[str, ...] = ("agency", "budget", "headcount", "new hire", "sponsorship", "trade show")
    from_amount: float = 1000


@rock_rule(
    code="R108",
    name="no-return-case",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=ReturnOptions,
    why="Spending with no return in mind can never be judged, so it can never be stopped either.",
    ask="What does it cost, what should come back, and by when would you stop?",
    source="seed 001, CRM: closed-loop reporting answers the ROI question; seed 003, step 3: ROI conversations",
)
def check(rock: Rock, ctx: Context[ReturnOptions]) -> Findings:
    """A Rock that spends money or a headcount says nothing about what should come back."""
    reading = ctx.reading(rock)
    ours = reading.is_sales or "marketing" in reading.departments
    if not ours or not reading.structured or rock.expected_return or rock.target or reading.metric:
        return
    cue = next((m for topic in ctx.options.topics for m in _spent(reading, topic, ctx.options.things)), None)
    if cue is None or any(m.unit == "$" for m in reading.facts.measures):
        return
    costs = [m.target for m in ctx.facts(rock.resources).measures if m.unit == "$"] if rock.resources else []
    known = [cost for cost in costs if cost is not None]
    if known and sum(known) < ctx.options.from_amount:
        return
    place = rock.place("resources") if rock.resources else rock.sentence.characters(cue.start, cue.end)
    words = f"{quoted(rock.resources)} is spent" if rock.resources else f"{quoted(cue.text)} takes money"
    yield Finding(place, f"{words}, and no return is named", confidence=Confidence.MEDIUM)


def _spent(reading: Reading, topic: str, things: tuple[str, ...]) -> Iterator[Mention]:
    """The words of a topic that say that money goes out: as the verb, or as things that nobody gets for nothing."""
    facts = reading.facts
    for cue in facts.listed(f"topics.{topic}"):
        verb = facts.verb is not None and facts.verb.start == cue.start
        joined = cue.text == cue.entry and _LEADS_VERB.search(facts.text, 0, cue.start) is not None
        thing = reading.kind is not Kind.PERFORMING and (" " in cue.entry or cue.entry in things)
        if verb or joined or thing:
            yield cue
