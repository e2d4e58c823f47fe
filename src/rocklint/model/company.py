"""The company around the Rocks: people, V/TO, scorecard and rep goals, as frozen pydantic models.

Field names follow the EOS sheets and the catalogue; every value is kept as written. Each entry has the `place` of its
mapping in its own file, so that a finding can show both the Rock and what it rests on. `where` maps the fields that
were written to their places.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from rocklint.model.field_types import Frozen, Quantity
from rocklint.model.place import Place

Quota = Literal["individual", "team", "none", "unknown"]
Words = tuple[str, ...]


class Entry(Frozen):
    """One entry of a company file."""

    place: Place
    where: Mapping[str, Place] = Field(default_factory=dict)

    def at(self, field: str) -> Place:
        """The place of a field; of the whole entry where the field is not written."""
        return self.where.get(field, self.place)


class Person(Entry):
    """Someone with a seat. `quota` individual: own number; team: a roll-up of others'; none; unknown."""

    name: str
    role: str | None = None
    department: str | None = None
    level: str | None = None
    quota: Quota = "unknown"
    rock_hours_per_week: Quantity | None = None
    reports_to: str | None = None
    started: str | None = None
    ramp: Quantity | None = None
    strengths: Words = ()
    on_leave: bool = False


class People(Entry):
    """The people file."""

    people: tuple[Person, ...] = ()


class TargetMarket(Entry):
    """The ideal client by facets; `single` says that there is one narrow market only."""

    description: str | None = None
    industry: Words = ()
    company_size: Words = ()
    revenue_range: Words = ()
    geography: Words = ()
    buyer_role: Words = ()
    growth_stage: Words = ()
    technology_in_use: Words = ()
    trigger_event: Words = ()
    values: Words = ()
    outcomes: Words = ()
    disqualifiers: Words = ()
    single: bool = False


class Unique(Entry):
    """One of the three uniques, the outcomes it answers and who else offers it."""

    unique: str
    answers: Words = ()
    also_offered_by: Words = ()


class Stage(Entry):
    """A stage of the Proven Process; `kpis` are ids of the scorecard, `kpis_note` a reason for having none."""

    stage: str
    departments: Words = ()
    kpis: Words = ()
    kpis_note: str | None = None
    handoff: str | None = None
    shows_unique: Words = ()


class Validation(Entry):
    """When and how clients were asked about the Proven Process."""

    date: str | None = None
    method: str | None = None
    clients: Quantity | None = None


class ProvenProcess(Entry):
    """The client's journey in stages."""

    name: str | None = None
    validated: Validation | None = None
    used_in: Words = ()
    stages: tuple[Stage, ...] = ()


class Measurable(Entry):
    """A Measurable of the 3-Year Picture; `branch` (growth, retention, efficiency) and `scope` (a region or sector)."""

    id: str
    name: str | None = None
    target: Quantity | None = None
    branch: str | None = None
    scope: str | None = None


class Picture(Entry):
    """The 3-Year Picture."""

    future_date: str | None = None
    revenue: Quantity | None = None
    profit: Quantity | None = None
    measurables: tuple[Measurable, ...] = ()
    looks_like: Words = ()


class YearGoal(Entry):
    """A goal of the 1-Year Plan and what it supports."""

    id: str
    goal: str | None = None
    target: Quantity | None = None
    supports: Words = ()


class YearPlan(Entry):
    """The 1-Year Plan."""

    future_date: str | None = None
    revenue: Quantity | None = None
    profit: Quantity | None = None
    goals: tuple[YearGoal, ...] = ()


class Initiative(Entry):
    """A company initiative."""

    id: str
    name: str | None = None
    date: str | None = None
    department: str | None = None
    supports: Words = ()


class StrategyChange(Entry):
    """A change of strategy and its day."""

    change: str
    date: str | None = None


class Issue(Entry):
    """A line of the Issues List; `rock` is the id of the Rock it is about."""

    id: str
    issue: str | None = None
    raised: str | None = None
    rock: str | None = None


