import re

import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import content, finish_given, quoted, vague, words

_LISTS = "modifiers_vague."
_SHOWN = 3
_COMPOUND = re.compile(r"-[^\W\d_]")
"""The word is part of a name: "the quick-quote tool"."""


@rl.rule(
    "S108", "vague-qualifier", rl.INFO,
    why="Everybody agrees with a word like better; the argument comes at quarter end, over how much was meant.",
    ask="Which number would show it?",
    source=f"{rl.SMART_ROCKS}, Specific: crystal clear; every good example carries a number",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """An adjective, adverb or quantifier stands where a number should."""
    facts = rock.facts
    if rock.has_result or finish_given(rock):
        return  # the number or the finish says how much was meant
    # Words for a time ("as soon as possible") are asked for a day, not for a number.
    found = [v for v in vague(facts, _LISTS) if not any(d.start < v.end and v.start < d.end for d in facts.dates)]
    found = [v for v in found if not (_COMPOUND.match(facts.text, v.end) or _how_far(v, rock) or _name(v, facts))]
    if not found:
        return
    first = found[0]
    shown = list(dict.fromkeys(quoted(v.text.casefold(), 24) for v in found))[:_SHOWN]
    amounts = rock.vocabulary.derived(_amounts)
    adjective = first.sort.endswith("vague_adjectives") and first.text.casefold() not in amounts
    one = len(shown) == 1
    if adjective:
        message = f"{rl.joined(shown)} {'means' if one else 'mean'} something else to everyone"
        ask = f"How would one see that it is {shown[0]}?"
    else:
        message = f"{rl.joined(shown)} {'stands' if one else 'stand'} where a number should"
        counted = first.sort.endswith("vague_quantifiers")
        ask = f"How many, exactly, is {shown[0]}?" if counted else f"Which number would show {shown[0]}?"
    yield rl.Finding(
        rock.at(first),
        message,
        ask=ask,
        confidence=rl.Confidence.MEDIUM,
    )


def _how_far(word: rl.Vague, rock: rl.Reading) -> bool:
    """True in "more referrals", "better close rate": how far the number goes is M103's question, and one is enough."""
    aim = rock.aim
    return aim is not None and not rock.has_result and word.end + 1 == aim.start


def _amounts(vocabulary: rl.Vocabulary) -> frozenset[str]:
    """Words that say how much or how many, whatever else they say."""
    return frozenset(w for name in ("vague_quantifiers", "vague_adverbs") for w in vocabulary.words(_LISTS + name))


def _name(word: rl.Vague, facts: rl.Facts) -> bool:
    """True in "the Awesome Endeavour": a proper name, where not every word of the sentence has a capital ("Build a
    Better Culture")."""
    behind = words(facts.text, word.end)
    if not (word.start and word.text[:1].isupper() and behind and behind[0].text[:1].isupper()):
        return False
    others = [w for w in content(facts) if w.start > 0 and not word.start <= w.start <= behind[0].end]
    before = facts.text[: word.start].split()[-1:]
    return before == ["the"] or any(w.text.islower() for w in others)
