"""S118."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._words import quoted

_PUSHES = frozenset({"verbs_performing.strict", "verbs_performing.movement.up", "verbs_performing.movement.down"})


@rock_rule(
    code="S118",
    name="kind-mismatch",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    why="A push that is filed as a build escapes the question of what made it possible now.",
    ask="What new thing will exist afterwards? If nothing, it is Performing.",
    source="seed 000/001, opening: Building puts a new process in place, Performing drives what exists.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The declared kind and the wording contradict each other."""
    reading = ctx.reading(rock)
    facts = reading.facts
    if not rock.kind or facts.kind is Kind.UNCLEAR or reading.kind in (facts.kind, Kind.UNCLEAR):
        return
    if reading.done and reading.done.kind is reading.kind:
        return
    if reading.kind is Kind.BUILDING and not (facts.verb and any(name in _PUSHES for name in facts.verb.lists)):
        return  # "train", "put", "certify": neither a push nor a build by the word alone
    words = quoted(facts.verb.text) if facts.verb else quoted(rock.text)
    if reading.kind is Kind.BUILDING:
        message, ask = f"filed as {quoted(rock.kind)}, but {words} pushes what exists", None
    else:
        message, ask = (
            f"filed as {quoted(rock.kind)}, but {words} puts something new in place",
            "Does it exist already?",
        )
    yield Finding(rock.place("kind"), message, ask=ask, confidence=Confidence.MEDIUM)
