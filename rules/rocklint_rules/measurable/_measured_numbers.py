"""What the rules about measures share: the numbers in a measure's words, and which measures count results."""

import re

import rocklint.plugin as rl

_NUMBER = re.compile(
    r"[$€£¥₹]?\d[\d.,]*(?:\s?(?:%|percent\b|[kmbx]\b|mm\b|million\b|thousand\b|(?:minute|hour|day|week|month|point)s?\b))?",
    re.IGNORECASE,
)


def number_in(measure: rl.Measure) -> str:
    """The target's digits as written ("20%" of "grow 20%"); the whole words where the amount is worded ("double")."""
    found: list[str] = _NUMBER.findall(measure.text)
    return found[-1].rstrip(".,") if found else measure.text


def same_number(a: float, b: float) -> bool:
    """True within the one percent that rounding costs ("$0.5M" and "$498K")."""
    return abs(a - b) <= 0.01 * max(abs(a), abs(b))


def is_activity(measure: rl.Measure) -> bool:
    """True where things done are counted, and not a result of the funnel; a share of them ("95% of calls logged") is a
    result of its own."""
    return measure.activity and measure.metric is None and measure.unit != "%"


def overlaps(measure: rl.Measure, start: int, end: int) -> bool:
    """True where characters belong to a measure's words."""
    return measure.start < end and start < measure.end
