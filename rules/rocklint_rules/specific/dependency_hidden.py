import re

import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted

_OWN = re.compile(r"(?:\b(?:our|all|each|every)|\d)\s+(?:[^\W\d_]+\s+){0,2}\Z", re.IGNORECASE)
"""Leads up to people of one's own, or to those whom the work is for: "all 7 project consultants"."""
_MUST = re.compile(r"\s+(?:must|has to|have to|needs? to|will)\b")


class Gates(rl.Options):
    """Options of S209: the departments whose part in a Rock is a gate rather than a helping hand."""

    gates: tuple[str, ...] = ("it", "legal", "finance", "product")


@rl.rule(
    "S209", "dependency-hidden", rl.INFO, needs=rl.Need.ROCK,
    why="The work that stops a Rock is mostly work that its owner cannot order.",
    ask="Who can stop this Rock without ever coming to your meeting?",
    source="EOS practice: the more people you rely on, the more delay to plan for",
)  # fmt: skip
def check(rock: rl.Reading, options: Gates) -> rl.Findings:
    """The Rock rests on a vendor or on people outside the owner's team, and `depends_on` is empty."""
    if rock.fields.depends_on or not rock.structured or rock.kind is not rl.Kind.BUILDING:
        return
    texts = (("rock", rock.facts), ("done_when", rock.done))
    for field, facts in texts:
        cue = _cue(facts, options.gates) if facts else None
        if cue:
            yield rl.Finding(
                rock.place(field).characters(cue.start, cue.end),
                f"{quoted(cue.text)} is named, but not what it must deliver and by when",
                confidence=rl.Confidence.MEDIUM,
            )
            return
    outside = sorted(rock.departments & set(options.gates)) if len(rock.departments) > 1 else []
    if outside:
        yield rl.Finding(
            rock.place("departments"),
            f"{rl.shown_department(outside[0])} takes part, but nothing says what it must deliver and by when",
            ask=f"What must come from {rl.shown_department(outside[0])}, from whom and by when?",
        )


def _cue(facts: rl.Facts, gates: tuple[str, ...]) -> rl.Mention | None:
    """A vendor, an approval, or a department that "must" do its part."""
    for cue in facts.mentions:
        if cue.list == "topics.dependency_cues" and not _OWN.search(facts.text, 0, cue.start):
            return cue
        if cue.list == "departments.synonyms" and cue.entry in gates and _MUST.match(facts.text, cue.end):
            return cue
    return None
