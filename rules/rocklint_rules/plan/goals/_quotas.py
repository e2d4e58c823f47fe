"""What the reps' quotas come to: too little is one rule's business, too much another's."""

import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import book_of, who


def added_up(plan: rl.PlanReading) -> rl.goals.QuotaSum | None:
    """The sum; None where there is no team quota that the reps' numbers can be held against."""
    book = book_of(plan)
    return rl.goals.quota_sum(book) if book else None


def told(found: rl.goals.QuotaSum, plan: rl.PlanReading) -> tuple[rl.Related, ...]:
    """The parts, each at its place."""
    parts = [
        rl.Related(part.goal.place, f"{who(part.rep)}: {rl.shown_like(part.value, found.target)}")
        for part in found.parts
    ]
    goals = plan.company.goals
    if goals and found.has_house:
        parts.append(rl.Related(goals.at("house"), f"house: {rl.shown_like(found.house, found.target)}"))
    return rl.first_few(parts)
