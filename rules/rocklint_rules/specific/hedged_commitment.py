"""S203."""

from collections.abc import Iterator

from rocklint.plugin import Confidence, Context, Facts, Finding, Findings, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._hedges import exits
from rocklint_rules.specific._words import main_mention, quoted

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
    found = [*_intent(reading.facts, rock, reading.has_result), *exits(reading.facts, rock.sentence)]
    if reading.done:
        found.extend(exits(reading.done, rock.place("done_when")))
    yield from found[:1]


def _intent(facts: Facts, rock: Rock, has_result: bool) -> Iterator[Finding]:
    """ "Try to", "aim to", "we should": before the main verb only."""
    hedge = main_mention(facts, "hedges.intent_hedges")
    if hedge:
        wish = hedge.list == "hedges.intent_hedges.wishes"
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
