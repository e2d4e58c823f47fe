import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import content, finish_given, quoted


@rl.rule(
    "S109", "generic-deliverable", rl.INFO,
    why="A process without a name can be any process, and the easiest one will do.",
    ask="Which one, starting and ending where?",
    source=f"{rl.SMART_ROCKS}, Specific: what must be accomplished (two of its own examples say just a process)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A building verb points at a thing without a name."""
    facts = rock.facts
    verb = facts.verb
    if verb is None or finish_given(rock) or not any(lst.startswith("verbs_building") for lst in verb.lists):
        return
    for thing in facts.listed("verbs_vague.generic_deliverables"):
        behind = rock.text[verb.end : thing.start].strip()
        if thing.start >= verb.end and not behind and not content(facts, thing.end):
            bare, single = thing.text.split()[-1], thing.text.casefold().startswith(("a ", "an "))
            yield rl.Finding(
                rock.at(thing),
                f"{quoted(thing.text)} could be any {bare if single else 'of them'}",
                ask=f"Which {bare}, starting and ending where?",
                confidence=rl.Confidence.MEDIUM,
            )
            return
