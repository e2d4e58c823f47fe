"""X907."""

from collections.abc import Callable

from rocklint.plugin import (
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Safety,
    Severity,
    key,
    misspelt,
    nearest,
    owner_kind,
    people_named,
    plan_rule,
    quoted,
    supported,
    supported_names,
    supports_nothing,
)
from rocklint_rules.input._references import Reference, references

_WHERE = {
    "person": "in the people file",
    "metric": "on the scorecard",
    "stage": "a stage of the Proven Process",
    "goal": "in the V/TO",
    "rock": "a Rock of this plan",
}
_Check = Callable[[Reference, Context[NoOptions]], tuple[bool, tuple[str, ...]]]


def _person(ref: Reference, ctx: Context[NoOptions]) -> tuple[bool, tuple[str, ...]]:
    people = ctx.company.people
    if people is None or not people.people:
        return True, ()
    known = people_named(ref.text, people.people, ctx.vocabulary) or owner_kind(ref.text, ctx.vocabulary) != "person"
    return bool(known), tuple(p.name for p in people.people)


def _metric(ref: Reference, ctx: Context[NoOptions]) -> tuple[bool, tuple[str, ...]]:
    scorecard = ctx.company.scorecard
    names = tuple(n for m in (scorecard.metrics if scorecard else ()) for n in (m.id, m.name) if n)
    facts = ctx.facts(ref.text.replace("_", " "))
    known = bool(facts.listed("metrics_funnel") or facts.listed("metrics_activity"))
    return not names or key(ref.text) in map(key, names) or (known and not ref.strict), names


def _stage(ref: Reference, ctx: Context[NoOptions]) -> tuple[bool, tuple[str, ...]]:
    process = ctx.company.vto.proven_process if ctx.company.vto else None
    names = tuple(s.stage for s in process.stages) if process else ()
    return not names or key(ref.text) in map(key, names), names


def _goal(ref: Reference, ctx: Context[NoOptions]) -> tuple[bool, tuple[str, ...]]:
    if ctx.company.vto is None or supports_nothing(ref.text):
        return True, ()
    names = supported_names(ctx.plan)
    return not names or supported(ref.text, ctx.plan) is not None, names


def _rock(ref: Reference, ctx: Context[NoOptions]) -> tuple[bool, tuple[str, ...]]:
    names = tuple(r.id for r in ctx.plan.rocks if r.has_id)
    return not names or key(ref.text) in map(key, names), names


_CHECKS: dict[str, _Check] = {"person": _person, "metric": _metric, "stage": _stage, "goal": _goal, "rock": _rock}


@plan_rule(
    code="X907",
    name="unresolved-reference",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    why="A name that nothing answers to is read as nothing: the check that it was meant for is not made.",
    ask="Which name is the right one?",
    source="names that tie the files of a plan together",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A metric, stage, person or goal is named that no loaded file defines."""
    for ref in references(plan):
        known, names = _CHECKS[ref.sort](ref, ctx)
        if known:
            continue
        close = nearest(ref.text, names) if ref.strict else misspelt(ref.text, names)
        if not close and not ref.strict:
            continue
        yield Finding(
            ref.place,
            f"{quoted(ref.text)} is not {_WHERE[ref.sort]}",
            ask=f"Did you mean {close}?" if close else None,
            edit=Edit(ref.place, close, Safety.UNSAFE) if close else None,
        )
