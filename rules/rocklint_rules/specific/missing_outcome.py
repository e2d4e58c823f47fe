"""S101."""

from rocklint.plugin import (
    Completion,
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.specific._words import content, finish_given, headline, quoted

_FEW = 2


@rock_rule(
    code="S101",
    name="missing-outcome",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("S107", "S108", "S109", "S201", "M101", "M102"),
    why="A topic cannot be finished: without an action on something, two people will picture two quarters.",
    ask="What will be true on the last day of the quarter that is not true today?",
    source="seed 000/001, Specific: a Rock says what must be accomplished.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The sentence names a topic, but no action and no result."""
    reading = ctx.reading(rock)
    facts = reading.facts
    if reading.has_result or finish_given(reading) or rock.metric:
        return
    named = content(facts)
    if not named:
        yield Finding(rock.sentence, "no sentence says what is to be accomplished")
    elif facts.verb and content(facts, facts.verb.end):
        return
    elif facts.verb and len(named) == 1:
        yield Finding(
            rock.sentence.characters(facts.verb.start, facts.verb.end),
            f"{quoted(facts.verb.text)} stands alone: what it acts on is not said",
            ask=f"{facts.verb.text} what, and what will be different afterwards?",
        )
    elif headline(facts) and (facts.completion is not Completion.BINARY or len(named) <= _FEW):
        yield Finding(
            rock.sentence,
            f"{quoted(rock.text[named[0].start : named[-1].end])} is a topic: what will exist or change is not said",
            confidence=Confidence.HIGH if len(named) <= _FEW else Confidence.MEDIUM,
        )
