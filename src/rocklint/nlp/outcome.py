"""Main verb, building or performing, completion and vague words."""

from __future__ import annotations

from dataclasses import dataclass

from rocklint.facts import Completion, Kind, Span, Vague, Verb
from rocklint.nlp.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the sentence promises and how one will tell that it is done."""

    completion: Completion
    decided_by: Span | None
    vague: tuple[Vague, ...]
    kind: Kind
    verb: Verb | None


def find_outcome(sentence: Sentence) -> Outcome:
    """Reads the outcome from the sentence and the measures already found in it."""
    completion = Completion.MEASURED if sentence.measures else Completion.UNCLEAR
    return Outcome(completion, None, (), Kind.UNCLEAR, None)
