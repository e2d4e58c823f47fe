import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import finish_given, quoted, vague

_VERBS = "verbs_vague.vague_verbs"
_AMOUNTS = ("modifiers_vague.vague_adverbs", "modifiers_vague.vague_quantifiers")


@rl.rule(
    "S107", "vague-outcome", rl.WARNING, drops=("S108",),
    why="A verb without a finish line is still true after a lost quarter: everybody did work on it.",
    ask="What would a stranger see that proves this is finished?",
    source=f"{rl.SMART_ROCKS}, Specific: a Rock is crystal clear",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The main verb is vague and nothing behind it makes the finish checkable."""
    facts = rock.facts
    verb = facts.verb
    if verb is None or rock.has_result or finish_given(rock):
        return
    found = next((v for v in vague(facts, _VERBS) if v.start == verb.start), None)
    if found is None:
        return
    moves = any(name.startswith("verbs_performing.movement") for name in verb.lists)
    if moves and (rock.aim or rock.fields.metric or vague(facts, *_AMOUNTS)):
        return  # M103 asks for the number of a metric that moves, S108 how much "significantly" is
    if found.sort == f"{_VERBS}.strong":
        message = f"{quoted(found.text)} names effort, not a finish"
    elif moves:
        message = f"{quoted(found.text)} says which way, not how far"
    else:
        message = f"{quoted(found.text)} has no finish that one could see"
    weak = found.sort != f"{_VERBS}.strong"
    yield rl.Finding(
        rock.at(found),
        message,
        confidence=rl.Confidence.MEDIUM if weak else rl.Confidence.HIGH,
    )
