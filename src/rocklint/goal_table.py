"""The reps' numbers held together: each goal with its own past and its share of the team's, and what does not add up.

Own history is compared on its own scale: nobody says whether `[20, 22, 23]` are months or quarters, but beside a goal
of 72 a quarter and 24 a month it can only be months.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from rocklint.company import Goals, Person, RepGoals, RhythmGoal
from rocklint.finding import Severity
from rocklint.history import band, best, periods, stretch
from rocklint.lookup import metric_key, metric_said, people_named, person_named
from rocklint.place import Place
from rocklint.plan import Company
from rocklint.quantity import Quantity
from rocklint.reading import ReadFacts
from rocklint.rhythm import PER_QUARTER, RhythmLevel, conflict, filled, flows, per_quarter, written
from rocklint.vocabulary import Metric, Vocabulary

USUAL_OVER, MUCH_OVER = 0.2, 0.5
"""Quotas that together exceed the team's by up to a fifth are usual; from half on nobody believes the number."""
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
class TeamLine:
    """The team's number and what the parts come to."""

    metric: str | None
    target: Quantity
    assigned: float
    house: float

    @property
    def sum(self) -> float:
        """Reps and house together."""
        return self.assigned + self.house

    @property
    def over(self) -> float | None:
        """By which share the parts exceed the whole; negative where they do not reach it."""
        whole = self.target.value
        return (self.sum - whole) / whole if whole else None


