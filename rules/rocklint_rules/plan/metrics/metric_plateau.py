import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import DAYS_A_MONTH, is_activity, last_look, name_of, sales_lines


class PlateauOptions(rl.Options):
    """How many of the last periods must lie within which share of their mean, and how many months ago the metric must
    have been reviewed."""

    periods: int = 6
    within: float = 0.05
    months: int = 6


@rl.rule(
    "P133", "metric-plateau", rl.INFO, needs=rl.Need.SCORECARD, time=True,
    why="An activity that rose once and has been level since is a habit now; counting it changes nothing any more.",
    ask="Has this metric done its job, and what should take its place?",
    source=f"{rl.SALES_METRICS}, step 1: activity rises when first measured, then levels off into common practice",
)  # fmt: skip
def check(plan: rl.PlanReading, options: PlateauOptions) -> rl.Findings:
    """Activity metrics that no longer move and have not been looked at for half a year."""
    days = options.months * DAYS_A_MONTH
    flat = []
    for line in sales_lines(plan):
        look = last_look(line, plan)
        if look and (plan.as_of - look.day).days > days and is_activity(line, plan) and _flat(line.values, options):
            flat.append(line)
    if not flat:
        return
    first = flat[0]
    last = first.values[-options.periods :]
    low, high = (rl.shown_like(v, first.history[-1]) for v in (min(last), max(last)))
    told = f": {low} to {high} over the last {len(last)} periods" if len(flat) == 1 else " any more"
    moves = "does" if len(flat) == 1 else "do"
    yield rl.Finding(
        first.at("history"),
        f"{rl.names([name_of(line) for line in flat])} {moves} not move{told}",
        ask=f"Has {name_of(first)} done its job, and what should take its place?" if len(flat) == 1 else None,
        related=rl.first_few([rl.Related(line.at("history"), name_of(line)) for line in flat[1:]]),
    )


def _flat(values: tuple[float, ...], options: PlateauOptions) -> bool:
    last = values[-options.periods :]
    mean = sum(last) / len(last) if last else 0.0
    return len(last) >= options.periods and all(abs(v - mean) < options.within * abs(mean) for v in last)
