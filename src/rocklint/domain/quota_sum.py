"""Adds up the reps' quotas and compares the sum with the team's."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence

from rocklint.domain.metrics import LEVEL_KINDS, LEVEL_UNITS, metric_said
from rocklint.domain.rep_goals import RepBook
from rocklint.domain.rhythm import RHYTHMS
from rocklint.language.spelling import key
from rocklint.model.calendar import Quarter
from rocklint.model.company import RepGoals, RhythmGoal
from rocklint.model.field_types import Quantity
from rocklint.model.place import Place
from rocklint.system.records import dataclass

ROUNDING = 0.005
"""Which share of the team's quota may be missing by rounding."""
USUAL_OVER, MUCH_OVER = 0.2, 0.5
"""Quotas that together exceed the team's by up to a fifth are usual; from half on nobody believes the number."""
_NOTHING = 1e-9
_YEAR = re.compile(r"\s*(?:(?:FY|CY)\s*)?'?(?:20)?\d\d\s*\Z", re.IGNORECASE)
_MONTH = re.compile(r"\s*\d{4}-\d{2}\s*\Z")
_HALF = re.compile(r"\bH[12]\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One rep's number in the team's metric, for the period of the team's quota."""

    rep: RepGoals
    goal: RhythmGoal
    value: float


@dataclass(frozen=True, slots=True)
class QuotaSum:
    """What the reps' quotas and the house come to, for the period of the team's quota. `sure` is false where a part is
    missing or in another unit: then the sum is not to be held against the team's number."""

    metric: str | None
    team: float
    target: Quantity
    place: Place
    parts: tuple[Part, ...]
    house: float
    has_house: bool
    sure: bool

    @property
    def assigned(self) -> float:
        """The reps' part."""
        return math.fsum(part.value for part in self.parts)

    @property
    def total(self) -> float:
        """Reps and house together."""
        return self.assigned + self.house

    @property
    def above(self) -> float:
        """By which share of the team's quota the sum exceeds it; negative where it does not reach it."""
        return self.total / self.team - 1

    def short(self, rounding: float = ROUNDING) -> bool:
        """True where the parts do not reach the whole."""
        return self.sure and self.above < -rounding

    def over(self, share: float = USUAL_OVER) -> bool:
        """True where the parts exceed the whole by more than a share of it."""
        return self.sure and self.above > share + _NOTHING


def quota_sum(book: RepBook) -> QuotaSum | None:
    """The sum; None where there is no team quota, or none that is shared out among reps: a win rate is not."""
    goals, team = book.goals, book.goals.team_quota
    if team is None or team.target is None or not team.target.value or team.target.value < 0:
        return None
    known = metric_said(team.metric or "", book.vocabulary, book.read)
    if (known and known.kind in LEVEL_KINDS) or (team.target.amount and team.target.amount.unit in LEVEL_UNITS):
        return None
    found = list(_quotas(book))
    numbers = [(rep, goal, asked[-1].quarter) for rep, goal in found if (asked := book.levels(goal))]
    sure = bool(found) and len(numbers) == len(found)
    sure = sure and all(_money(goal) == _money_of(team.target) for _, goal in found)
    reps = [rep for rep, _ in found]
    among = {id(rep) for rep in reps}
    beside = (rep.quota for rep in goals.reps if rep.quota and id(rep) not in among and not _rolls_up(rep, book))
    # A quota in the team's currency and another metric may be part of it, or not.
    sure = sure and all(_money(quota) != _money_of(team.target) for quota in beside) and not _unknown(book, reps)
    metric = book.key(team.metric or "")
    own = [q for name, q in goals.house.items() if not name or not metric or book.key(name) == metric]
    house = math.fsum(q.value or 0.0 for q in own)
    # A quota of a year beside numbers for a year or for a quarter: the reading that fits is the one meant.
    together = math.fsum(value for _, _, value in numbers)
    scale = min((1.0, _quarters(goals.period)), key=_apart(team.target.value, together, house))
    return QuotaSum(
        team.metric,
        team.target.value,
        team.target,
        team.at("target"),
        tuple(Part(rep, goal, value * scale) for rep, goal, value in numbers),
        house,
        bool(own),
        sure and all(q.value is not None for q in own),
    )


def _apart(team: float, reps: float, house: float) -> Callable[[float], float]:
    def apart(scale: float) -> float:
        total = reps * scale + house
        return abs(math.log(total / team)) if total > 0 else math.inf

    return apart


def _quotas(book: RepBook) -> Iterator[tuple[RepGoals, RhythmGoal]]:
    """Each rep's number in the team's metric; a manager's roll-up of others' is no part of it."""
    team = book.goals.team_quota
    metric = book.key(team.metric or "") if team else ""
    for rep in book.goals.reps:
        if _rolls_up(rep, book):
            continue
        named = (g for g in rep.all_goals if metric and book.key(g.metric) == metric)
        quota = rep.quota if rep.quota and (not metric or not rep.quota.metric) else next(named, None)
        if quota is not None:
            yield rep, quota


def _rolls_up(rep: RepGoals, book: RepBook) -> bool:
    """True for whoever answers for the others' numbers."""
    person = book.person(rep)
    return person is not None and person.quota == "team"


def _unknown(book: RepBook, summed: Sequence[RepGoals]) -> bool:
    """True where somebody like those who carry the quota has no number yet: what the others come to is not the whole
    then. An SDR without a goal leaves the account executives' sum as it is."""
    titles = {key(person.role or "") for rep in summed if (person := book.person(rep))}
    for rep in book.goals.reps:
        if rep.rep and not rep.no_goal and not any(book.levels(goal) for goal in rep.all_goals):
            person = book.person(rep)
            if person is None or key(person.role or "") in titles:
                return True
    return any(key(person.role or "") in titles for person, _ in book.without_goal(0))


def _money(goal: RhythmGoal) -> str | None:
    return _money_of(next((q for rhythm in reversed(RHYTHMS) for q in getattr(goal, rhythm)), None))


def _money_of(quantity: Quantity | None) -> str | None:
    return quantity.amount.currency if quantity and quantity.amount else None


def _quarters(period: str | None) -> float:
    """How many quarters the goals' period has."""
    if not period or Quarter.parse(period):
        return 1.0
    return 4.0 if _YEAR.match(period) else 1 / 3 if _MONTH.match(period) else 2.0 if _HALF.search(period) else 1.0
