"""Earlier quarters, and which of their Rocks is one of this plan."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

import rocklint.plugin as rl
from rocklint_rules.plan._wording import words

_MOST = 200
"""Rocks with the same figures that one is compared with."""
_ALIKE = 0.85
_ALIKE_BY_ID = 0.6
_SAME_FINISH = 0.75
_FRAME = frozenset({"a", "an", "before", "by", "due", "end", "of", "on", "owned", "owner", "the", "until"})
"""What is left of "by the end of Q4, owned by Ana" without the day and the name."""
_DIGIT = re.compile(r"\d")


def index(text: str | None) -> int | None:
    """A quarter as a number that grows by one a quarter; None where the text names none."""
    quarter = rl.Quarter.parse(text or "")
    return quarter.year * 4 + quarter.number if quarter else None


def quarters_before(plan: rl.PlanReading) -> list[rl.PreviousQuarter]:
    """The earlier quarters that are loaded, the latest first."""
    this = index(plan.quarter)
    dated = [(at, quarter) for quarter in plan.company.previous or () if (at := index(quarter.quarter)) is not None]
    known = [quarter for at, quarter in sorted(dated, key=lambda pair: -pair[0]) if this is None or at < this]
    return known or [quarter for quarter in plan.company.previous or () if index(quarter.quarter) is None][:1]


def last_quarter(plan: rl.PlanReading) -> rl.PreviousQuarter | None:
    """The quarter right before the plan's, where it is loaded."""
    latest = next(iter(quarters_before(plan)), None)
    this, then = index(plan.quarter), index(latest.quarter if latest else None)
    return latest if this is None or then is None or this - then == 1 else None


def bare(rock: rl.Reading) -> tuple[str, ...]:
    """The words of a Rock's sentence without its days and its owner."""
    return rock.derived(_bare)


def _bare(rock: rl.Reading) -> tuple[str, ...]:
    facts = rock.facts
    text = facts.text
    spans = [*facts.dates, *([facts.deadline] if facts.deadline else []), *([facts.owner] if facts.owner else [])]
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return tuple(word for word in words(text) if word not in _FRAME)


def alike(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How much two texts have in common, word by word; nothing where their numbers differ."""
    if _figures(a) != _figures(b):
        return 0.0
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _figures(said: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(word for word in said if _DIGIT.search(word)))


class EarlierRocks:
    """Rocks, by the figures in their words: those that can be the same as another one, without comparing it with
    all."""

    def __init__(self, rocks: Iterable[rl.Reading]) -> None:
        self._by_figures: dict[tuple[str, ...], list[rl.Reading]] = defaultdict(list)
        for rock in rocks:
            self._by_figures[_figures(bare(rock))].append(rock)

    def same(self, rock: rl.Reading) -> Iterator[rl.Reading]:
        """Those in (nearly) the same words, in their order; of thousands with the same figures the first are looked
        at."""
        near = self._by_figures.get(_figures(bare(rock)), [])
        return (other for other in near[:_MOST] if is_same(other, rock))


def is_same(now: rl.Reading, then: rl.Reading) -> bool:
    """True where a Rock comes back in (nearly) the same words."""
    by_id = now.fields.has_id and then.fields.has_id and now.fields.id == then.fields.id
    ours, theirs = bare(now), bare(then)
    return bool(ours) and alike(ours, theirs) >= (_ALIKE_BY_ID if by_id else _ALIKE)


def is_changed(now: rl.Reading, then: rl.Reading) -> bool:
    """True where the Rock that comes back is another one in scope, number or owner."""
    if now.fields.changed or (now.target is not None and then.target is not None and now.target != then.target):
        return True
    if now.owner and then.owner and not rl.same_owner(now.owner[0], then.owner[0], now.vocabulary):
        return True
    ours, theirs = now.fields.done_when, then.fields.done_when
    return bool(ours and theirs and alike(words(ours), words(theirs)) < _SAME_FINISH)


def counterpart(now: rl.Reading, quarter: EarlierRocks) -> rl.Reading | None:
    """The Rock of an earlier quarter that this one is again, unchanged."""
    same = (then for then in quarter.same(now) if then.status not in ("done", "dropped"))
    return next((then for then in same if not is_changed(now, then)), None)
