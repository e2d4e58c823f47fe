import re

import rocklint.plugin as rl

_PLAIN = (
    "improve increase raise lift boost grow our the a their overall total sales average funnel pipeline current team "
    "company and of in better higher more"
)
"""Words before "conversion" that name no stage."""
_NAMED_BEHIND = re.compile(r"\s*(?:rates?\s+)?(?:of|between|on|for|from)\s+(?!\d)[^\W\d]", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([\w>-]+)\W*\Z")


@rl.rule(
    "M116", "conversion-stages-unnamed", rl.WARNING,
    why="A funnel has a conversion between every two stages; each team will read its own into the number.",
    ask="From which stage to which stage?",
    source=f"{rl.SMART_ROCKS}, Measurable: every conversion in the sample funnel runs from a stage to a stage",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A conversion rate that does not say from which stage to which."""
    if rock.fields.metric:
        found = _unnamed(rock.read(rock.fields.metric)) if rock.metric is None else None
        place: rl.Place = rock.place("metric")
    else:
        found = _unnamed(rock.facts)
        place = rock.at(found) if found else rock.sentence
    if found:
        message = f"{rl.quoted(found.text)} could be that of any two stages of the funnel"
        yield rl.Finding(place, message, confidence=rl.Confidence.MEDIUM)


def _unnamed(facts: rl.Facts) -> rl.Mention | None:
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
