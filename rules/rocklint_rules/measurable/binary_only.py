import re

import rocklint.plugin as rl

_SEVERAL = re.compile(r"[,;\n]|\band\b", re.IGNORECASE)
"""What joins the things that must be true: a list of them is more than a box, if still no result."""
_CONTRACT = r"(?:agreement|contract|purchase order|PO|LOI|MSA|deal|renewal|partnership)s?"
_SOLD = re.compile(
    rf"\b{_CONTRACT}\b[^.;:]{{0,40}}\b(?:signed|won|closed|confirmed|renewed)\b"
    rf"|\b(?:sign|win|close|renew)\b[^.;:]{{0,40}}\b{_CONTRACT}\b",
    re.IGNORECASE,
)
"""What somebody outside the company has agreed to."""
_UNSURE = rl.Confidence.LOW
_COUNTED = re.compile(r"(?<![\w.,-])\d[\d,]*\s+(?:[a-z-]+\s+)?[a-z]{3,}s\b")


@rl.rule(
    "M102", "binary-only", rl.WARNING,
    why="A box that is ticked says the work was done, not that it moved anything.",
    ask="When the box is ticked, what should the scorecard show that it does not show now?",
    source=f"{rl.SMART_ROCKS}, Measurable: yes or no may do elsewhere; a finished Sales Rock should show a result",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Completion is yes or no only, and no result follows it."""
    fields = rock.fields
    facts, done = rock.facts, rock.done
    if rock.has_result or fields.metric or fields.metrics or rock.aim:
        return  # M103 asks about a metric without its number
    if facts.listed("topics.day_job_signals"):
        return  # "hit quota" has a number, which is written elsewhere
    if _enough(rock):
        return
    if not done and facts.verb and any(v.start == facts.verb.start for v in facts.vague):
        return  # what has no finish cannot be ticked off: S107 asks
    by_text = facts.completion is rl.Completion.BINARY and rl.Confidence.of(facts.completion_chance) is not _UNSURE
    if not by_text and not (done and done.completion is rl.Completion.BINARY):
        return
    place, words = (rock.sentence, "this") if by_text else (rock.place("done_when"), rl.quoted(fields.done_when or ""))
    if by_text and facts.decided_by:
        place = rock.at(facts.decided_by)
        words = rl.quoted(facts.decided_by.text)
    confidence = rl.Confidence.of((facts if by_text or not done else done).completion_chance)
    yield rl.Finding(
        place,
        f"{words} can only be ticked off: done or not done, and no number moves",
        severity=None if rock.is_sales and not _more(rock) else rl.INFO,
        confidence=confidence,
    )


def _enough(rock: rl.Reading) -> bool:
    """True where yes or no is what a coach asks for: a contract that is signed is the result itself; outside sales also
    a finish that one can check, one with a day of its own, and a seat that is filled."""
    if _SOLD.search(rock.text):
        return True
    if rock.is_sales:
        return False
    hires = rock.facts.verb is not None and rock.facts.verb.lemma in rock.vocabulary.words("topics.hiring")
    own_day = "due" in set(rock.fields.where) - rock.fields.inherited or rock.text_deadline is not None
    return rock.checkable or own_day or hires


def _more(rock: rl.Reading) -> bool:
    """True where the box holds more than one tick: a list of what must be true, in `done_when` or behind a colon, or a
    counted scope ("for the top 30 accounts"). Still no number moves, but a question will do."""
    listed = rock.checkable and _SEVERAL.search(rock.fields.done_when or "")
    behind = rock.text.find(":") + 1
    said = [m for m in rock.facts.listed("verbs_completion.completion_verbs") if behind and m.start >= behind]
    dates = rock.facts.dates
    scope = (m for m in _COUNTED.finditer(rock.text) if not any(d.start < m.end() and m.start() < d.end for d in dates))
    return bool(listed or len(said) > 1 or any(scope))