class Vto(Entry):
    """The Vision/Traction Organizer. `issues_external`: the team keeps its Issues List elsewhere."""

    core_values: Words = ()
    purpose: str | None = None
    niche: str | None = None
    ten_year_target: str | None = None
    target_market: TargetMarket | None = None
    three_uniques: tuple[Unique, ...] = ()
    proven_process: ProvenProcess | None = None
    guarantee: str | None = None
    three_year_picture: Picture | None = None
    one_year_plan: YearPlan | None = None
    initiatives: tuple[Initiative, ...] = ()
    strategy_changes: tuple[StrategyChange, ...] = ()
    issues: tuple[Issue, ...] = ()
    issues_external: bool = False


class ScorecardMetric(Entry):
    """A line of the scorecard; `history` is oldest first, one value for each period of `cadence`."""

    id: str
    name: str | None = None
    who: str | None = None
    goal: Quantity | None = None
    cadence: str | None = None
    kind: str | None = None
    level: str | None = None
    history: tuple[Quantity, ...] = ()
    last_reviewed: str | None = None
    initiative: str | None = None
    review_exempt: bool = False

    @property
    def values(self) -> tuple[float, ...]:
        """The readable values of the history, oldest first."""
        return tuple(q.value for q in self.history if q.value is not None)


class Interview(Entry):
    """One interview of a metrics review: who, and the answers by question."""

    who: str | None = None
    answers: Mapping[str, str] = Field(default_factory=dict)


class Decision(Entry):
    """What a review decided about a metric: keep, change, add or drop."""

    metric: str
    action: str | None = None
    why: str | None = None


class MetricsReview(Entry):
    """One yearly look at the metrics."""

    date: str | None = None
    rep_interviews: tuple[Interview, ...] = ()
    manager_interviews: tuple[Interview, ...] = ()
    decisions: tuple[Decision, ...] = ()


class Scorecard(Entry):
    """The scorecard with its reviews."""

    metrics: tuple[ScorecardMetric, ...] = ()
    reviews: tuple[MetricsReview, ...] = ()

    def metric(self, id: str | None) -> ScorecardMetric | None:
        """The line with that id."""
        return next((m for m in self.metrics if m.id == id), None)


class RhythmGoal(Entry):
    """A rep's number in up to four rhythms; a rhythm may list one value for each period. `metric` is empty where the
    author left it to the team's quota."""

    metric: str = ""
    daily: tuple[Quantity, ...] = ()
    weekly: tuple[Quantity, ...] = ()
    monthly: tuple[Quantity, ...] = ()
    quarterly: tuple[Quantity, ...] = ()


class RepGoals(Entry):
    """One rep: quota and goals, own history by metric (oldest first; `history_by` says for which periods), and when
    they were last adjusted. An entry without a name still counts towards the team's. `no_goal` is a reason for having
    none; `adjust` false: fixed by contract."""

    rep: str = ""
    quota: RhythmGoal | None = None
    goals: tuple[RhythmGoal, ...] = ()
    history: Mapping[str, tuple[Quantity, ...]] = Field(default_factory=dict)
    history_by: str | None = None
    previous_metrics: Words = ()
    last_adjusted: str | None = None
    adjust: bool = True
    no_goal: str | None = None

    @property
    def all_goals(self) -> tuple[RhythmGoal, ...]:
        """Quota and goals together."""
        return (self.quota, *self.goals) if self.quota else self.goals


class TeamQuota(Entry):
    """The team's number."""

    metric: str | None = None
    target: Quantity | None = None


class Goals(Entry):
    """The rep goals of a period; `house` is what no rep sells, by metric."""

    period: str | None = None
    team_quota: TeamQuota | None = None
    house: Mapping[str, Quantity] = Field(default_factory=dict)
    reps: tuple[RepGoals, ...] = ()


class ResultToRead(Entry):
    """An entry of the plan's `results_to_read`: what an earlier Rock was built for, and when somebody looks."""

    rock: str | None = None
    quarter: str | None = None
    metric: str | None = None
    read_on: str | None = None
    who: str | None = None
