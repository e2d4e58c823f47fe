"""A goal against the rep's own history, in the rhythm that the history is kept in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rocklint.plugin import (
    PER_QUARTER,
    RHYTHMS,
    Context,
    RepGoals,
    Rhythm,
    RhythmGoal,
    RhythmLevel,
    periods,
    rhythm_conflict,
    unit_of,
    usual,
)
from rocklint_rules.plan._words import metric_of, metric_words
from rocklint_rules.plan.goals._levels import flows, levels

_PLAUSIBLE = 0.75
_CLOSE = 0.9
"""A goal lies this near to the past at least; far below it, the history is of another period."""


@dataclass(frozen=True, slots=True)
class Own:
    """A goal against the rep's own history: the number asked for in the rhythm that the history is kept in."""

    rep: RepGoals
    goal: RhythmGoal
    past: tuple[float, ...]
    asked: float
    rhythm: Rhythm
    level: RhythmLevel

    @property
    def ratio(self) -> float | None:
        """The goal as a multiple of what is usual for this rep."""
        before = usual(self.past)
        return self.asked / before if before else None


def past_values(rep: RepGoals, goal: RhythmGoal, ctx: Context[Any]) -> tuple[float, ...]:
    """The rep's history of a goal's metric, as far as it is in the goal's unit; a history or goal without a metric
    belongs to the only one."""
    kept = dict(rep.history)
    found = next((kept[name] for name in kept if name and _same(name, goal.metric, ctx)), None)
    if found is None and len(rep.all_goals) == len(kept) == 1 and ("" in kept or not goal.metric):
        found = next(iter(kept.values()))
    unit = next((unit_of(q) for rhythm in RHYTHMS for q in getattr(goal, rhythm) if q.amount), None)
    return tuple(q.value for q in found or () if q.value is not None and unit_of(q) == unit)


def _same(a: str, b: str, ctx: Context[Any]) -> bool:
    first, second = metric_words(a).casefold(), metric_words(b).casefold()
    known = metric_of(a, ctx)
    return first == second or (known is not None and known == metric_of(b, ctx))


def own(rep: RepGoals, goal: RhythmGoal, ctx: Context[Any]) -> Own | None:
    """A goal beside its history. Which period a history is kept by, mostly nobody writes: it is that of the goal, and
    where there are several, the one on which the goal comes nearest to the past without lying far below it."""
    past, written = past_values(rep, goal, ctx), levels(goal, ctx)
    before = usual(past)
    if not before or before < 0 or not written or rhythm_conflict(goal, adds=flows(goal, ctx)):
        return None  # which of two numbers is meant is rep-goal-rhythm-conflict's question
    asked = list(_candidates(rep, goal, written, before, ctx))
    near = [c for c in asked if c[0] >= _PLAUSIBLE * before] or asked
    value, rhythm, level = min(near, key=lambda c: c[0] / before)
    return Own(rep, goal, past, value, rhythm, level)


def _candidates(
    rep: RepGoals, goal: RhythmGoal, written: Sequence[RhythmLevel], before: float, ctx: Context[Any]
) -> Iterator[tuple[float, Rhythm, RhythmLevel]]:
    """The goal in the rhythms that the history may be kept in: the one that is stated, else those that are written,
    and the month by division where that lies close to the past."""
    longest, adds = written[-1], flows(goal, ctx)
    by = periods(rep.history_by)
    stated = next((level for level in written if PER_QUARTER[level.rhythm] == by), None)
    if stated or by:
        rhythm: Rhythm = next((r for r in RHYTHMS if PER_QUARTER[r] == by), "quarterly")
        divided = longest.quarter / (PER_QUARTER[rhythm] if adds else 1)
        yield (stated.first, stated.rhythm, stated) if stated else (divided, rhythm, longest)
        return
    rare = [level for level in written if level.rhythm in ("monthly", "quarterly")]
    for level in rare or written:
        yield level.first, level.rhythm, level
    month = longest.quarter / PER_QUARTER["monthly"]
    if adds and all(level.rhythm != "monthly" for level in written) and month >= _CLOSE * before:
        yield month, "monthly", longest
