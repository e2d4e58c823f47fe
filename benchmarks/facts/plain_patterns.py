"""A page of regular expressions, as one would write them in an afternoon: the floor to compare with."""

from __future__ import annotations

import re
from datetime import date

from rocklint.check.inspection import SentenceReading
from rocklint.language.facts import Completion, DateMention, Facts, Measure, Owner
from rocklint.language.words.when import Form, Unit, When
from rocklint.model.calendar import ResolvedDate

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|(?:end of )?Q[1-4]"
    r"|end of (?:the )?(?:quarter|year|month)|EOQ|EOY)\b",
    re.I,
)
_OWNER = re.compile(r"(?:owner:|owned by(?: the)?|\()\s*([A-Z][\w.]*(?: [A-Z][\w.]*){0,2})")
_MEASURE = re.compile(
    r"(?:from )?[$€£]?\d[\d,.]*\s?(?:%|percent|[KkMB]\b)?(?: \w+)?(?: to [$€£]?\d[\d,.]*\s?(?:%|percent|[KkMB]\b)?)?"
)
_QUARTERS = {1: "2027-03-31", 2: "2027-06-30", 3: "2026-09-30", 4: "2026-12-31"}


def inspect(text: str) -> SentenceReading:
    """The facts that the patterns see."""
    found = _DATE.findall(text)
    deadline = None
    if found:
        start = text.rindex(found[-1])
        deadline = DateMention(start, start + len(found[-1]), found[-1], When(Form.EVENT))
    said = _OWNER.search(text)
    owner = Owner(said.start(1), said.end(1), said[1], "person") if said else None
    measures = tuple(
        _measure(m)
        for m in _MEASURE.finditer(text)
        if not (deadline and m.start() < deadline.end and deadline.start < m.end())
    )
    completion = Completion.MEASURED if measures else Completion.BINARY
    facts = Facts(text, owner=owner, deadline=deadline, measures=measures, completion=completion)
    return SentenceReading("", "", 1, facts, ResolvedDate(_day(deadline.text), Unit.DAY) if deadline else None)


def _measure(match: re.Match[str]) -> Measure:
    numbers = [
        float(n.replace(",", "").rstrip(".") or 0) for n in re.findall(r"\d[\d,.]*", match[0]) if n.count(".") < 2
    ]
    unit = "%" if "%" in match[0] or "percent" in match[0] else "$" if match[0][:1] in "$€£" else "count"
    baseline = numbers[0] if len(numbers) > 1 else None
    return Measure(match.start(), match.end(), match[0], baseline, numbers[-1] if numbers else None, unit)  # type: ignore[arg-type]


def _day(words: str) -> date | None:
    quarter = re.search(r"Q([1-4])", words, re.I)
    try:
        return date.fromisoformat(_QUARTERS[int(quarter[1])] if quarter else words)
    except ValueError:
        return None
