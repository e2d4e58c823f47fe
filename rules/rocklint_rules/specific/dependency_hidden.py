"""S209."""

import re

from rocklint.plugin import (
    Confidence,
    Context,
    Facts,
    Finding,
    Findings,
    Kind,
    Mention,
    Need,
    Options,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.specific._departments import spoken
from rocklint_rules.specific._words import quoted

_OWN = re.compile(r"(?:\b(?:our|all|each|every)|\d)\s+(?:[^\W\d_]+\s+){0,2}\Z", re.IGNORECASE)
"""Leads up to people of one's own, or to those whom the work is for: "all 7 project consultants"."""
_MUST = re.compile(r"\s+(?:must|has to|have to|needs? to|will)\b")


class Gates(Options):
    """Options of S209: the departments whose part in a Rock is a gate rather than a helping hand."""

    gates: tuple[str, ...] = ("it", "legal", "finance", "product")


@rock_rule(
    code="S209",
    name="dependency-hidden",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=Gates,
    why="The work that stops a Rock is mostly work that its owner cannot order.",
    ask="Who can stop this Rock without ever coming to your meeting?",
    source="EOS practice: the more people you rely on, the more delay to plan for.",
)
def check(rock: Rock, ctx: Context[Gates]) -> Findings:
    """The Rock rests on a vendor or on people outside the owner's team, and `depends_on` is empty."""
    reading = ctx.reading(rock)
    if rock.depends_on or not reading.structured or reading.kind is not Kind.BUILDING:
        return
    texts = (("rock", reading.facts), ("done_when", reading.done))
    for field, facts in texts:
        cue = _cue(facts, ctx.options.gates) if facts else None
        if cue:
            yield Finding(
                rock.place(field).characters(cue.start, cue.end),
                f"{quoted(cue.text)} is named, but not what it must deliver and by when",
                confidence=Confidence.MEDIUM,
            )
            return
    outside = sorted(reading.departments & set(ctx.options.gates)) if len(reading.departments) > 1 else []
    if outside:
        yield Finding(
            rock.place("departments"),
            f"{spoken(outside[0])} takes part, but nothing says what it must deliver and by when",
            ask=f"What must come from {spoken(outside[0])}, from whom and by when?",
        )


def _cue(facts: Facts, gates: tuple[str, ...]) -> Mention | None:
    """A vendor, an approval, or a department that "must" do its part."""
    for cue in facts.mentions:
        if cue.list == "topics.dependency_cues" and not _OWN.search(facts.text, 0, cue.start):
            return cue
        if cue.list == "departments.synonyms" and cue.entry in gates and _MUST.match(facts.text, cue.end):
            return cue
    return None
