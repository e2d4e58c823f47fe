import re

import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import finish_given, quoted, vague

_BUILT = re.compile(r"\bto (?:include|cover|have|offer|hold|contain)\b|:\s+[A-Z][a-z]+ ")
"""What is meant is said behind: "grow the committee to include a giving arm", "Clarify it: Update the rules"."""
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
    elsewhere = finish_given(rock) and not rock.fields.target and rock.fields.done_when
    if verb is None or facts.measures or ((rock.has_result or finish_given(rock)) and not elsewhere):
        return
    if _BUILT.search(rock.text, verb.end):
        return
    found = next((v for v in vague(facts, _VERBS) if v.start == verb.start), None)
    if found is None or (elsewhere and found.sort != f"{_VERBS}.strong" and not _busy(rock)):
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
        f"{message}; it stands in done_when alone" if elsewhere else message,
        severity=rl.INFO if elsewhere else None,
        confidence=rl.Confidence.MEDIUM if weak else rl.Confidence.HIGH,
    )


def _busy(rock: rl.Reading) -> bool:
    """True where the number in `done_when` counts what people do: "2 meetings held" finishes nothing."""
    counted = rock.done.measures if rock.done else ()
    return bool(counted) and all(m.activity for m in counted)
