"""The review as data: the metrics with their past, the people to ask, the strategy since the last time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from rocklint.domain.metrics import metric_called
from rocklint.domain.people import people_named, person_named
from rocklint.domain.supports import supported
from rocklint.language.spelling import key
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.company import Initiative, Person, ScorecardMetric, YearGoal
from rocklint.model.plan import Plan, Rock
from rocklint.review.interview_questions import MANAGER, REP, Question
from rocklint.review.performance import Class, Performance, class_of, performance
from rocklint.system.records import dataclass

DayOf = Callable[[str | None], date | None]
"""The day that a text of a company file means."""

_SALES = frozenset({"sales", "revenue", "marketing", "client success", "customer success", "business development"})
_LEADS = ("manager", "leader", "head", "director", "lead", "executive")


@dataclass(frozen=True, slots=True)
class MetricLine:
    """A line of the scorecard with what its past says. `serves` is the initiative's or goal's name, `lost` what the
    line names and nobody knows; `rocks` are those of this quarter that work on it."""

    line: ScorecardMetric
    kind: Class
    did: Performance
    serves: str | None
    lost: str | None
    rocks: tuple[str, ...]
    reviewed: date | None
    outdated: bool

    @property
    def name(self) -> str:
        """The name as people say it."""
        return self.line.name or self.line.id.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One interview: who, in which seat, with which numbers, and the questions."""

    who: str
    role: str | None
    metrics: tuple[str, ...]
    questions: tuple[Question, ...]

    @property
    def manager(self) -> bool:
        """True for a manager's sheet."""
        return self.questions is MANAGER


@dataclass(frozen=True, slots=True)
class Change:
    """A change of strategy or a new initiative, and its day where one is written."""

    text: str
    day: date | None


@dataclass(frozen=True, slots=True)
class InitiativeEffect:
    """An initiative, the daily activities under it and the other metrics that follow it."""

    name: str
    activities: tuple[str, ...]
    others: tuple[str, ...]
    expected: bool

    @property
    def idle(self) -> bool:
        """True where nobody's day has changed because of it."""
        return self.expected and not self.activities


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that the page, the Markdown and the YAML show."""

    as_of: date
    company: str | None
    metrics: tuple[MetricLine, ...]
    sheets: tuple[Sheet, ...]
    last: date | None
    changes: tuple[Change, ...]
    undated: tuple[Change, ...]
    initiatives: tuple[InitiativeEffect, ...]
    has_vto: bool


def review_of(plan: Plan, vocabulary: Vocabulary, day_of: DayOf) -> Review | None:
    """The review of a plan's scorecard; None where there is no scorecard with a line."""
    scorecard = plan.company.scorecard
    if scorecard is None or not scorecard.metrics:
        return None
    held = [day for r in scorecard.reviews if (day := day_of(r.date))]
    reviewed = [day for m in scorecard.metrics if (day := day_of(m.last_reviewed))]
    last = max(held or reviewed, default=None)
    news = tuple(_news(plan, day_of))
    changes = sorted((n for n in news if n.day and (last is None or n.day > last)), key=lambda n: n.day or date.max)
    newest = max((n.day for n in news if n.day), default=None)
    metrics = tuple(_metric(m, plan, vocabulary, day_of, newest) for m in scorecard.metrics)
    return Review(
        plan.as_of,
        plan.company_name,
        metrics,
        tuple(_sheets(plan, vocabulary)),
        last,
        tuple(changes),
        tuple(n for n in news if n.day is None),
        tuple(_served(plan, metrics)),
        plan.company.vto is not None,
    )


def _metric(
    line: ScorecardMetric, plan: Plan, vocabulary: Vocabulary, day_of: DayOf, newest: date | None
) -> MetricLine:
    known = metric_called(line.id, vocabulary) or metric_called(line.name or "", vocabulary)
    found = supported(line.initiative, plan) if line.initiative else None
    entry = found.entry if found else None
    serves = _named(entry) if entry is not None and not isinstance(entry, Rock) else None
    lost = line.initiative if line.initiative and found is None and plan.company.vto else None
    working = plan.derived(_by_metric)
    numbers = {number for name in (line.id, line.name or line.id) for number in working.get(key(name), ())}
    rocks = tuple(_label(plan.rocks[number]) for number in sorted(numbers))
    reviewed = day_of(line.last_reviewed)
    outdated = not line.review_exempt and bool(newest and reviewed and newest > reviewed)
    kind = class_of(line, vocabulary)
    serves = serves or (line.initiative if lost is None and found is None else None)
    return MetricLine(line, kind, performance(line, known), serves, lost, rocks, reviewed, outdated)


