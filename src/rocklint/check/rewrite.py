"""A rewrite to paste: the author's own words in the order that a Rock is read aloud, with holes.

    <sentence> by <due> (owner <name>), so that <metric> moves from <baseline> to <target> by <result date>;
    serves <larger goal>; what gives: <trade-off>

Nothing is invented: what neither a field nor the sentence says is a hole, `__`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rocklint.domain.metrics import tracked
from rocklint.domain.owners import owner_kind, split_owners
from rocklint.domain.reading import Reading
from rocklint.domain.rock_days import Day
from rocklint.language.facts import Kind
from rocklint.model.finding import Edit

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
_LED = re.compile(r"(?:by|before|until|till|in|within|during|over|on|no later than)\b", re.I)
"""What a day's own words may begin with ("before Black Friday")."""
_BEHIND_HEAD = re.compile(r"\s(?:per|in|of|from|to|by|for|on|at|with)\s|(?<!\s)\s*+[(,]")
_REACH = 48


def rewrite(reading: Reading, edits: Iterable[Edit] = ()) -> str:
    """The Rock as one sentence in the seeds' order, holes where nothing is known. Of the `edits` that findings offer,
    those inside the sentence are made."""
    built = ", built" if reading.timing.text_result else ""  # the day that stays in the sentence is the result's
    parts = [f"{_core(reading, edits)}{_baseline_hole(reading)}{built} {_by(reading.due)} (owner {_owner(reading)})"]
    result = _result(reading)
    if result:
        parts.append(f", so that {result}")
    rock = reading.rock
    parts.append(f"; serves {', '.join(rock.supports) or HOLE}")
    gives = rock.trade_off.text or rock.trade_off.metric if rock.trade_off else None
    parts.append(f"; what gives: {gives or HOLE}")
    return "".join(parts)


def _core(reading: Reading, edits: Iterable[Edit]) -> str:
    """The sentence without its owner, the day that the work is due and its list number."""
    facts, due, sentence = reading.facts, reading.text_deadline, reading.rock.sentence
    changes: list[tuple[int, int, str]] = []
    if facts.owner:
        changes.append((*_with_lead(facts.text, facts.owner.start, facts.owner.end, _BEFORE_OWNER), ""))
    if due and due.place.start is not None and due.place.end is not None:
        changes.append((*_with_lead(facts.text, due.place.start, due.place.end, _BEFORE_DATE), ""))
    for edit in edits:
        start, end = edit.place.start, edit.place.end
        if start is not None and end is not None and edit.place == sentence.characters(start, end):
            changes.append((start, end, edit.text))
    kept, at = [], 0
    for start, end, instead in sorted(changes):
        kept += [facts.text[at : max(at, start)], instead if start >= at else ""]
        at = max(at, end)
    text = " ".join("".join([*kept, facts.text[at:]]).split())
    for opening in (_LIST_NUMBER, _LABEL):
        text = opening.sub("", text, count=1)
    return _LOOSE.sub(r"\1", text).strip(" ,;:.|-–—") or HOLE


def _with_lead(text: str, begin: int, end: int, before: re.Pattern[str]) -> tuple[int, int]:
    """A stretch of the text with the words that lead up to it and the bracket that closes behind it."""
    window = max(0, begin - _REACH)
    lead = before.search(text[window:begin])
    start = window + lead.start() if lead else begin
    opened = any(c in "([" for c in text[start:begin])
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


def _by(day: Day | None) -> str:
    words = _words(day)
    return words if _LED.match(words) else f"by {words}"


def _owner(reading: Reading) -> str:
    """The one owner; a hole where a group is named, or several."""
    if reading.owner is None:
        return HOLE
    name, vocabulary = reading.owner[0], reading.vocabulary
    one = len(split_owners(name, vocabulary)) == 1 and owner_kind(name, vocabulary) in ("person", "role", "unknown")
    return name if one else HOLE


def _result(reading: Reading) -> str | None:
    """What moves from where to where; nothing where the sentence says it already."""
    rock, facts = reading.rock, reading.facts
    if (rock.target or rock.metric) and _target_said(reading):
        return None
    if rock.target or rock.metric:
        baseline = rock.baseline.text if rock.baseline else HOLE
        target = rock.target.text if rock.target else HOLE
        day = _words(reading.result_date or _same_day(reading))
        line = tracked(reading)
        name = line.line.name or rock.metric if line and line.explicit else rock.metric
        return f"{name or HOLE} {_moves(name)} from {baseline} to {target} by {day}"
    if facts.measures:
        return None
    named = next((m.text for m in facts.listed("metrics_funnel")), HOLE)
    return f"{named} {_moves(named)} from {HOLE} to {HOLE} by {HOLE}"


def _moves(name: str | None) -> str:
    """The verb behind a metric's name: "deals move", "days in install move", "win rate moves"."""
    head = _BEHIND_HEAD.split(name or "", maxsplit=1)[0].rstrip()
    return "move" if len(head) > 3 and head[-1] == "s" and head[-2] not in "siu" else "moves"


def _target_said(reading: Reading) -> bool:
    """Does the sentence itself say how far the number goes, with the day on which that is read where it is another?"""
    rock = reading.rock
    if rock.result_date and not reading.timing.text_result:
        return False
    goal = rock.target.value if rock.target else None
    said = [m for m in reading.facts.measures if not m.change and m.target is not None]
    return any((goal is None or m.target == goal) and (m.baseline is not None or not rock.baseline) for m in said)


def _same_day(reading: Reading) -> Day | None:
    """A performing Rock is read on the day it is due; when a building Rock shows is for its owner to say."""
    return reading.due if reading.kind is Kind.PERFORMING else None
