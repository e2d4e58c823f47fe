"""A rewrite to paste: the author's own words in the order that a Rock is read aloud, with holes.

    <sentence> by <due> (owner <name>), so that <metric> moves from <baseline> to <target> by <result date>;
    serves <larger goal>; costs <what gives>

Nothing is invented: what neither a field nor the sentence says is a hole, `__`.
"""

from __future__ import annotations

import re

from rocklint.facts import Facts, Kind, Span
from rocklint.reading import Reading
from rocklint.timing import Day

HOLE = "__"

# What leads up to an owner or a date and goes with it: "owned by", "owner:", "(", "by", "due", "no later than".
_OPENS = r"(?<![\s,;|(\[—–-])[\s,;|(\[—–-]*+"
_BEFORE_OWNER = re.compile(
    _OPENS + r"(?:(?:is |to be )?(?:owned|led|run|driven) by|owner\s*[:=]|dri\s*:|@)?\s*(?:the )?\Z", re.I
)
_BEFORE_DATE = re.compile(
    _OPENS + r"(?:(?:and )?(?:done |completed? |finished |live )?"
    r"(?:by|due|before|until|till|no later than|on or before|on)\s*+(?::\s*+)?(?:the )?)?\Z",
    re.I,
)
_LABEL = re.compile(r"\A\s*(?:rock|goal|objective|kr)\s*+(?:\d++\s*+)?:\s*", re.I)
_LIST_NUMBER = re.compile(r"\A\s*(?:[-*•]|\d{1,2}[.)])\s+")
_LOOSE = re.compile(r"(?<!\s)\s++([,;.])|([,;])(?=\s*+(?:[,;.]|\Z))")
_REACH = 48


def rewrite(reading: Reading) -> str:
    """The Rock as one sentence in the seeds' order, holes where nothing is known."""
    facts = reading.facts
    parts = [f"{_core(facts)}{_baseline_hole(reading)} by {_due(reading)} (owner {_owner(reading)})"]
    result = _result(reading)
    if result:
        parts.append(f", so that {result}")
    rock = reading.rock
    parts.append(f"; serves {', '.join(rock.supports) or HOLE}")
    gives = rock.trade_off.text or rock.trade_off.metric if rock.trade_off else None
    parts.append(f"; costs {gives or HOLE}")
    return "".join(parts)


def _core(facts: Facts) -> str:
    """The sentence without its owner, its deadline and its list number."""
    cuts: list[tuple[int, int]] = []
    for span, before in ((facts.owner, _BEFORE_OWNER), (facts.deadline, _BEFORE_DATE)):
        if span:
            cuts.append(_with_lead(facts.text, span, before))
    kept, at = [], 0
    for start, end in sorted(cuts):
        kept.append(facts.text[at : max(at, start)])
        at = max(at, end)
    text = " ".join("".join([*kept, facts.text[at:]]).split())
    for opening in (_LIST_NUMBER, _LABEL):
        text = opening.sub("", text, count=1)
    return _LOOSE.sub(r"\1", text).strip(" ,;.|-–—") or HOLE


def _with_lead(text: str, span: Span, before: re.Pattern[str]) -> tuple[int, int]:
    """The span with the words that lead up to it and the bracket that closes behind it."""
    window = max(0, span.start - _REACH)
    lead = before.search(text[window : span.start])
    start = window + lead.start() if lead else span.start
    end = span.end
    opened = any(c in "([" for c in text[start : span.start])
    closing = text.find(")", end, end + _REACH) if opened else -1
    return start, closing + 1 if closing >= 0 else end


def _baseline_hole(reading: Reading) -> str:
    measure = reading.measure
    asks = measure is not None and measure.direction != "reach" and measure.baseline is None
    return f" (from {HOLE} today)" if asks and reading.rock.baseline is None and reading.rock.target is None else ""


def _words(day: Day | None) -> str:
    if day is None:
        return HOLE
    if day.origin == "quarter":
        return f"the end of {day.text}"
    return day.text if day.day else HOLE


def _due(reading: Reading) -> str:
    return _words(reading.due)


def _owner(reading: Reading) -> str:
    return reading.owner[0] if reading.owner else HOLE


def _result(reading: Reading) -> str | None:
    """What moves from where to where; nothing where the sentence says it already."""
    rock, facts = reading.rock, reading.facts
    if rock.target or rock.metric:
        baseline = rock.baseline.text if rock.baseline else HOLE
        target = rock.target.text if rock.target else HOLE
        day = _words(reading.result_date or _same_day(reading))
        return f"{rock.metric or HOLE} moves from {baseline} to {target} by {day}"
    if facts.measures:
        return None
    named = next((m.text for m in facts.listed("metrics_funnel")), HOLE)
    return f"{named} moves from {HOLE} to {HOLE} by {HOLE}"


def _same_day(reading: Reading) -> Day | None:
    """A performing Rock is read on the day it is due; when a building Rock shows is for its owner to say."""
    return reading.due if reading.kind is Kind.PERFORMING else None
