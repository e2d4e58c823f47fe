"""Words for messages, and names of metrics, for the rules of this letter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import rocklint.plugin as rl

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RELATED = 12


def shown_day(day: date) -> str:
    """ "Dec 31, 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def names(of: Sequence[str], limit: int = 2) -> str:
    """ "Tom", "Tom and Rosa", "Tom, Rosa and 3 others"."""
    shown = [name if len(name) <= 32 else f"{name[:31].rstrip()}…" for name in of]
    if len(shown) <= limit or len(shown) == limit + 1 == 3:
        return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""
    return f"{', '.join(shown[:limit])} and {len(shown) - limit} others"


def others(related: Sequence[rl.Related]) -> tuple[rl.Related, ...]:
    """The second places of a finding about many: no more than fit on a screen."""
    return tuple(related[:_RELATED])


def metric_words(id: str) -> str:
    """ "meetings_held" as people say it."""
    return " ".join(id.replace("_", " ").split())


def metric_of(name: str | None, plan: rl.PlanReading) -> rl.Metric | None:
    """What the vocabulary knows of a metric named by id or in words."""
    return rl.metrics.metric_said(name, plan.vocabulary, plan.read) if name else None


def metric_key(name: str | None, plan: rl.PlanReading) -> str:
    """What two names of the same metric have in common."""
    return rl.metrics.metric_key(name or "", plan.vocabulary, plan.read)
