"""P175."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Related, Severity, key, plan_rule, quoted


@plan_rule(
    code="P175",
    name="uniques-all-shared",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.VTO,
    why="Where a rival can say all three as well, the price is what is left to choose by.",
    ask="What is left that only you can say?",
    source="seed 001, Overcoming Sales Barriers: others may share one or two, ideally nobody offers all three",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """A competitor is recorded as also offering all the uniques."""
    vto = ctx.company.vto
    if vto is None or len(vto.three_uniques) < 2:
        return
    rivals = [{key(name): name for name in unique.also_offered_by} for unique in vto.three_uniques]
    shared = [name for name in rivals[0] if all(name in others for others in rivals[1:])]
    if not shared:
        return
    tied = all(unique.answers for unique in vto.three_uniques)
    count = "all three" if len(vto.three_uniques) == 3 else f"all {len(vto.three_uniques)}"
    yield Finding(
        vto.at("three_uniques"),
        f"{quoted(rivals[0][shared[0]])} offers {count} uniques too",
        # In a crowded market services that are tied to the clients' wishes may be all the difference there is.
        severity=Severity.INFO if tied else None,
        related=tuple(Related(u.at("also_offered_by"), quoted(u.unique)) for u in vto.three_uniques),
    )
