"""The table of rep goals: each with its past, its share of the team's number, and what does not add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from rocklint.domain.history import stretch
from rocklint.domain.quota_sum import MUCH_OVER, QuotaSum, quota_sum
from rocklint.domain.rep_goals import RepBook
from rocklint.domain.rep_past import history_of, own
from rocklint.domain.rhythm import RhythmLevel, conflict, filled, written
from rocklint.model.company import RepGoals, RhythmGoal
from rocklint.model.field_types import Quantity
from rocklint.model.finding import Severity
from rocklint.model.place import Place
from rocklint.system.records import dataclass

_SAME_FROM = 3

Open = Literal["short", "over", "conflict", "same", "without-goal", "unread"]


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal of one rep, its levels from day to quarter. `change` is against the best of the own history, `rhythm`
    the one that it is kept in."""

    metric: str
    quota: bool
    levels: tuple[RhythmLevel, ...]
    place: Place
    history: tuple[Quantity, ...] = ()
    rhythm: str | None = None
    best: Quantity | None = None
    change: float | None = None
    hard: Severity | None = None
    share: float | None = None

    @property
    def like(self) -> Quantity | None:
        """A number that was written, for its unit."""
        return next((q for level in reversed(self.levels) for q in level.written if q.amount), None)


@dataclass(frozen=True, slots=True)
class RepLine:
    """One rep with the seat from the people file."""

    rep: str
    role: str | None
    place: Place
    goals: tuple[GoalLine, ...]
    no_goal: str | None = None


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something that does not add up, whom it is about, and what to ask."""

    kind: Open
    whom: str | None
    message: tuple[str | float, ...]
    ask: str
    place: Place
    hard: Severity = Severity.WARNING
    like: Quantity | None = None


@dataclass(frozen=True, slots=True)
class GoalTable:
    """Everything that the page and the JSON show."""

    period: str | None
    team: QuotaSum | None
    reps: tuple[RepLine, ...]
    open: tuple[OpenPoint, ...]
    place: Place


def goal_table(book: RepBook) -> GoalTable:
    """The table of a goals file."""
    total = quota_sum(book)
    points = (*_sums(total), *_conflicts(book), *_same(book), *_without_goal(book), *_unread(book))
    shares = {id(part.goal): part.value / total.team for part in total.parts} if total else {}
    reps = tuple(_rep(rep, book, shares) for rep in book.goals.reps)
    return GoalTable(book.goals.period, total, reps, points, book.goals.place)


def _named(goal: RhythmGoal, book: RepBook) -> str:
    return book.named(goal) or "quota"


def _rep(rep: RepGoals, book: RepBook, shares: Mapping[int, float]) -> RepLine:
    person = book.person(rep)
    lines = tuple(_line(rep, goal, shares.get(id(goal)), book) for goal in rep.all_goals)
    return RepLine(rep.rep, person.role if person else None, rep.place, lines, rep.no_goal)


def _line(rep: RepGoals, goal: RhythmGoal, share: float | None, book: RepBook) -> GoalLine:
    levels = filled(goal, adds=book.adds(goal))
    history = history_of(rep, goal, book)
    line = GoalLine(_named(goal, book), goal is rep.quota, levels, goal.place, history, share=share)
    held = own(rep, goal, book)
    if held is None:
        return line
    return replace(
        line,
        rhythm=held.rhythm,
        best=next(q for q in history if q.value == held.best),
        change=stretch(held.best, held.mean),
        hard=held.judged(),
    )


# What does not add up


def _sums(total: QuotaSum | None) -> Iterator[OpenPoint]:
    if total is None:
        return
    place, whole, like = total.place, total.team, total.target
    if total.short():
        said: tuple[str | float, ...] = (
            "the parts come to ",
            total.total,
            ", the team's number is ",
            whole,
            ": nobody has the missing ",
            whole - total.total,
        )
        yield OpenPoint("short", None, said, "Who sells what is missing?", place, Severity.ERROR, like)
    elif total.over():
        hard = Severity.WARNING if total.over(MUCH_OVER) else Severity.INFO
        said = ("the parts come to ", total.total, f", {total.above:.0%} more than the team's ", whole)
        yield OpenPoint("over", None, said, "Do the reps believe the number?", place, hard, like)


def _conflicts(book: RepBook) -> Iterator[OpenPoint]:
    for rep in book.goals.reps:
        for goal in rep.all_goals:
            pair = conflict(goal, adds=book.adds(goal))
            if pair is None:
                continue
            fine, coarse = pair
            start = f"{_named(goal, book)}: {coarse.rhythm} comes to "
            said = (start, coarse.quarter, f" a quarter, {fine.rhythm} to ", fine.quarter)
            ask = "Which of the two is it?"
            yield OpenPoint("conflict", rep.rep, said, ask, goal.place, Severity.WARNING, coarse.quantity)


def _same(book: RepBook) -> Iterator[OpenPoint]:
    """The same number for everybody: the opposite of a goal from the rep's own past."""
    reps = book.goals.reps
    found: dict[tuple[str, float], list[tuple[RepGoals, RhythmGoal]]] = defaultdict(list)
    for rep in reps:
        for goal in rep.all_goals:
            levels = book.levels(goal)
            if levels:
                found[book.key(book.named(goal)), round(levels[-1].quarter, 6)].append((rep, goal))
    for held in found.values():
        everybody = len(reps) == _SAME_FROM - 1 and len({rep.place for rep, _ in held}) == len(reps)
        if len(held) < _SAME_FROM and not everybody:
            continue
        names = ", ".join(rep.rep for rep, _ in held)
        said = (f"{_named(held[0][1], book)}: the same number for {names}",)
        ask = "For whom is it too easy, and for whom out of reach?"
        yield OpenPoint("same", None, said, ask, held[0][1].place)


def _without_goal(book: RepBook) -> Iterator[OpenPoint]:
    missing = list(book.without_goal())
    for person, place in missing:
        said = ("carries a quota and has no goal here",)
        ask = "What would tell this rep at the end of the month that it was a good one?"
        yield OpenPoint("without-goal", person.name, said, ask, place)
    told = {place for _, place in missing}
    for rep in book.goals.reps:
        if not rep.all_goals and not rep.no_goal and rep.place not in told:
            said = ("is listed without a number",)
            yield OpenPoint("without-goal", rep.rep, said, "Which number is this rep's own?", rep.place)


def _unread(book: RepBook) -> Iterator[OpenPoint]:
    for rep in book.goals.reps:
        for goal in rep.all_goals:
            if not written(goal):
                said = (f"{_named(goal, book)}: no number could be read",)
                yield OpenPoint("unread", rep.rep, said, "How many, a day, a week, a month, a quarter?", goal.place)
