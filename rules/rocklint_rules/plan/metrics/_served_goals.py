"""Which larger goal a scorecard line serves."""

import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key
from rocklint_rules.plan.metrics._scorecard_lines import name_of


def has_goals(plan: rl.PlanReading) -> bool:
    """True where the V/TO holds anything that a line could serve."""
    vto = plan.company.vto
    if vto is None:
        return False
    picture, year = vto.three_year_picture, vto.one_year_plan
    return bool(vto.initiatives or (picture and picture.measurables) or (year and year.goals))


def measured(plan: rl.PlanReading) -> frozenset[str]:
    """What the 3-Year Picture measures."""
    picture = plan.company.vto.three_year_picture if plan.company.vto else None
    names = (name for m in (picture.measurables if picture else ()) for name in (m.id, m.name) if name)
    return frozenset(metric_key(name, plan) for name in names)


def serves(line: rl.ScorecardMetric, measured: frozenset[str], plan: rl.PlanReading) -> bool:
    """True where a line names a larger goal, is one of those `measured`, or says why it needs none."""
    if line.initiative:
        said = line.initiative.strip()
        if rl.vision.supports_nothing(said):
            return len(said.split()) > 2  # "none - CRM hygiene" is an answer
        return rl.vision.supported(said, plan) is not None
    return not measured.isdisjoint((metric_key(line.id, plan), metric_key(name_of(line), plan)))