@dataclass(frozen=True, slots=True)
class GoalTable:
    """Everything that the page and the JSON show."""

    period: str | None
    team: TeamLine | None
    reps: tuple[RepLine, ...]
    open: tuple[OpenPoint, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class _Asked:
    """The goals of the reps, and what is needed to understand them."""

    goals: Goals
    people: tuple[Person, ...]
    vocabulary: Vocabulary
    read: ReadFacts

    def metric(self, goal: RhythmGoal) -> Metric | None:
        """What the vocabulary knows of a goal's metric."""
        return metric_said(goal.metric, self.vocabulary, self.read)

    def key(self, name: str) -> str:
        """What two names of one metric have in common."""
        return metric_key(name, self.vocabulary, self.read)

    def adds(self, goal: RhythmGoal) -> bool:
        """True where the numbers of several periods add up."""
        return flows(goal, self.goals, self.vocabulary, self.read)

    def quarter(self, goal: RhythmGoal | None) -> float | None:
        """What a goal comes to in a quarter."""
        return per_quarter(goal, adds=self.adds(goal)) if goal else None


def goal_table(company: Company, vocabulary: Vocabulary, read: ReadFacts) -> GoalTable | None:
    """The table; None where there is no goals file. `read` is asked about metrics that go by no known name."""
    if company.goals is None:
        return None
    goals = _named(company.goals)
    asked = _Asked(goals, company.people.people if company.people else (), vocabulary, read)
    team = _team(asked)
    reps = tuple(_rep(rep, asked) for rep in goals.reps)
    points = (
        *_sums(goals, team),
        *_conflicts(asked),
        *_same(asked),
        *_without_goal(asked),
        *_unread(goals),
    )
    return GoalTable(goals.period, team, reps, tuple(points), goals.place)


def _named(goals: Goals) -> Goals:
    """Goals that leave their metric to the team's number get its name."""
    metric = (goals.team_quota.metric if goals.team_quota else None) or "quota"

    def named(goal: RhythmGoal) -> RhythmGoal:
        return goal if goal.metric else goal.model_copy(update={"metric": metric})

    reps = tuple(
        rep.model_copy(
            update={"quota": rep.quota and named(rep.quota), "goals": tuple(named(goal) for goal in rep.goals)}
        )
        for rep in goals.reps
    )
    return goals.model_copy(update={"reps": reps})


def _team(asked: _Asked) -> TeamLine | None:
    """The team's number and what the reps' goals in its metric bring to it in the quarter."""
    goals, team = asked.goals, asked.goals.team_quota
    if team is None or team.target is None or team.target.value is None:
        return None
    parts = (asked.quarter(_team_goal(rep, asked)) for rep in goals.reps)
    assigned = math.fsum(total for total in parts if total is not None)
    known = {asked.key(metric): q.value or 0.0 for metric, q in goals.house.items()}
    house = known.get(asked.key(team.metric), 0.0) if team.metric else math.fsum(known.values())
    return TeamLine(team.metric, team.target, assigned, house)


def _team_goal(rep: RepGoals, asked: _Asked) -> RhythmGoal | None:
    team = asked.goals.team_quota
    if team is None:
        return None
    if team.metric is None:
        return rep.quota
    return next((g for g in rep.all_goals if asked.key(g.metric) == asked.key(team.metric or "")), None)


def _rep(rep: RepGoals, asked: _Asked) -> RepLine:
    person = person_named(rep.rep, asked.people, asked.vocabulary)
    toward = _team_goal(rep, asked)
    lines = tuple(_line(rep, goal, toward, asked) for goal in rep.all_goals)
    return RepLine(rep.rep, person.role if person else None, rep.place, lines, rep.no_goal)


def _line(rep: RepGoals, goal: RhythmGoal, toward: RhythmGoal | None, asked: _Asked) -> GoalLine:
    known, team = asked.metric(goal), asked.goals.team_quota
    levels = filled(goal, adds=asked.adds(goal))
    history = next((h for metric, h in rep.history.items() if asked.key(metric) == asked.key(goal.metric)), ())
    if not history and len(rep.all_goals) == 1:
        history = rep.history.get("", ())
    share = None
    whole = team.target.value if team and team.target else None
    total = asked.quarter(goal)
    if goal is toward and whole and total is not None:
        share = total / whole
    line = GoalLine(goal.metric, goal is rep.quota, levels, goal.place, history, share=share)
    kept = periods(rep.history_by)
    return _compared(line, known, next((rhythm for rhythm, count in PER_QUARTER.items() if count == kept), None))


def _compared(line: GoalLine, known: Metric | None, kept: str | None) -> GoalLine:
    past = [(q, q.value) for q in line.history if q.value is not None and q.value > 0]
    positive = [s for s in line.levels if s.value > 0]
    levels = [s for s in positive if s.rhythm == kept] or [s for s in positive if not s.derived] or positive
    if not past or not levels:
        return line
    mean = sum(value for _, value in past) / len(past)
    level = min(reversed(levels), key=lambda s: abs(math.log(s.value / mean)))
    good = known.good if known else "up"
    top = best([value for _, value in past], good)
    if top is None:
        return line
    counts = not known or known.kind == "volume"
    return replace(
        line,
        rhythm=level.rhythm,
        best=next(q for q, value in past if value == top),
        change=stretch(top, level.value),
        hard=band(top, level.value, good, counts=counts),
    )


# What does not add up


def _sums(goals: Goals, team: TeamLine | None) -> Iterator[OpenPoint]:
    if team is None or goals.team_quota is None or team.over is None:
        return
    place, whole, like = goals.team_quota.at("target"), team.target.value or 0.0, team.target
    if team.sum < whole and not math.isclose(team.sum, whole):
        gap = whole - team.sum
        said: tuple[str | float, ...] = (
            "the parts come to ",
            team.sum,
            ", the team's number is ",
            whole,
            ": nobody has the missing ",
            gap,
        )
        yield OpenPoint("short", None, said, "Who sells what is missing?", place, Severity.ERROR, like)
    elif team.over > USUAL_OVER:
        hard = Severity.WARNING if team.over > MUCH_OVER else Severity.INFO
        said = ("the parts come to ", team.sum, f", {team.over:.0%} more than the team's ", whole)
        yield OpenPoint("over", None, said, "Do the reps believe the number?", place, hard, like)


def _conflicts(asked: _Asked) -> Iterator[OpenPoint]:
    for rep in asked.goals.reps:
        for goal in rep.all_goals:
            pair = conflict(goal, adds=asked.adds(goal))
            if pair is None:
                continue
            fine, coarse = pair
            said = (f"{goal.metric}: ", f"{coarse.rhythm} comes to ", coarse.quarter, f" a quarter, {fine.rhythm} to ",
                    fine.quarter)  # fmt: skip
            ask = "Which of the two is it?"
            yield OpenPoint("conflict", rep.rep, said, ask, goal.place, Severity.WARNING, coarse.quantity)


def _same(asked: _Asked) -> Iterator[OpenPoint]:
    """The same number for everybody: the opposite of a goal from the rep's own past."""
    reps = asked.goals.reps
    found: dict[tuple[str, float], list[tuple[RepGoals, RhythmGoal]]] = defaultdict(list)
    for rep in reps:
        for goal in rep.all_goals:
            total = asked.quarter(goal)
            if total:
                found[asked.key(goal.metric), round(total, 6)].append((rep, goal))
    for (metric, _), held in found.items():
        others = [r for r in reps if any(asked.key(g.metric) == metric for g in r.all_goals)]
        if len(held) < _SAME_FROM and not len(held) == len(others) == len(reps) == _SAME_FROM - 1:
            continue
        names = ", ".join(rep.rep for rep, _ in held)
        said = (f"{held[0][1].metric}: the same number for {names}",)
        ask = "For whom is it too easy, and for whom out of reach?"
        yield OpenPoint("same", None, said, ask, held[0][1].place)


def _without_goal(asked: _Asked) -> Iterator[OpenPoint]:
    goals, people = asked.goals, asked.people
    named = {p.name for rep in goals.reps for p in people_named(rep.rep, people, asked.vocabulary)}
    for person in people:
        if person.quota == "individual" and person.name not in named and not person.on_leave:
            said = ("carries a quota and has no goal here",)
            ask = "What would tell this rep at the end of the month that it was a good one?"
            yield OpenPoint("without-goal", person.name, said, ask, person.place)
    for rep in goals.reps:
        if not rep.all_goals and not rep.no_goal:
            said = ("is listed without a number",)
            yield OpenPoint("without-goal", rep.rep, said, "Which number is this rep's own?", rep.place)


def _unread(goals: Goals) -> Iterator[OpenPoint]:
    for rep in goals.reps:
        for goal in rep.all_goals:
            if not written(goal):
                said = (f"{goal.metric}: no number could be read",)
                yield OpenPoint("unread", rep.rep, said, "How many, a day, a week, a month, a quarter?", goal.place)
