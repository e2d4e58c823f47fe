"""What the reps' quotas come to: too little is one rule's business, too much another's."""

from __future__ import annotations

from typing import Any

from rocklint.plugin import Context, Plan, QuotaSum, Related, quota_sum
from rocklint_rules.plan._words import others
from rocklint_rules.plan.goals._levels import shown
from rocklint_rules.plan.goals._people import book_of, who


def added_up(plan: Plan, ctx: Context[Any]) -> QuotaSum | None:
    """The sum; None where there is no team quota that the reps' numbers can be held against."""
    book = book_of(plan, ctx)
    return quota_sum(book) if book else None


def told(found: QuotaSum, plan: Plan) -> tuple[Related, ...]:
    """The parts, each at its place."""
    parts = [Related(part.goal.place, f"{who(part.rep)}: {shown(part.value, found.target)}") for part in found.parts]
    goals = plan.company.goals
    if goals and found.has_house:
        parts.append(Related(goals.at("house"), f"house: {shown(found.house, found.target)}"))
    return others(parts)
