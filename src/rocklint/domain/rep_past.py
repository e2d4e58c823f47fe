"""A goal against the rep's own history, in the rhythm that the history is kept in.

Nobody says whether `[20, 22, 23]` are months or quarters, but beside a goal of 72 a quarter and 24 a month it can only
be months.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rocklint.domain.history import Bands, best, judged, periods, usual
from rocklint.domain.rep_goals import RepBook
from rocklint.domain.rhythm import PER_QUARTER, RHYTHMS, Rhythm, RhythmLevel, conflict, unit_of
from rocklint.model.company import RepGoals, RhythmGoal
from rocklint.model.field_types import Quantity
from rocklint.model.finding import Severity
from rocklint.system.records import dataclass

_PLAUSIBLE = 0.75
_CLOSE = 0.9
"""A goal lies this near to the past at least; far below it, the history is of another period."""


@dataclass(frozen=True, slots=True)
class OwnPast:
    """A goal against the rep's own history: the number asked for in the rhythm that the history is kept in (of a list,
    the first), and what its periods come to on average. `good` is the direction to want, `counts` true for numbers of
    things, which also vary by chance."""

    rep: RepGoals
    goal: RhythmGoal
    past: tuple[float, ...]
    asked: float
    mean: float
    rhythm: Rhythm
    level: RhythmLevel
    good: str
    counts: bool

    @property
    def best(self) -> float:
        """The best comparable period."""
        return best(self.past, self.good) or 0.0

    def judged(self, bands: Bands | None = None, steps: int = 0) -> Severity | None:
        """How hard the goal is for this rep: None where it is fine, and where one period is all that is known."""
        if len(self.past) < 2:
            return None
        return judged(self.past, self.asked, self.good, bands=bands, counts=self.counts, steps=steps)

    @property
    def ratio(self) -> float | None:
        """The goal as a multiple of what is usual for this rep."""
        before = usual(self.past)
        return self.asked / before if before else None


def history_of(rep: RepGoals, goal: RhythmGoal, book: RepBook) -> tuple[Quantity, ...]:
    """The rep's history of a goal's metric, oldest first; a history or goal without a metric belongs to the only
    one."""
    kept = rep.history
    metric = book.key(book.named(goal))
    found = next((kept[name] for name in kept if name and book.key(name) == metric), None)
    if found is None and len(rep.all_goals) == len(kept) == 1 and ("" in kept or not goal.metric):
        found = next(iter(kept.values()))
    return found or ()


def past_values(rep: RepGoals, goal: RhythmGoal, book: RepBook) -> tuple[float, ...]:
    """The rep's history of a goal's metric, as far as it is in the goal's unit."""
    unit = next((unit_of(q) for rhythm in RHYTHMS for q in getattr(goal, rhythm) if q.amount), None)
    history = history_of(rep, goal, book)
    return tuple(q.value for q in history if q.value is not None and unit_of(q) == unit)


def own(rep: RepGoals, goal: RhythmGoal, book: RepBook) -> OwnPast | None:
    """A goal beside its history. Which period a history is kept by, mostly nobody writes: it is that of the goal, and
    where there are several, the one on which the goal comes nearest to the past without lying far below it."""
    past, written = past_values(rep, goal, book), book.levels(goal)
    before = usual(past)
    if not before or before < 0 or not written or conflict(goal, adds=book.adds(goal)):
        return None  # which of two numbers is meant has to be asked first
    found = list(_candidates(rep, goal, written, before, book))
    near = [c for c in found if c.asked >= _PLAUSIBLE * before] or found
    nearest = min(near, key=lambda c: c.asked / before)
    known, amount = book.metric(goal), nearest.level.quantity.amount
    return OwnPast(
        rep,
        goal,
        past,
        nearest.asked,
        nearest.mean,
        nearest.rhythm,
        nearest.level,
        known.good if known else "up",
        amount is not None and amount.unit == "count" and book.adds(goal),
    )


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A rhythm that a history may be kept in, with the goal's number in it."""

    asked: float
    mean: float
    rhythm: Rhythm
    level: RhythmLevel


def _candidates(
    rep: RepGoals, goal: RhythmGoal, written: Sequence[RhythmLevel], before: float, book: RepBook
) -> Iterator[_Candidate]:
    """The goal in the rhythms that the history may be kept in: the one that is stated, else those that are written,
    and the month by division where that lies close to the past."""
    longest, adds = written[-1], book.adds(goal)
    by = periods(rep.history_by)
    stated = next((level for level in written if PER_QUARTER[level.rhythm] == by), None)
    if stated:
        yield _Candidate(stated.first, stated.value, stated.rhythm, stated)
        return
    if by:
        rhythm: Rhythm = next((r for r in RHYTHMS if PER_QUARTER[r] == by), "quarterly")
        divided = longest.quarter / (PER_QUARTER[rhythm] if adds else 1)
        yield _Candidate(divided, divided, rhythm, longest)
        return
    rare = [level for level in written if level.rhythm in ("monthly", "quarterly")]
    for level in rare or written:
        yield _Candidate(level.first, level.value, level.rhythm, level)
    month = longest.quarter / PER_QUARTER["monthly"]
    if adds and all(level.rhythm != "monthly" for level in written) and month >= _CLOSE * before:
        yield _Candidate(month, month, "monthly", longest)
