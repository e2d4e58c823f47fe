"""What a reference may name, sort by sort."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rocklint.plugin import Context, key, owner_kind, people_named, supported, supported_names, supports_nothing
from rocklint_rules.input._references import Reference

_Check = Callable[[Reference, Context[Any]], tuple[bool, tuple[str, ...]]]


def _person(ref: Reference, ctx: Context[Any]) -> tuple[bool, tuple[str, ...]]:
    people = ctx.company.people
    if people is None or not people.people:
        return True, ()
    known = people_named(ref.text, people.people, ctx.vocabulary) or owner_kind(ref.text, ctx.vocabulary) != "person"
    return bool(known), () if known else tuple(p.name for p in people.people)


def _metric(ref: Reference, ctx: Context[Any]) -> tuple[bool, tuple[str, ...]]:
    scorecard = ctx.company.scorecard
    names = tuple(n for m in (scorecard.metrics if scorecard else ()) for n in (m.id, m.name) if n)
    facts = ctx.facts(ref.text.replace("_", " "))
    known = bool(facts.listed("metrics_funnel") or facts.listed("metrics_activity"))
    return not names or key(ref.text) in map(key, names) or (known and not ref.strict), names


def _stage(ref: Reference, ctx: Context[Any]) -> tuple[bool, tuple[str, ...]]:
    process = ctx.company.vto.proven_process if ctx.company.vto else None
    names = tuple(s.stage for s in process.stages) if process else ()
    return not names or key(ref.text) in map(key, names), names


def _goal(ref: Reference, ctx: Context[Any]) -> tuple[bool, tuple[str, ...]]:
    if ctx.company.vto is None or supports_nothing(ref.text):
        return True, ()
    names = supported_names(ctx.plan)
    return not names or supported(ref.text, ctx.plan) is not None, names


def _rock(ref: Reference, ctx: Context[Any]) -> tuple[bool, tuple[str, ...]]:
    names = tuple(r.id for r in ctx.plan.rocks if r.has_id)
    return not names or key(ref.text) in map(key, names), names


_CHECKS: dict[str, _Check] = {"person": _person, "metric": _metric, "stage": _stage, "goal": _goal, "rock": _rock}


def known_names(ref: Reference, ctx: Context[Any]) -> tuple[bool, tuple[str, ...]]:
    """Whether a reference is answered (or the file that would answer is not there), and the names that it may be."""
    return _CHECKS[ref.sort](ref, ctx)
