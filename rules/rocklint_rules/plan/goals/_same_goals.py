"""Who has the same goal as whom."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key
from rocklint_rules.plan.goals._reps import book_of, levels, person_of, reps_of

_FAIR = 1.1
_TIER = 3


@dataclass(frozen=True, slots=True)
class RepNumber:
    """One rep's number for one metric; `title` where the people file tells it."""

    rep: rl.RepGoals
    goal: rl.RhythmGoal
    level: rl.goals.RhythmLevel
    title: str


def by_metric(plan: rl.PlanReading) -> tuple[tuple[RepNumber, ...], ...]:
    """The reps' numbers, metric by metric, in the order of the file. What a contract fixes is left out."""
    found: dict[str, list[RepNumber]] = defaultdict(list)
    for rep in reps_of(plan):
        person = person_of(rep, plan)
        for goal in rep.all_goals if rep.adjust else ():
            written = levels(goal, plan)
            if written:
                title = rl.key(person.role) if person and person.role else ""
                found[metric_key(goal.metric, plan)].append(RepNumber(rep, goal, written[-1], title))
    return tuple(map(tuple, found.values()))


def alike(asked: Sequence[RepNumber]) -> Iterator[tuple[RepNumber, ...]]:
    """Those who have the same number in a quarter, two or more together."""
    groups: dict[float, list[RepNumber]] = defaultdict(list)
    for one in asked:
        groups[round(one.level.quarter, 6)].append(one)
    yield from (tuple(group) for group in groups.values() if len(group) > 1)


def by_title(asked: Sequence[RepNumber]) -> bool:
    """True where everybody of a title has the same number and titles differ; tiers of one or two prove nothing."""
    tiers: dict[str, list[float]] = defaultdict(list)
    for one in asked:
        tiers[one.title].append(round(one.level.quarter, 6))
    sizes = sorted(len(tier) for tier in tiers.values())
    if "" in tiers or len(tiers) < 2 or sizes[0] < _TIER - 1 or sizes[-1] < _TIER:
        return False
    return all(len(set(tier)) == 1 for tier in tiers.values()) and len({tier[0] for tier in tiers.values()}) > 1


def fair(asked: Sequence[RepNumber], plan: rl.PlanReading) -> bool:
    """True where each goal is about the same multiple of the rep's own history: one number by coincidence."""
    book = book_of(plan)
    found = (rl.goals.own_past(one.rep, one.goal, book) if book else None for one in asked)
    ratios = [held.ratio for held in found if held and held.ratio and len(held.past) > 1]
    return len(ratios) == len(asked) and max(ratios) <= _FAIR * min(ratios)
