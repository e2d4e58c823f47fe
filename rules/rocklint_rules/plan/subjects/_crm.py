"""Rocks that choose or bring in a CRM; a change inside the one there is does not count."""

import re
from dataclasses import dataclass

import rocklint.plugin as rl

_BETWEEN = re.compile(r"\s+(?:(?:to|on|onto|over|the|a|an|our|your|new)\s+)*", re.IGNORECASE)
_END = re.compile(r"\s*(?:\Z|[.,;:()&]|(?:by|to|for|as|with|across|in|before|so|until|from|and|or)\b)", re.IGNORECASE)

_CHOICES = frozenset({"decision", "evaluation", "requirements", "rfp", "selection"})


@dataclass(frozen=True, slots=True)
class Crm:
    """The words that name the CRM; `choosing`: which one is still open, else it is being brought in."""

    words: rl.Mention
    choosing: bool


def crm_of(rock: rl.Reading) -> Crm | None:
    """The CRM that the Rock is about."""
    facts, verb = rock.facts, rock.facts.verb
    lemma = verb.lemma if verb else ""
    choosing = lemma in rock.vocabulary.words("topics.crm_choice_verbs")
    bringing = lemma in rock.vocabulary.words("topics.crm_rollout_verbs")
    for words in facts.listed("topics.crm_selection"):
        last = words.text.casefold().split()[-1]
        return Crm(
            words, choosing or (not bringing and last in ("decision", "evaluation", "requirements", "rfp", "selection"))
        )
    for words in facts.listed("topics.crm"):
        direct = verb is not None and _BETWEEN.fullmatch(facts.text, verb.end, words.start)
        if (choosing or bringing) and direct and _END.match(facts.text, words.end):
            return Crm(words, choosing)
    return None
