"""The sales lines of the scorecard: when they were last looked at, and which miss their goals."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key, metric_of, metric_words

DAYS_A_MONTH = 30.44


def name_of(line: rl.ScorecardMetric) -> str:
    """A line as people call it."""
    return line.name or metric_words(line.id)


def lines_of(plan: rl.PlanReading) -> tuple[rl.ScorecardMetric, ...]:
    """All lines of the scorecard."""
    return plan.company.scorecard.metrics if plan.company.scorecard else ()


def is_activity(line: rl.ScorecardMetric, plan: rl.PlanReading) -> bool:
    """True for what people do rather than what comes of it: the line's kind says so, else its name."""
    if line.kind:
        return rl.key(line.kind) in ("activity", "activities", "input")
    said = plan.read(name_of(line))
    return bool(said.listed("metrics_activity")) and not said.listed("metrics_funnel")


def _department(line: rl.ScorecardMetric, plan: rl.PlanReading) -> str | None:
    people = plan.company.people
    person = rl.person_named(line.who, people.people, plan.vocabulary) if line.who and people else None
    if person:
        return rl.department_of(person, plan.vocabulary)
    role = rl.role_of(line.who, plan.vocabulary) if line.who else None
    return role.dept if role else None


def sales_lines(plan: rl.PlanReading) -> tuple[rl.ScorecardMetric, ...]:
    """The lines that the company sells by: those that people of a selling department own, and, where the owner
    tells nothing, those that are known from selling."""
    selling = plan.vocabulary.folded.get("reviews.selling_departments", frozenset())

    def sells(line: rl.ScorecardMetric) -> bool:
        department = _department(line, plan)
        if department is not None:
            return department in selling
        return metric_of(line.id, plan) is not None or metric_of(line.name, plan) is not None or is_activity(line, plan)

    return tuple(line for line in lines_of(plan) if sells(line))


@dataclass(frozen=True, slots=True)
class Look:
    """The last day on which something was looked at, and where that is written."""

    day: date
    place: rl.Place


def latest_review(plan: rl.PlanReading) -> tuple[rl.MetricsReview, date | None] | None:
    """The last review that has been held, with its day."""
    scorecard = plan.company.scorecard
    held = []
    for review in scorecard.reviews if scorecard else ():
        when = plan.on_record(review.date)
        if (when is None and not review.date) or (when and when[0] <= plan.as_of):
            held.append((review, min(when[1], plan.as_of) if when else None))
    return max(held, key=lambda one: one[1] or date.min, default=None)


def last_look(line: rl.ScorecardMetric, plan: rl.PlanReading) -> Look | None:
    """When a line was last reviewed: its own date, else that of the last review of all of them."""
    own = plan.on_record(line.last_reviewed)
    if own:
        return Look(own[1], line.at("last_reviewed"))
    review = latest_review(plan)
    return Look(review[1], review[0].at("date")) if review and review[1] else None


def _gaps(line: rl.ScorecardMetric, periods: int, plan: rl.PlanReading) -> tuple[float, ...]:
    """By which share of the goal each of the last periods missed it; empty without enough of them."""
    goal, last = line.goal.value if line.goal else None, line.values[-periods:]
    if not goal or goal < 0 or len(last) < periods:
        return ()
    metric = metric_of(line.id, plan) or metric_of(line.name, plan)
    # A goal below everything that was reached is one to come down to: nobody aims under the worst.
    down = metric.good == "down" if metric else goal < min(line.values)
    return tuple((v - goal if down else goal - v) / goal for v in last)


def missed(line: rl.ScorecardMetric, by: float, periods: int, plan: rl.PlanReading) -> float:
    """The mean miss, or 0 where the goal was reached last, mostly reached, nearly reached or comes nearer each time."""
    gaps = _gaps(line, periods, plan)
    if not gaps or gaps[-1] <= 0 or 2 * sum(gap > 0 for gap in gaps) <= len(gaps):
        return 0.0
    nearing = all(later < earlier for earlier, later in pairwise(gaps))
    mean = sum(gaps) / len(gaps)
    return mean if mean >= by and not nearing else 0.0


def dealt_with(plan: rl.PlanReading) -> Iterator[str]:
    """The metrics that Rocks, issues and decisions of reviews are about."""
    for rock in plan.rocks:
        for name in (rock.fields.metric, *rock.fields.metrics, rock.fields.leading_metric):
            if name:
                yield metric_key(name, plan)
        yield from (m.metric for m in rock.facts.measures if m.metric)
        yield from (m.entry for m in rock.facts.listed("metrics_funnel"))
    vto, scorecard = plan.company.vto, plan.company.scorecard
    for issue in vto.issues if vto else ():
        yield from (m.entry for m in plan.read(issue.issue or "").listed("metrics_funnel"))
    for review in scorecard.reviews if scorecard else ():
        yield from (metric_key(d.metric, plan) for d in review.decisions if d.action in ("change", "drop"))
