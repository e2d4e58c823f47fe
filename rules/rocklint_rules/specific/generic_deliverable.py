"""S109."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._words import content, finish_given, quoted


@rock_rule(
    code="S109",
    name="generic-deliverable",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    why="A process without a name can be any process, and the easiest one will do.",
    ask="Which one, starting and ending where?",
    source="seed 000/001, Specific: what must be accomplished (two of the seeds' examples say just a process).",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A building verb points at a thing without a name."""
    reading = ctx.reading(rock)
    facts = reading.facts
    verb = facts.verb
    if verb is None or finish_given(reading) or not any(lst.startswith("verbs_building") for lst in verb.lists):
        return
    for thing in facts.listed("verbs_vague.generic_deliverables"):
        behind = rock.text[verb.end : thing.start].strip()
        if thing.start >= verb.end and not behind and not content(facts, thing.end):
            bare, single = thing.text.split()[-1], thing.text.casefold().startswith(("a ", "an "))
            yield Finding(
                rock.sentence.characters(thing.start, thing.end),
                f"{quoted(thing.text)} could be any {bare if single else 'of them'}",
                ask=f"Which {bare}, starting and ending where?",
                confidence=Confidence.MEDIUM,
            )
            return
