"""S201."""

import re

from rocklint.plugin import (
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
from rocklint_rules.specific._words import content, finish_given, main_mention, opens, quoted

_PAST = ("ed", "en", "built", "live", "done", "won", "sold", "sent", "met", "held", "made", "run")
_SHOULD = re.compile(r"\b(?:should|needs? to|to|must|ought to|will) be\b")


@rock_rule(
    code="S201",
    name="no-action-verb",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    why="A line that opens with what you will do reads the same to the person who was not in the room.",
    ask="What will you do to it?",
    source="EOS implementers: word the title so that done is visible; general goal-wording advice.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The sentence opens with a thing, and what happens to it comes later or not at all."""
    reading = ctx.reading(rock)
    facts = reading.facts
    if reading.has_result or finish_given(reading):
        return
    verb = facts.verb
    if verb is None or opens(facts, verb.start) or main_mention(facts, "hedges.intent_hedges"):
        return
    named = content(facts, 0, verb.start)
    thing = rock.text[named[0].start : named[-1].end] if named else ""
    if not named or (_past(verb.text) and not _SHOULD.search(rock.text, named[-1].end, verb.start)):
        return  # "strategy defined and approved": the result itself comes first
    yield Finding(
        rock.sentence.characters(named[0].start, named[-1].end),
        f"it opens with a thing, {quoted(thing)}, not with what you will do",
        confidence=Confidence.MEDIUM,
    )


def _past(verb: str) -> bool:
    return verb.casefold().endswith(_PAST)
