"""Which larger goal a scorecard line serves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

import rocklint.plugin as rl
from rocklint_rules.plan._words import metric_key
from rocklint_rules.plan.metrics._lines import name_of


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


def initiatives_named(texts: Iterable[str | None], plan: rl.PlanReading) -> frozenset[int]:
    """The numbers of the V/TO's initiatives that texts name."""
    known = plan.derived(_Initiatives)
    return frozenset(number for text in texts if text for number in known.named(text, plan))


class _Initiatives:
    """The initiatives by what texts call them."""

    def __init__(self, plan: rl.Plan) -> None:
        self._by_name: dict[str, set[int]] = defaultdict(set)
        self._by_entry: dict[int, int] = {}
        for number, one in enumerate(plan.company.vto.initiatives if plan.company.vto else ()):
            self._by_entry[id(one)] = number
            for name in (one.id, one.name or one.id):
                self._by_name[rl.key(name)].add(number)

    def named(self, text: str, plan: rl.PlanReading) -> Iterator[int]:
        """Those of this name, and the one that it leads to."""
        yield from self._by_name.get(rl.key(text), ())
        found = rl.vision.supported(text, plan)
        if found and id(found.entry) in self._by_entry:
            yield self._by_entry[id(found.entry)]
