"""The sales lines of the scorecard, and when somebody last asked whether they are the right ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import rocklint.plugin as rl
from rocklint_rules.plan._words import metric_of, metric_words

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
    """The lines that the company sells by: those that people of a selling department own, and of those whose owner
    tells nothing the ones that are known from selling."""
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
