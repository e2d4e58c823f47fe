"""What a reference may name, sort by sort."""

from collections.abc import Callable, Iterable

import rocklint.plugin as rl
from rocklint_rules.input._references import Reference

_Check = Callable[[Reference, rl.PlanReading], tuple[bool, tuple[str, ...]]]


def _person(ref: Reference, plan: rl.PlanReading) -> tuple[bool, tuple[str, ...]]:
    people = plan.company.people
    if people is None or not people.people:
        return True, ()
    known = (
        rl.people_named(ref.text, people.people, plan.vocabulary)
        or rl.owner_kind(ref.text, plan.vocabulary) != "person"
    )
    return bool(known), () if known else plan.derived(_people).names


def _metric(ref: Reference, plan: rl.PlanReading) -> tuple[bool, tuple[str, ...]]:
    known, names = plan.derived(_metrics).answer(ref)
    if not known and not ref.strict:
        facts = plan.read(ref.text.replace("_", " "))
        known = bool(facts.listed("metrics_funnel") or facts.listed("metrics_activity"))
    return known, names


def _stage(ref: Reference, plan: rl.PlanReading) -> tuple[bool, tuple[str, ...]]:
    return plan.derived(_stages).answer(ref)


def _goal(ref: Reference, plan: rl.PlanReading) -> tuple[bool, tuple[str, ...]]:
    if plan.company.vto is None or rl.vision.supports_nothing(ref.text):
        return True, ()
    names = rl.vision.supported_names(plan)
    return not names or rl.vision.supported(ref.text, plan) is not None, names


def _rock(ref: Reference, plan: rl.PlanReading) -> tuple[bool, tuple[str, ...]]:
    return plan.derived(_rocks).answer(ref)


class _Names:
    """Names that references may mean; none where the file that would define them is not there."""

    def __init__(self, names: Iterable[str | None]) -> None:
        self.names = tuple(name for name in names if name)
        self._keys = frozenset(map(rl.key, self.names))

    def answer(self, ref: Reference) -> tuple[bool, tuple[str, ...]]:
        """Whether a reference is one of them, or there are none; and the names."""
        return not self.names or rl.key(ref.text) in self._keys, self.names


def _people(plan: rl.Plan) -> _Names:
    people = plan.company.people
    return _Names(person.name for person in (people.people if people else ()))


def _metrics(plan: rl.Plan) -> _Names:
    scorecard = plan.company.scorecard
    return _Names(name for line in (scorecard.metrics if scorecard else ()) for name in (line.id, line.name))


def _stages(plan: rl.Plan) -> _Names:
    process = plan.company.vto.proven_process if plan.company.vto else None
    return _Names(stage.stage for stage in (process.stages if process else ()))


def _rocks(plan: rl.Plan) -> _Names:
    return _Names(rock.id for rock in plan.rocks if rock.has_id)


_CHECKS: dict[str, _Check] = {"person": _person, "metric": _metric, "stage": _stage, "goal": _goal, "rock": _rock}


def known_names(ref: Reference, plan: rl.PlanReading) -> tuple[bool, tuple[str, ...]]:
    """Whether a reference is answered (or the file that would answer is not there), and the names that it may be."""
    return _CHECKS[ref.sort](ref, plan)
