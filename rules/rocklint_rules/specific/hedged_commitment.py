import rocklint.plugin as rl
from rocklint_rules.specific._hedges import exits
from rocklint_rules.specific._sentence_words import main_mention, quoted

_SHOULD = frozenset({"should", "could", "might", "would", "ought to"})


@rl.rule(
    "S203", "hedged-commitment", rl.WARNING, drops=("S107",),
    why="A promise with an exit is kept by everyone and finished by no one.",
    ask="Will you do it, or would you like to?",
    source="goal-wording practice: weasel words leave room to escape; a statement of desire is not a Rock",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The wording promises to try, or leaves the list or the condition open."""
    found = [*_intent(rock), *exits(rock.facts, rock.sentence)]
    if rock.done:
        found.extend(exits(rock.done, rock.place("done_when")))
    yield from found[:1]


def _intent(rock: rl.Reading) -> rl.Findings:
    """Words such as "try to", "aim to", "we should": before the main verb only."""
    facts = rock.facts
    hedge = main_mention(facts, "hedges.intent_hedges")
    if hedge:
        wish = hedge.list == "hedges.intent_hedges.wishes"
        yield rl.Finding(
            rock.at(hedge),
            f"{quoted(hedge.text)} promises to try, not to finish",
            severity=rl.INFO if wish and rock.has_result else None,
        )
    modal = main_mention(facts, "hedges.modal_hedges")
    if modal and modal.entry in _SHOULD and facts.verb and 0 < facts.verb.start - modal.end < len(" really all "):
        yield rl.Finding(
            rock.at(modal),
            f"{quoted(modal.text)} is a wish; nobody has said will",
            confidence=rl.Confidence.MEDIUM,
        )
