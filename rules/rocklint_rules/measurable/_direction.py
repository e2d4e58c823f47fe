"""Which way a sentence says that a number goes."""

import re
from dataclasses import dataclass

import rocklint.plugin as rl

_UP, _DOWN = "verbs_performing.movement.up", "verbs_performing.movement.down"
_EITHER_WAY = frozenset(
    {
        "improve",
        "optimize",
        "optimise",
        "accelerate",
        "drive",
        "strengthen",
        "scale",
        "control",
        "contain",
        "add",
        "limit",
    }
)
"""Words that suit a number on its way up as well as one on its way down."""
_SPEED = ("speed", "pace", "velocity", "responsive")
_AMOUNT = r"[$€£¥]?\d[\d.,]*(?: ?(?:%|[kKmMxX]\b))?"
_PAIR = re.compile(rf"(?:(?=[$€£¥])|(?<!\d)(?<!\d[.,]))(?P<a>{_AMOUNT})(?P<mid>(?: [a-z]+)? to )(?P<b>{_AMOUNT})")


@dataclass(frozen=True, slots=True)
class Promise:
    """The word that says where the number should go."""

    text: str
    down: bool


def promised(facts: rl.Facts, start: int, end: int) -> Promise | None:
    """The last word of movement that stands before `end` and not before `start`."""
    words = [m for m in facts.mentions if m.list in (_UP, _DOWN) and start <= m.start < end]
    if not words or words[-1].entry in _EITHER_WAY:
        return None
    return Promise(words[-1].text, words[-1].list == _DOWN)


def contradicts(promise: Promise, measure: str, metric: rl.Metric | None, *, down: bool) -> bool:
    """True where a number goes down that should go up, or up that should go down. "Increase speed to lead from 30 to
    10 minutes" does not contradict itself."""
    if promise.down == down:
        return False
    faster = (metric is not None and metric.kind == "time") or any(word in measure.casefold() for word in _SPEED)
    return not (faster and down)


def swapped(measure: rl.Measure) -> str | None:
    """The measure's words with its two numbers changed over."""
    found = _PAIR.search(measure.text)
    if not found:
        return None
    return measure.text[: found.start()] + found["b"] + found["mid"] + found["a"] + measure.text[found.end() :]
