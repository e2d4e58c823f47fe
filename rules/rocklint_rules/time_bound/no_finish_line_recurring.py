"""T203."""

import re

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Letter,
    Mention,
    Need,
    NoOptions,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.time_bound._days import open_words

_NOUN_BEHIND = re.compile(
    r"[\s*_-]+(?!(?:and|or|by|with|to|until|through|from|for|in|on|at|as|so|while|of|is|are|via|if|when)\b)[^\W\d]",
    re.IGNORECASE,
)


def _is_name(words: Mention, reading: Reading) -> bool:
    """ "The weekly review", "monthly newsletter": the rhythm belongs to the name of a thing."""
    known = reading.vocabulary.folded.get("time_phrases.rhythm_words", frozenset())
    return words.text.casefold() in known and _NOUN_BEHIND.match(reading.facts.text, words.end) is not None


def _standing(reading: Reading) -> tuple[int, int] | None:
    """The words that say the work goes on as before, or for ever."""
    facts, rock = reading.facts, reading.rock
    finished = reading.has_result and reading.due is not None
    verb = facts.verb
    if finished or rock.done_when:
        return None
    if verb and verb.lemma in reading.vocabulary.words("time_phrases.standing_verbs"):
        return verb.start, verb.end
    if rock.has("due") or reading.text_deadline or reading.kind is Kind.BUILDING or reading.has_result:
        return None  # beside a number the rhythm is its unit: "18 calls monthly"
    found = (w for w in facts.listed("time_phrases.recurring") if not _is_name(w, reading))
    return next(((w.start, w.end) for w in found), None)


@rock_rule(
    code="T203",
    name="no-finish-line-recurring",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("T101",),
    counts_under=(Letter.S,),
    why="What never ends is a job description: it cannot be reported done, only still going on.",
    ask="When will it be finished, and what is there then that is not there today?",
    source="practice: a Rock can be completed, otherwise it is somebody's job (nextlevelgrowth.com, eosworldwide.com)",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The Rock describes something that goes on forever (maintain, continue, every month)."""
    reading = ctx.reading(rock)
    span = _standing(reading)
    if span:
        endless = reading.due is None and open_words(reading) is None
        yield Finding(
            rock.sentence.characters(*span),
            f"{quoted(rock.text[span[0] : span[1]])} has no last day: it goes on after the quarter as before it",
            severity=Severity.ERROR if endless else None,  # then it stands for the day that is missing, too
            confidence=Confidence.MEDIUM,
        )
