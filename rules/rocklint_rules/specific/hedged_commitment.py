"""S203."""

from collections.abc import Iterator

from rocklint.plugin import (
    Confidence,
    Context,
    Facts,
    Finding,
    Findings,
    Need,
    NoOptions,
    Place,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.specific._words import main_mention, quoted, vague

_WISHES = frozenset(
    {"want to", "would like to", "like to", "hope to", "plan to", "intend to", "expect to", "aim to", "aim for"}
)
_SHOULD = frozenset({"should", "could", "might", "would", "ought to"})


@rock_rule(
    code="S203",
    name="hedged-commitment",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("S107",),
    why="A promise with an exit is kept by everyone and finished by no one.",
    ask="Will you do it, or would you like to?",
    source="goal-wording practice: weasel words leave room to escape; a statement of desire is not a Rock.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The wording promises to try, or leaves the list or the condition open."""
    reading = ctx.reading(rock)
    found = [*_intent(reading.facts, rock, reading.has_result), *_exits(reading.facts, rock.sentence)]
    if reading.done:
        found.extend(_exits(reading.done, rock.place("done_when")))
    yield from found[:1]


def _intent(facts: Facts, rock: Rock, has_result: bool) -> Iterator[Finding]:
    """ "Try to", "aim to", "we should": before the main verb only."""
    hedge = main_mention(facts, "hedges.intent_hedges")
    if hedge and hedge.entry != "target to":
        wish = hedge.entry in _WISHES
        yield Finding(
            rock.sentence.characters(hedge.start, hedge.end),
            f"{quoted(hedge.text)} promises to try, not to finish",
            severity=Severity.INFO if wish and has_result else None,
        )
    modal = main_mention(facts, "hedges.modal_hedges")
    if modal and modal.entry in _SHOULD and facts.verb and 0 < facts.verb.start - modal.end < len(" really all "):
        yield Finding(
            rock.sentence.characters(modal.start, modal.end),
            f"{quoted(modal.text)} is a wish; nobody has said will",
            confidence=Confidence.MEDIUM,
        )


def _exits(facts: Facts, place: Place) -> Iterator[Finding]:
    """Conditions, open lists and unfilled holes, anywhere in the words."""
    owner = facts.owner
    for word in vague(
        facts, "hedges.condition_hedges", "hedges.modal_hedges", "hedges.soft_evidence", "hedges.placeholders"
    ):
        if owner and owner.start <= word.start < owner.end:
            continue
        at, shown = place.characters(word.start, word.end), quoted(word.text)
        if word.sort == "hedges.soft_evidence":
            yield Finding(
                at, f"{shown} can be said of any quarter", ask="What would prove it?", confidence=Confidence.MEDIUM
            )
        elif word.sort == "hedges.placeholders":
            yield Finding(at, f"{shown} is a hole that is still to be filled", ask=f"What goes where it says {shown}?")
        else:
            yield Finding(at, f"{shown} leaves an exit open", ask="What happens if that does not come true?")
    for open_end in facts.listed("hedges.scope_escape"):
        at, shown = place.characters(open_end.start, open_end.end), quoted(open_end.text)
        yield Finding(at, f"{shown} leaves the list open", ask="What else is in, and what is out?")
