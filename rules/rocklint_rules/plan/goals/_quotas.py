"""The reps' quotas against the team's: too little is one rule's business, too much another's."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from rocklint.plugin import (
    Context,
    Goals,
    Place,
    Plan,
    Quantity,
    Quarter,
    Related,
    RepGoals,
    RhythmGoal,
    key,
)
from rocklint_rules.plan._words import metric_key, others
from rocklint_rules.plan.goals._levels import levels, shown
from rocklint_rules.plan.goals._people import person_of, who, without_goal

_YEAR = re.compile(r"\s*(?:(?:FY|CY)\s*)?'?(?:20)?\d\d\s*\Z", re.IGNORECASE)
_MONTH = re.compile(r"\s*\d{4}-\d{2}\s*\Z")
_HALF = re.compile(r"\bH[12]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sum:
    """What the reps' quotas and the house come to, for the period of the team's quota."""

    team: float
    total: float
    target: Quantity
    place: Place
    related: tuple[Related, ...]

    @property
    def share(self) -> float:
        """The sum as a share of the team's quota."""
        return self.total / self.team

    def shown(self, value: float) -> str:
        """A number in the unit of the team's quota."""
        return shown(value, self.target)


def added_up(plan: Plan, ctx: Context[Any]) -> Sum | None:
    """The sum, or None where there is no team quota, no rep has a number in its metric, or one cannot be read."""
    goals = plan.company.goals
    team = goals.team_quota if goals else None
    if goals is None or team is None or team.target is None or not team.target.value or team.target.value < 0:
        return None
    parts: list[tuple[RepGoals, RhythmGoal, float]] = []
    for rep, goal in _quotas(goals, ctx):
        asked = levels(goal, ctx)
        if not asked or _money(goal) != _money_of(team.target):
            return None
        parts.append((rep, goal, asked[-1].quarter))
    counted = [rep for rep, _, _ in parts]
    among = {id(rep) for rep in counted}
    beside = (rep.quota for rep in goals.reps if rep.quota and id(rep) not in among and not _rolls_up(rep, ctx))
    if not parts or any(_money(quota) == _money_of(team.target) for quota in beside):
        return None  # a quota in the team's currency and another metric may be part of it, or not
    if _unknown(plan, counted, ctx):
        return None
    metric = metric_key(team.metric, ctx)
    own = [(name, q) for name, q in goals.house.items() if not name or not metric or metric_key(name, ctx) == metric]
    if any(q.value is None for _, q in own):
        return None
    house = sum(q.value or 0.0 for _, q in own)
    reps = sum(value for _, _, value in parts)
    # A quota of a year beside numbers for a year or for a quarter: the reading that fits is the one meant.
    total = min((reps * scale + house for scale in {1.0, _quarters(goals.period)}), key=_apart(team.target.value))
    told = [Related(goal.place, f"{who(rep)}: {shown(value, team.target)}") for rep, goal, value in parts]
    if own:
        told.append(Related(goals.at("house"), f"house: {shown(house, team.target)}"))
    return Sum(team.target.value, total, team.target, team.at("target"), others(told))


def _unknown(plan: Plan, summed: Sequence[RepGoals], ctx: Context[Any]) -> bool:
    """True where somebody like those who carry the quota has no number yet: what the others come to is not the whole
    then. An SDR without a goal leaves the account executives' sum as it is."""
    titles = {key(person.role or "") for rep in summed if (person := person_of(rep, ctx))}
    for rep in plan.company.goals.reps if plan.company.goals else ():
        if rep.rep and not rep.no_goal and not any(levels(goal, ctx) for goal in rep.all_goals):
            person = person_of(rep, ctx)
            if person is None or key(person.role or "") in titles:
                return True
    return any(key(person.role or "") in titles for person, _ in without_goal(plan, 0, ctx))


def _apart(team: float) -> Any:
    return lambda total: abs(math.log(total / team)) if total > 0 else math.inf


def _quotas(goals: Goals, ctx: Context[Any]) -> Iterator[tuple[RepGoals, RhythmGoal]]:
    """Each rep's number in the team's metric; a manager's roll-up of others' is no part of it."""
    team = goals.team_quota
    metric = metric_key(team.metric, ctx) if team else ""
    for rep in goals.reps:
        if _rolls_up(rep, ctx):
            continue
        named = (g for g in rep.all_goals if metric and metric_key(g.metric, ctx) == metric)
        quota = rep.quota if rep.quota and (not metric or not rep.quota.metric) else next(named, None)
        if quota is not None:
            yield rep, quota


def _rolls_up(rep: RepGoals, ctx: Context[Any]) -> bool:
    """True for whoever answers for the others' numbers."""
    person = person_of(rep, ctx)
    return person is not None and person.quota == "team"


def _money(goal: RhythmGoal) -> str | None:
    first = next(iter((*goal.quarterly, *goal.monthly, *goal.weekly, *goal.daily)), None)
    return _money_of(first)


def _money_of(quantity: Quantity | None) -> str | None:
    return quantity.amount.currency if quantity and quantity.amount else None


def _quarters(period: str | None) -> float:
    """How many quarters the goals' period has."""
    if not period or Quarter.parse(period):
        return 1.0
    return 4.0 if _YEAR.match(period) else 1 / 3 if _MONTH.match(period) else 2.0 if _HALF.search(period) else 1.0
