import rocklint.plugin as rl


class ShareOptions(rl.Options):
    """`share` of the sales Rocks that may be performing; `fewest` of them, in a plan of at least `plan_of`."""

    share: float = 1 / 3
    fewest: int = 2
    plan_of: int = 4


@rl.rule(
    "P101", "mostly-performing", rl.WARNING,
    why="Pushing harder on what exists sells for one quarter; what was built keeps selling.",
    ask="Next quarter, what will sell better by itself because of what you built?",
    source=f"{rl.SMART_ROCKS}, opening: performing Rocks are not loved, but there is a place for them",
)  # fmt: skip
def check(plan: rl.PlanReading, options: ShareOptions) -> rl.Findings:
    """More than a third of the sales Rocks (and at least two) are Performing Rocks."""
    if plan.why_now:
        return
    sales = [rock for rock in plan.rocks if rock.is_sales]
    performing = [r for r in sales if r.kind is rl.Kind.PERFORMING and not r.fields.why_now]
    many, building = len(performing), sum(r.kind is rl.Kind.BUILDING for r in sales)
    if len(sales) < options.plan_of or many < options.fewest or many <= len(sales) * options.share:
        return
    related = tuple(rl.Related(r.sentence, "drives what exists") for r in performing[:5])
    builds = f"{building} builds" if building == 1 else f"{building or 'none'} build"
    message = f"{many} of {len(sales)} sales Rocks push what exists, {builds} something"
    yield rl.Finding(rl.Place(performing[0].file), message, related=related)
