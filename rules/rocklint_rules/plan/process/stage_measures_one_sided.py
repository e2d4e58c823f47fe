import rocklint.plugin as rl
from rocklint_rules.plan.process._stage_measures import KINDS, kind_of, measures, process_of


class MeasuresOptions(rl.Options):
    """`fewest`: so many measured stages are needed before anything is missed."""

    fewest: int = 2


@rl.rule(
    "P153", "stage-measures-one-sided", rl.INFO, needs=rl.Need.VTO,
    why="Clients who go on may be unhappy, happy ones may wait for months, and the quick path may lose half of them.",
    ask="Do you know how clients felt, how long it took, and how many went on?",
    source=f"{rl.PROVEN_PROCESS}, Measure: conversion rates, satisfaction, and time in stages where possible",
)  # fmt: skip
def check(plan: rl.PlanReading, options: MeasuresOptions) -> rl.Findings:
    """Across all stages one of conversion, client satisfaction and time in stage is not measured."""
    process = process_of(plan)
    if process is None:
        return
    found = list(measures(process, plan))
    kinds = [kind_of(one, plan) for one in found]
    missing = [words for kind, words in KINDS.items() if kind not in kinds]
    if len({one.stage.stage for one in found}) < options.fewest or not missing or kinds.count(None) >= len(missing):
        return  # a measure whose name tells nothing may well be the missing one
    yield rl.Finding(
        process.at("stages"),
        f"no stage measures {' or '.join(missing)}",
        ask=f"Where along the path could you ask or count {missing[0]}?",
        related=tuple(rl.Related(one.place, one.name) for one in found[:5]),
    )
