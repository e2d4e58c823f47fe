import rocklint.plugin as rl


@rl.rule(
    "P176", "uniques-not-in-journey", rl.INFO, needs=rl.Need.VTO,
    why="A difference that the client meets nowhere on the way is a sentence on a website.",
    ask="At which step does the client notice what makes you different?",
    source=f"{rl.SALES_BARRIERS}: weave the uniques into the client's journey",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """No stage of the Proven Process shows any of the uniques."""
    vto = plan.company.vto
    process = vto.proven_process if vto else None
    if vto is None or process is None or not vto.three_uniques or not process.stages:
        return
    begun = any(stage.departments or stage.kpis or "shows_unique" in stage.where for stage in process.stages)
    if begun and not any(stage.shows_unique for stage in process.stages):
        yield rl.Finding(
            process.at("stages"),
            f"none of the {len(process.stages)} stages shows a unique",
            related=(rl.Related(vto.at("three_uniques"), "the uniques"),),
        )
