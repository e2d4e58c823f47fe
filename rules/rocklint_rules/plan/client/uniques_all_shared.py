import rocklint.plugin as rl


@rl.rule(
    "P175", "uniques-all-shared", rl.WARNING, needs=rl.Need.VTO,
    why="Where a rival can say all three as well, the price is what is left to choose by.",
    ask="What is left that only you can say?",
    source=f"{rl.SALES_BARRIERS}: others may share one or two, ideally nobody offers all three",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A competitor is recorded as also offering all the uniques."""
    vto = plan.company.vto
    if vto is None or len(vto.three_uniques) < 2:
        return
    rivals = [{rl.key(name): name for name in unique.also_offered_by} for unique in vto.three_uniques]
    shared = [name for name in rivals[0] if all(name in others for others in rivals[1:])]
    if not shared:
        return
    tied = all(unique.answers for unique in vto.three_uniques)
    count = "all three" if len(vto.three_uniques) == 3 else f"all {len(vto.three_uniques)}"
    yield rl.Finding(
        vto.at("three_uniques"),
        f"{rl.quoted(rivals[0][shared[0]])} offers {count} uniques too",
        # In a crowded market services that are tied to the clients' wishes may be all the difference there is.
        severity=rl.INFO if tied else None,
        related=tuple(rl.Related(u.at("also_offered_by"), rl.quoted(u.unique)) for u in vto.three_uniques),
    )
