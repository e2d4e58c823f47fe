"""The sales lines of the scorecard, and when somebody last asked whether they are the right ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from rocklint.plugin import (
    Context,
    MetricsReview,
    Place,
    Plan,
    ScorecardMetric,
    department_of,
    key,
    person_named,
    role_of,
)
from rocklint_rules.plan._words import metric_of, metric_words

DAYS_A_MONTH = 30.44


def name_of(line: ScorecardMetric) -> str:
    """A line as people call it."""
    return line.name or metric_words(line.id)


def lines_of(plan: Plan) -> tuple[ScorecardMetric, ...]:
    """All lines of the scorecard."""
    return plan.company.scorecard.metrics if plan.company.scorecard else ()


def is_activity(line: ScorecardMetric, ctx: Context[Any]) -> bool:
    """True for what people do rather than what comes of it: the line's kind says so, else its name."""
    if line.kind:
        return key(line.kind) in ("activity", "activities", "input")
    said = ctx.facts(name_of(line))
    return bool(said.listed("metrics_activity")) and not said.listed("metrics_funnel")


def _department(line: ScorecardMetric, plan: Plan, ctx: Context[Any]) -> str | None:
    people = plan.company.people
    person = person_named(line.who, people.people, ctx.vocabulary) if line.who and people else None
    if person:
        return department_of(person, ctx.vocabulary)
    role = role_of(line.who, ctx.vocabulary) if line.who else None
    return role.dept if role else None


def sales_lines(plan: Plan, ctx: Context[Any]) -> tuple[ScorecardMetric, ...]:
    """The lines that the company sells by: those that people of a selling department own, and of those whose owner
    tells nothing the ones that are known from selling."""
    selling = ctx.vocabulary.folded.get("reviews.selling_departments", frozenset())

    def sells(line: ScorecardMetric) -> bool:
        department = _department(line, plan, ctx)
        if department is not None:
            return department in selling
        return metric_of(line.id, ctx) is not None or metric_of(line.name, ctx) is not None or is_activity(line, ctx)

    return tuple(line for line in lines_of(plan) if sells(line))


@dataclass(frozen=True, slots=True)
class Look:
    """The last day on which something was looked at, and where that is written."""

    day: date
    place: Place


def latest_review(plan: Plan, ctx: Context[Any]) -> tuple[MetricsReview, date | None] | None:
    """The last review that has been held, with its day."""
    scorecard = plan.company.scorecard
    held = []
    for review in scorecard.reviews if scorecard else ():
        when = ctx.on_record(review.date)
        if (when is None and not review.date) or (when and when[0] <= ctx.as_of):
            held.append((review, min(when[1], ctx.as_of) if when else None))
    return max(held, key=lambda one: one[1] or date.min, default=None)


def last_look(line: ScorecardMetric, plan: Plan, ctx: Context[Any]) -> Look | None:
    """When a line was last reviewed: its own date, else that of the last review of all of them."""
    own = ctx.on_record(line.last_reviewed)
    if own:
        return Look(own[1], line.at("last_reviewed"))
    review = latest_review(plan, ctx)
    return Look(review[1], review[0].at("date")) if review and review[1] else None
