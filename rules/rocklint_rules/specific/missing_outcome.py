import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import content, finish_given, headline, quoted

_FEW = 2


@rl.rule(
    "S101", "missing-outcome", rl.ERROR, drops=("S107", "S108", "S109", "S201", "M101", "M102"),
    why="A topic cannot be finished: without an action on something, two people will picture two quarters.",
    ask="What will be true on the last day of the quarter that is not true today?",
    source=f"{rl.SMART_ROCKS}, Specific: a Rock says what must be accomplished",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The sentence names a topic, but no action and no result."""
    facts = rock.facts
    if rock.other_language or rock.has_result or finish_given(rock) or rock.fields.metric:
        return
    named = content(facts)
    if not named:
        yield rl.Finding(rock.sentence, "no sentence says what is to be accomplished")
    elif facts.verb and content(facts, facts.verb.end):
        return
    elif facts.verb and len(named) == 1:
        yield rl.Finding(
            rock.at(facts.verb),
            f"{quoted(facts.verb.text)} stands alone: what it acts on is not said",
            ask=f"{facts.verb.text} what, and what will be different afterwards?",
        )
    elif (
        headline(facts)
        and not _commands(rock, named)
        and (facts.completion is not rl.Completion.BINARY or len(named) <= _FEW)
    ):
        yield rl.Finding(
            rock.sentence,
            f"{quoted(rock.text[named[0].start : named[-1].end])} is a topic: what will exist or change is not said",
            confidence=rl.Confidence.HIGH if len(named) <= _FEW else rl.Confidence.MEDIUM,
        )


def _commands(rock: rl.Reading, named: list[rl.Span]) -> bool:
    """True where the first word may as well be the verb, with several things behind it: "Source designers who ...".
    "Contract templates" is a topic all the same."""
    first = named[0].text.casefold()
    plural = len(named) > _FEW and named[1].text.casefold().endswith("s")
    return plural and named[1].text.islower() and first in rock.vocabulary.words("topics.joiners.also_nouns")
