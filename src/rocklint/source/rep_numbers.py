"""A rep's number in one text: "20 meetings a month", "$540K", "5 demos weekly"."""

from __future__ import annotations

import re

_WHEN = re.compile(
    r"(?:\b(?:a|an|per|each|every)\s+|/\s*)(?P<unit>day|week|month|quarter)\s*\Z"
    r"|\b(?P<adverb>daily|weekly|monthly|quarterly)\s*\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\s*(?P<number>[^\s\d]{0,4}\d[\d.,]*[KkMm]?%?)(?:\s+(?P<rest>.*))?\Z", re.DOTALL)
_JOINT = re.compile(r"\A(?:in|of)\s+", re.IGNORECASE)
_LONGEST = 120
_RHYTHM = {"day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly"}


def one_number(text: str) -> tuple[str, str, str] | None:
    """Rhythm, number and metric of such a text; without a rhythm it is the period's number, a quarter's as a rule.
    None where it begins with no number: then it names a metric."""
    if len(text) > _LONGEST:
        return None
    said = _WHEN.search(text)
    found = _NUMBER.match(text[: said.start()].rstrip() if said else text)
    if found is None:
        return None
    unit = (said["unit"] or said["adverb"]).lower() if said else "quarterly"
    return _RHYTHM.get(unit, unit), found["number"], _JOINT.sub("", (found["rest"] or "").strip())
