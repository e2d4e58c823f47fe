import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import (
    PREDICATES,
    VERBS,
    content,
    finish_given,
    headline,
    main_mention,
    opens,
    quoted,
    words,
)

_WISHED = frozenset({"should", "needs", "need", "to", "must", "ought", "will"})
_TELLS = ("ed", "en", "s", "built", "live", "done", "won", "sold", "sent", "met", "held", "made", "run")
"""Endings of verbs that tell of a result or of what somebody does; "redesign" and "audit" only name a thing."""


@rl.rule(
    "S201", "no-action-verb", rl.INFO, default=False,
    why="A line that opens with what you will do reads the same to the person who was not in the room.",
    ask="What will you do to it?",
    source="EOS implementers: word the title so that done is visible; general goal-wording advice",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The sentence opens with a thing, and what happens to it comes later or not at all."""
    facts = rock.facts
    if rock.other_language:
        return
    if rock.fields.done_when and not rock.fields.target and not rock.fields.metric and (topic := headline(facts)):
        start, end = topic[0].start, topic[-1].end
        yield rl.Finding(
            rock.sentence.characters(start, end),
            f"{quoted(rock.text[start:end])} is a topic; what you will do stands in done_when alone",
            confidence=rl.Confidence.MEDIUM,
        )
        return
    if rock.has_result or finish_given(rock):
        return
    verb = facts.verb
    if verb is None or opens(facts, verb.start) or main_mention(facts, "hedges.intent_hedges"):
        return
    named = content(facts, 0, verb.start)
    if not named or any(m.start == named[0].start and m.list.startswith(VERBS) for m in facts.mentions):
        return
    between = [word.text.casefold() for word in words(facts.text, named[-1].end, verb.start)]
    wished = "be" in between and any(word in _WISHED for word in between)
    if not wished and ((between[-1:] and between[-1] in PREDICATES) or verb.text.casefold().endswith(_TELLS)):
        return  # "strategy approved by the board", "the team opens": the result comes first
    thing = rock.text[named[0].start : named[-1].end]
    yield rl.Finding(
        rock.sentence.characters(named[0].start, named[-1].end),
        f"it opens with a thing, {quoted(thing)}, not with what you will do",
        confidence=rl.Confidence.MEDIUM,
    )
