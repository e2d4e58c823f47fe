import re

import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import open_words

_NOUN_BEHIND = re.compile(
    r"[\s*_-]+(?!(?:and|or|by|with|to|until|through|from|for|in|on|at|as|so|while|of|is|are|via|if|when)\b)[^\W\d]",
    re.IGNORECASE,
)
_OFTEN = re.compile(r"daily|weekly|monthly|(?:every|each) (?:day|week|month)", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:no more than|at most|under|below|fewer than|less than|max(?:imum)?)\b", re.IGNORECASE)
_LONG = re.compile(r"month|quarter|year|annu", re.IGNORECASE)


@rl.rule(
    "T203", "no-finish-line-recurring", rl.WARNING, drops=("T101", "M102"), counts_under=(rl.Letter.S,),
    why="What never ends is a job description: it cannot be reported done, only still going on.",
    ask="When will it be finished, and what is there then that is not there today?",
    source="practice: a Rock can be completed, otherwise it is somebody's job (nextlevelgrowth.com, eosworldwide.com)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock describes something that goes on forever (maintain, continue, every month)."""
    standing = _standing(rock)
    rhythm = None if standing else _rhythm(rock) or _built_again(rock)
    span = standing or rhythm
    if span:
        endless = rock.due is None and open_words(rock) is None
        yield rl.Finding(
            rock.sentence.characters(*span),
            f"{rl.quoted(rock.text[span[0] : span[1]])} has no last day: it goes on after the quarter as before it",
            # As an error, this also stands for the missing day.
            severity=rl.INFO if rhythm else rl.ERROR if endless else None,
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
    if _ends(rock) or rock.kind is rl.Kind.BUILDING or rock.has_result:
        return None  # beside a number the rhythm is its unit: "18 calls monthly"
    found = (w for w in facts.listed("time_phrases.recurring") if not _is_name(w, rock))
    return next(((w.start, w.end) for w in found), None)


def _ends(rock: rl.Reading) -> bool:
    return bool(rock.has("due") or rock.text_deadline or rock.fields.done_when)


def _rhythm(rock: rl.Reading) -> tuple[int, int] | None:
    """The one number of a Rock, where it is a rhythm to keep ("4 posts a week"). Beside a number of the funnel, a build
    or a change the rhythm is only the unit: "raise SQLs to 45 a month"."""
    facts = rock.facts
    moved = facts.verb is not None and any(lst.startswith("verbs_performing.movement") for lst in facts.verb.lists)
    if _ends(rock) or len(facts.measures) != 1 or moved or rock.kind is rl.Kind.BUILDING or rock.fields.target:
        return None
    measure = facts.measures[0]
    if _LIMIT.search(rock.text[: measure.end]):
        return None  # "no more than 3 late deliveries a week" is a level to get to
    if measure.metric or measure.unit != "count" or measure.baseline is not None or measure.direction != "reach":
        return None
    beside = (m for m in facts.listed("units.per_period") if m.start <= measure.end + 1 and measure.end <= m.end)
    return next(((measure.start, m.end) for m in beside if not _LONG.search(m.text)), None)


def _built_again(rock: rl.Reading) -> tuple[int, int] | None:
    """The rhythm in which something is done over and over ("Warehouse cleaned daily"), where no verb builds anything:
    "Set up weekly reviews" ends."""
    verb = rock.facts.verb
    if rock.kind is not rl.Kind.BUILDING or _ends(rock) or rock.has_result:
        return None
    if verb and any(lst.startswith("verbs_building") for lst in verb.lists):
        return None
    found = (
        w for w in rock.facts.listed("time_phrases.recurring") if _OFTEN.fullmatch(w.text) and not _is_name(w, rock)
    )
    return next(((w.start, w.end) for w in found), None)