def _named(entry: object) -> str | None:
    for field in ("name", "goal", "issue", "id"):
        value = getattr(entry, field, None)
        if isinstance(value, str) and value:
            return value
    return None


def _label(rock: Rock) -> str:
    return rock.id if rock.has_id else rock.text


def _by_metric(plan: Plan) -> Mapping[str, list[int]]:
    """The numbers of the Rocks that work on a metric, by each name that they call it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, rock in enumerate(plan.rocks):
        for text in (*rock.metrics, *((rock.metric,) if rock.metric else ())):
            found[key(text)].append(number)
    return found


# Step 2: the people


def _sheets(plan: Plan, vocabulary: Vocabulary) -> Iterator[Sheet]:
    """A sheet for everybody with a number of their own, then for everybody who leads by numbers."""
    company = plan.company
    people = company.people.people if company.people else ()
    reps = company.goals.reps if company.goals else ()
    goals = _own_goals(plan, vocabulary)
    named: set[str] = set()
    for person in people:
        if person.quota == "individual" or key(person.level or "") == "rep":
            named.add(key(person.name))
            yield Sheet(person.name, person.role, goals.get(key(person.name), ()), REP)
    for rep in reps:
        if rep.rep and key(rep.rep) not in named and not people_named(rep.rep, people, vocabulary):
            named.add(key(rep.rep))
            yield Sheet(rep.rep, None, goals.get(key(rep.rep), ()), REP)
    owned: dict[int, list[str]] = defaultdict(list)
    written: dict[str, list[str]] = defaultdict(list)
    lines = company.scorecard.metrics if company.scorecard else ()
    for line in lines:
        if line.who:
            written[key(line.who)].append(line.name or line.id)
            if meant := person_named(line.who, people, vocabulary):
                owned[id(meant)].append(line.name or line.id)
    for person in people:
        theirs = tuple(owned.get(id(person), ()))
        if key(person.name) not in named and (theirs or _leads(person)):
            named.add(key(person.name))
            yield Sheet(person.name, person.role, theirs, MANAGER)
    for line in lines:
        if line.who and key(line.who) not in named and not people_named(line.who, people, vocabulary):
            named.add(key(line.who))
            yield Sheet(line.who, None, tuple(written[key(line.who)]), MANAGER)


def _leads(person: Person) -> bool:
    """True for who manages people that sell."""
    department = key(person.department or "")
    leads = any(word in key(f"{person.level or ''}").split() for word in _LEADS)
    return person.quota == "team" or (leads and department in _SALES and department != "marketing")


def _own_goals(plan: Plan, vocabulary: Vocabulary) -> Mapping[str, tuple[str, ...]]:
    """The metrics of each rep's first entry in the goals file, by the name there and by the person's."""
    people = plan.company.people.people if plan.company.people else ()
    found: dict[str, tuple[str, ...]] = {}
    for rep in plan.company.goals.reps if plan.company.goals else ():
        metrics = tuple(dict.fromkeys(g.metric.replace("_", " ") for g in rep.all_goals if g.metric))
        meant = person_named(rep.rep, people, vocabulary)
        for name in (rep.rep, *((meant.name,) if meant else ())):
            found.setdefault(key(name), metrics)
    return found


# Step 3: the strategy


def _news(plan: Plan, day_of: DayOf) -> Iterator[Change]:
    vto = plan.company.vto
    if vto is None:
        return
    for change in vto.strategy_changes:
        yield Change(change.change, day_of(change.date))
    for initiative in vto.initiatives:
        if initiative.date:
            yield Change(f"new initiative: {initiative.name or initiative.id}", day_of(initiative.date))


def _served(plan: Plan, metrics: tuple[MetricLine, ...]) -> Iterator[InitiativeEffect]:
    """Initiatives, and the year's goals that metrics name; a goal of the year needs no daily work of its own."""
    vto = plan.company.vto
    if vto is None:
        return
    year = vto.one_year_plan.goals if vto.one_year_plan else ()
    entries: tuple[Initiative | YearGoal, ...] = (*vto.initiatives, *year)
    serving: dict[int, list[MetricLine]] = defaultdict(list)
    for metric in metrics:
        found = supported(metric.line.initiative, plan) if metric.line.initiative else None
        if found:
            serving[id(found.entry)].append(metric)
    for entry in entries:
        under = serving.get(id(entry), [])
        initiative = isinstance(entry, Initiative)
        if not initiative and not under:
            continue
        theirs = key(entry.department or "") if isinstance(entry, Initiative) else ""
        activities = tuple(m.name for m in under if m.kind == "activity")
        others = tuple(m.name for m in under if m.kind != "activity")
        yield InitiativeEffect(
            _named(entry) or entry.id, activities, others, initiative and (not theirs or theirs in _SALES)
        )
