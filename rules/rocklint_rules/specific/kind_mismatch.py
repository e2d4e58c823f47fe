import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted

_PUSHES = frozenset({"verbs_performing.strict", "verbs_performing.movement.up", "verbs_performing.movement.down"})


@rl.rule(
    "S118", "kind-mismatch", rl.WARNING, needs=rl.Need.ROCK,
    why="A push that is filed as a build escapes the question of what made it possible now.",
    ask="What new thing will exist afterwards? If nothing, it is Performing.",
    source=f"{rl.SMART_ROCKS}, opening: Building puts a new process in place, Performing drives what exists",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The declared kind and the wording contradict each other."""
    fields = rock.fields
    facts = rock.facts
    if not fields.kind or facts.kind is rl.Kind.UNCLEAR or rock.kind in (facts.kind, rl.Kind.UNCLEAR):
        return
    if rock.done and rock.done.kind is rock.kind:
        return
    if rock.kind is rl.Kind.BUILDING and not (facts.verb and any(name in _PUSHES for name in facts.verb.lists)):
        return  # "train", "put", "certify": neither a push nor a build by the word alone
    words = quoted(facts.verb.text) if facts.verb else quoted(rock.text)
    if rock.kind is rl.Kind.BUILDING:
        message, ask = f"filed as {quoted(fields.kind)}, but {words} pushes what exists", None
    else:
        message, ask = (
            f"filed as {quoted(fields.kind)}, but {words} puts something new in place",
            "Does it exist already?",
        )
    yield rl.Finding(rock.place("kind"), message, ask=ask, confidence=rl.Confidence.MEDIUM)
