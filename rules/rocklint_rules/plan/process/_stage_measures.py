"""Stages of the Proven Process and what they are measured by."""

from collections.abc import Iterator
from dataclasses import dataclass

import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_of, said

KINDS = {
    "conversion": "how many clients go on",
    "satisfaction": "how clients felt",
    "time": "how long it took",
}
"""The three kinds of stage measures that the article on the Proven Process names, and what each would tell."""
_BY_METRIC = {"rate": "conversion", "retention": "conversion", "time": "time"}
_BY_UNIT = {"%": "conversion", "days": "time", "score": "satisfaction", "x": "other", "$": "other"}


@dataclass(frozen=True, slots=True)
class StageMeasure:
    """A measure of a stage: its name, where it stands, and its line on the scorecard."""

    stage: rl.Stage
    name: str
    place: rl.Place
    line: rl.ScorecardMetric | None


def process_of(plan: rl.PlanReading) -> rl.ProvenProcess | None:
    """The Proven Process, where it has stages."""
    process = plan.company.vto.proven_process if plan.company.vto else None
    return process if process and process.stages else None


def measures(process: rl.ProvenProcess, plan: rl.PlanReading) -> Iterator[StageMeasure]:
    """All measures of all stages, in order."""
    scorecard = plan.company.scorecard
    lines = {rl.key(name): m for m in (scorecard.metrics if scorecard else ()) for name in (m.name, m.id) if name}
    for stage in process.stages:
        at = stage.at("kpis")
        for number, name in enumerate(stage.kpis):
            yield StageMeasure(stage, name, rl.Place(at.file, (*at.path, number)), lines.get(rl.key(name)))


def kind_of(measure: StageMeasure, plan: rl.PlanReading) -> str | None:
    """conversion, satisfaction, time, or other; None where neither name nor scorecard tells."""
    line = measure.line
    text = f"{measure.name} {line.name or ''}" if line else measure.name
    for kind in ("conversion", "satisfaction", "time"):
        if said(text, f"client_journey.stage_measures.{kind}", plan.vocabulary):
            return kind
    metric = metric_of(measure.name, plan) or metric_of(line.name if line else None, plan)
    if metric:
        return "satisfaction" if metric.id == "satisfaction" else _BY_METRIC.get(metric.kind, "other")
    if said(text, "client_journey.stage_measures.going_on", plan.vocabulary):
        return "conversion"
    goal = line.goal.amount if line and line.goal else None
    return _BY_UNIT.get(goal.unit) if goal else None


def departments_of(stage: rl.Stage, vocabulary: rl.Vocabulary) -> frozenset[str]:
    """The ids of a stage's departments; an unknown name stands for itself."""
    known = {rl.key(name): d.id for d in vocabulary.departments for name in (d.id, *d.synonyms)}
    return frozenset(known.get(rl.key(name), rl.key(name)) for name in stage.departments)
