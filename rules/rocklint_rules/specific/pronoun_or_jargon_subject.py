import re

import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import PRONOUNS, quoted, words

_CAPITALS = re.compile(r"\b[A-Z]{3,6}s?\b")


class Glossary(rl.Options):
    """Options of S210: abbreviations that everybody in the company knows."""

    glossary: tuple[str, ...] = ()


@rl.rule(
    "S210", "pronoun-or-jargon-subject", rl.INFO, default=False,
    why="A line that needs its author beside it says different things to different readers.",
    ask="Would a new hire understand this line?",
    source="EOS practice: loose wording brings a different Rock from every reader",
)  # fmt: skip
def check(rock: rl.Reading, options: Glossary) -> rl.Findings:
    """The object is a bare pronoun, or an abbreviation that no list knows."""
    facts = rock.facts
    behind = words(facts.text, facts.verb.end)[:1] if facts.verb else []
    if behind and behind[0].text.casefold() in PRONOUNS:
        it = behind[0]
        yield rl.Finding(
            rock.at(it),
            f"{quoted(it.text)} stands for something that the line does not name",
            ask=f"What is {quoted(it.text)}?",
            confidence=rl.Confidence.MEDIUM,
        )
        return
    if facts.text.isupper():
        return
    known = rock.vocabulary.derived(_known) | set(options.glossary)
    taken = [*facts.identifiers, *facts.mentions, *facts.dates, *facts.measures]
    for found in _CAPITALS.finditer(facts.text):
        if found.group().rstrip("s") in known or any(s.start <= found.start() < s.end for s in taken):
            continue
        yield rl.Finding(
            rock.sentence.characters(found.start(), found.end()),
            f"{quoted(found.group())} is not spelled out, and no list knows it",
            ask=f"What does {found.group()} stand for?",
            confidence=rl.Confidence.LOW,
        )
        return


def _known(vocabulary: rl.Vocabulary) -> frozenset[str]:
    """Every word in capitals that the lists hold."""
    named = (n for m in vocabulary.metrics for n in m.names)
    listed = (w for name in vocabulary.lists for w in vocabulary.lists[name])
    return frozenset(part for phrase in (*named, *listed) for part in _CAPITALS.findall(phrase))
