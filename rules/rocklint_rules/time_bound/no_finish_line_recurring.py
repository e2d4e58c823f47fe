import re

import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import open_words

_NOUN_BEHIND = re.compile(
    r"[\s*_-]+(?!(?:and|or|by|with|to|until|through|from|for|in|on|at|as|so|while|of|is|are|via|if|when)\b)[^\W\d]",
    re.IGNORECASE,
)


@rl.rule(
    "T203", "no-finish-line-recurring", rl.WARNING, drops=("T101",), counts_under=(rl.Letter.S,),
    why="What never ends is a job description: it cannot be reported done, only still going on.",
    ask="When will it be finished, and what is there then that is not there today?",
    source="practice: a Rock can be completed, otherwise it is somebody's job (nextlevelgrowth.com, eosworldwide.com)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock describes something that goes on forever (maintain, continue, every month)."""
    span = _standing(rock)
    if span:
        endless = rock.due is None and open_words(rock) is None
        yield rl.Finding(
            rock.sentence.characters(*span),
            f"{rl.quoted(rock.text[span[0] : span[1]])} has no last day: it goes on after the quarter as before it",
            severity=rl.ERROR if endless else None,  # this also stands for the missing day
            confidence=rl.Confidence.MEDIUM,
        )


def _is_name(words: rl.Mention, rock: rl.Reading) -> bool:
    """True in "the weekly review", "monthly newsletter": the rhythm belongs to the name of a thing."""
    known = rock.vocabulary.folded.get("time_phrases.rhythm_words", frozenset())
    return words.text.casefold() in known and _NOUN_BEHIND.match(rock.facts.text, words.end) is not None


def _standing(rock: rl.Reading) -> tuple[int, int] | None:
    """The words that say that the work goes on as before, or for ever."""
    facts, verb = rock.facts, rock.facts.verb
    finished = rock.has_result and rock.due is not None
    if finished or rock.fields.done_when:
        return None
    if verb and verb.lemma in rock.vocabulary.words("time_phrases.standing_verbs"):
        return verb.start, verb.end
    if rock.has("due") or rock.text_deadline or rock.kind is rl.Kind.BUILDING or rock.has_result:
        return None  # beside a number the rhythm is its unit: "18 calls monthly"
    found = (w for w in facts.listed("time_phrases.recurring") if not _is_name(w, rock))
    return next(((w.start, w.end) for w in found), None)
