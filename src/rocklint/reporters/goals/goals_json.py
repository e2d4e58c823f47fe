"""The table of rep goals for programs; version 1."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from rocklint.domain.goal_table import GoalLine, GoalTable, OpenPoint, RepLine
from rocklint.domain.rhythm import RHYTHMS
from rocklint.model.field_types import Quantity
from rocklint.model.place import Location, Place
from rocklint.reporters.goals.goals_page import sentence

Locate = Callable[[Place], Location]


def render(table: GoalTable, as_of: date, locate: Locate) -> str:
    """One object; numbers in plain units, `derived` where nobody wrote them."""
    team = table.team
    body = {
        "version": 1,
        "as_of": as_of.isoformat(),
        "path": table.place.file,
        "period": table.period,
        "team": team
        and {
            "metric": team.metric,
            "target": _number(team.target.value),
            "assigned": _number(team.assigned),
            "house": _number(team.house),
            "sum": _number(team.total),
            "over": _share(team.above),
        },
        "reps": [_rep(rep, locate) for rep in table.reps],
        "open": [_open(point, locate) for point in table.open],
    }
    return json.dumps(body, indent=1, ensure_ascii=True) + "\n"


def _rep(rep: RepLine, locate: Locate) -> dict[str, Any]:
    return {
        "rep": rep.rep,
        "role": rep.role,
        "line": locate(rep.place).start.line,
        "no_goal": rep.no_goal,
        "goals": [_goal(goal) for goal in rep.goals],
    }


def _goal(goal: GoalLine) -> dict[str, Any]:
    levels = {level.rhythm: level for level in goal.levels}
    rhythms: dict[str, Any] = {
        rhythm: (
            {"value": _number(level.value), "values": [_value(q) for q in level.written], "derived": level.derived}
            if (level := levels.get(rhythm))
            else None
        )
        for rhythm in RHYTHMS
    }
    return {
        "metric": goal.metric,
        "quota": goal.quota,
        **rhythms,
        "history": [_value(q) for q in goal.history],
        "history_rhythm": goal.rhythm,
        "best": _value(goal.best) if goal.best else None,
        "change": _share(goal.change),
        "share": _share(goal.share),
    }


def _open(point: OpenPoint, locate: Locate) -> dict[str, Any]:
    at = locate(point.place)
    return {
        "kind": point.kind,
        "severity": point.hard.value,
        "rep": point.whom,
        "message": sentence(point),
        "ask": point.ask,
        "path": at.file,
        "line": at.start.line,
    }


def _value(quantity: Quantity) -> float | int | None:
    return _number(quantity.value)


def _number(value: float | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(value, 4)


def _share(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
