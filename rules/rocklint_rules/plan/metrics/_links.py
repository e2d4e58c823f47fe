"""Which larger goal a scorecard line serves."""

from __future__ import annotations

from typing import Any

from rocklint.plugin import Context, Initiative, Plan, ScorecardMetric, key, supported, supports_nothing
from rocklint_rules.plan._words import metric_key
from rocklint_rules.plan.metrics._lines import name_of


def has_goals(plan: Plan) -> bool:
    """True where the V/TO holds anything that a line could serve."""
    vto = plan.company.vto
    if vto is None:
        return False
    picture, year = vto.three_year_picture, vto.one_year_plan
    return bool(vto.initiatives or (picture and picture.measurables) or (year and year.goals))


def serves(line: ScorecardMetric, plan: Plan, ctx: Context[Any]) -> bool:
    """True where a line names a larger goal, is one itself, or says why it needs none."""
    if line.initiative:
        said = line.initiative.strip()
        if supports_nothing(said):
            return len(said.split()) > 2  # "none - CRM hygiene" is an answer
        return supported(said, plan) is not None
    vto = plan.company.vto
    picture = vto.three_year_picture if vto else None
    known = {metric_key(name, ctx) for m in (picture.measurables if picture else ()) for name in (m.id, m.name) if name}
    return bool(known & {metric_key(line.id, ctx), metric_key(name_of(line), ctx)})


def under(initiative: Initiative, text: str | None, plan: Plan) -> bool:
    """True where a text names the initiative."""
    if not text:
        return False
    found = supported(text, plan)
    names = {key(initiative.id), key(initiative.name or initiative.id)}
    return key(text) in names or (found is not None and found.entry == initiative)
