"""M116."""

import re

from rocklint.plugin import (
    Confidence,
    Context,
    Facts,
    Finding,
    Findings,
    Mention,
    Need,
    NoOptions,
    Place,
    Rock,
    Severity,
    quoted,
    rock_rule,
)

_PLAIN = (
    "improve increase raise lift boost grow our the a their overall total sales average funnel pipeline current team "
    "company and of in better higher more"
)
"""Words before "conversion" that name no stage."""
_NAMED_BEHIND = re.compile(r"\s*(?:rates?\s+)?(?:of|between|on|for|from)\s+(?!\d)[^\W\d]", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w>-]+)\W*\Z")


def _unnamed(facts: Facts) -> Mention | None:
    """The conversion in a text that names no stage; None where there is none or a stage stands beside it."""
    if any(m.entry.count("_to_") for m in facts.listed("metrics_funnel")):
        return None
    for mention in facts.listed("funnel_stages.unnamed_conversion"):
        rate = "rate" in mention.text.casefold() or any(m.unit == "%" for m in facts.measures)
        before = _WORD_BEFORE.search(facts.text[max(0, mention.start - 40) : mention.start])
        plain = before is None or before[1].casefold() in _PLAIN.split()
        if rate and plain and not _NAMED_BEHIND.match(facts.text, mention.end):
            return mention
    return None


@rock_rule(
    code="M116",
    name="conversion-stages-unnamed",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    why="A funnel has a conversion between every two stages; each team will read its own into the number.",
    ask="From which stage to which stage?",
    source="seed 000/001, Measurable: every conversion in the sample funnel runs from a stage to a stage",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A conversion rate that does not say from which stage to which."""
    reading = ctx.reading(rock)
    if rock.metric:
        found = _unnamed(ctx.facts(rock.metric)) if reading.metric is None else None
        place: Place = rock.place("metric")
    else:
        found = _unnamed(reading.facts)
        place = rock.sentence.characters(found.start, found.end) if found else rock.sentence
    if found:
        message = f"{quoted(found.text)} could be that of any two stages of the funnel"
        yield Finding(place, message, confidence=Confidence.MEDIUM)
