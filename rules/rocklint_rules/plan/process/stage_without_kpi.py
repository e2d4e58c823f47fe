import rocklint.plugin as rl
from rocklint_rules.plan._wording import listed
from rocklint_rules.plan.process._stage_measures import process_of


@rl.rule(
    "P152", "stage-without-kpi", rl.WARNING, needs=rl.Need.VTO,
    why="A stage that nobody measures is the one that clients complain about first.",
    ask="How would you know that this stage is getting worse?",
    source=f"{rl.PROVEN_PROCESS}, Measure Your Proven Process: measure all stages",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A stage of the Proven Process has no measure."""
    process = process_of(plan)
    if process is None:
        return
    begun = any("kpis" in stage.where for stage in process.stages)
    bare = [s for s in process.stages if not s.kpis and not s.kpis_note]
    if not bare:
        return
    if len(bare) == len(process.stages) and len(bare) > 1:
        message = f"none of the {len(bare)} stages has a measure"
    else:
        message = f"{listed(s.stage for s in bare)} {'has' if len(bare) == 1 else 'have'} no measure"
    yield rl.Finding(
        bare[0].at("kpis"),
        message,
        ask=None if len(bare) == 1 else "How would you know that one of these stages is getting worse?",
        severity=None if begun else rl.INFO,  # with names alone, the path was only just drawn
        related=tuple(rl.Related(s.at("kpis"), "nor has this stage") for s in bare[1:6]),
    )
