"""P101."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, Options, Place, Plan, Related, Severity, plan_rule


class ShareOptions(Options):
    """`share` of the sales Rocks that may be performing; `fewest` of them, in a plan of at least `plan_of`."""

    share: float = 1 / 3
    fewest: int = 2
    plan_of: int = 4


@plan_rule(
    code="P101",
    name="mostly-performing",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    options=ShareOptions,
    why="Pushing harder on what exists sells for one quarter; what was built keeps selling.",
    ask="Next quarter, what will sell better by itself because of what you built?",
    source="seed 000/001, opening: performing Rocks are not loved, but there is a place for them",
)
def check(plan: Plan, ctx: Context[ShareOptions]) -> Findings:
    """More than a third of the sales Rocks (and at least two) are Performing Rocks."""
    if plan.why_now:
        return
    readings = [reading for rock in plan.rocks if (reading := ctx.reading(rock)).is_sales]
    performing = [r for r in readings if r.kind is Kind.PERFORMING and not r.rock.why_now]
    many, building = len(performing), sum(r.kind is Kind.BUILDING for r in readings)
    if len(readings) < ctx.options.plan_of or many < ctx.options.fewest or many <= len(readings) * ctx.options.share:
        return
    related = tuple(Related(r.rock.sentence, "drives what exists") for r in performing[:5])
    builds = f"{building} builds" if building == 1 else f"{building or 'none'} build"
    message = f"{many} of {len(readings)} sales Rocks push what exists, {builds} something"
    yield Finding(Place(performing[0].rock.file), message, related=related)
