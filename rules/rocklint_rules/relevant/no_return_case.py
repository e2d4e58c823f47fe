import re
from collections.abc import Iterator

import rocklint.plugin as rl

_LEADS_VERB = re.compile(r"(?:\b(?:and|then|to)|[,;&])\s\Z", re.IGNORECASE)


class ReturnOptions(rl.Options):
    """`topics` are the vocabulary's topics that cost money or a headcount; `things` are those of their words that say
    so wherever they stand, the others do as the verb ("purchase a list", not "repeat purchases"). Spending below
    `from_amount` is not asked about."""

    topics: tuple[str, ...] = ("spend", "crm_selection", "hiring")
    things: tuple[str, ...] = ("agency", "budget", "headcount", "new hire", "sponsorship", "trade show")
    from_amount: float = 1000


@rl.rule(
    "R108", "no-return-case", rl.INFO, needs=rl.Need.ROCK,
    why="Spending with no return in mind can never be judged, so it can never be stopped either.",
    ask="What does it cost, what should come back, and by when would you stop?",
    source=f"{rl.CRM}: closed-loop reporting answers the ROI question; {rl.SALES_METRICS}, step 3: ROI conversations",
)  # fmt: skip
def check(rock: rl.Reading, options: ReturnOptions) -> rl.Findings:
    """A Rock that spends money or a headcount says nothing about what should come back."""
    fields = rock.fields
    ours = rock.is_sales or "marketing" in rock.departments
    if not ours or not rock.structured or fields.expected_return or fields.target or rock.metric:
        return
    cue = next((m for topic in options.topics for m in _spent(rock, topic, options.things)), None)
    if cue is None or any(m.unit == "$" for m in rock.facts.measures):
        return
    costs = [m.target for m in rock.read(fields.resources).measures if m.unit == "$"] if fields.resources else []
    known = [cost for cost in costs if cost is not None]
    if known and sum(known) < options.from_amount:
        return
    place = rock.place("resources") if fields.resources else rock.at(cue)
    words = f"{rl.quoted(fields.resources)} is spent" if fields.resources else f"{rl.quoted(cue.text)} takes money"
    yield rl.Finding(place, f"{words}, and no return is named", confidence=rl.Confidence.MEDIUM)


def _spent(rock: rl.Reading, topic: str, things: tuple[str, ...]) -> Iterator[rl.Mention]:
    """The words of a topic that say that money goes out: as the verb, or as things that nobody gets for nothing."""
    facts = rock.facts
    for cue in facts.listed(f"topics.{topic}"):
        verb = facts.verb is not None and facts.verb.start == cue.start
        joined = cue.text == cue.entry and _LEADS_VERB.search(facts.text, 0, cue.start) is not None
        thing = rock.kind is not rl.Kind.PERFORMING and (" " in cue.entry or cue.entry in things)
        if verb or joined or thing:
            yield cue
