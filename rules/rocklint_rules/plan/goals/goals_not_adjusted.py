import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import reps_of, who


class NotAdjustedOptions(rl.Options):
    """After how many days a rep's goals should have been adjusted or confirmed."""

    days: int = 35


@rl.rule(
    "P118", "goals-not-adjusted", rl.INFO, needs=rl.Need.GOALS, time=True,
    why="A goal set in January does not know what the rep did in February.",
    ask="Is last month's performance reflected in this month's goal?",
    source=f"{rl.REP_GOALS}, Timebound: goals are adjusted every month to how it goes",
)  # fmt: skip
def check(plan: rl.PlanReading, options: NotAdjustedOptions) -> rl.Findings:
    """Rep goals were last adjusted or confirmed more than a month ago."""
    old = []
    for rep in reps_of(plan):
        when = plan.on_record(rep.last_adjusted) if rep.adjust and rep.all_goals else None
        if when and (plan.as_of - when[1]).days > options.days:
            old.append((rep, when[1]))
    if not old:
        return
    first, day = min(old, key=lambda one: one[1])
    whose = rl.names([who(first), *(who(rep) for rep, _ in old if rep is not first)])
    ago = (plan.as_of - day).days
    yield rl.Finding(
        first.at("last_adjusted"),
        f"{whose}: goals last adjusted {ago} days ago, on {rl.shown_day(day)}"
        if len(old) == 1
        else f"{whose}: goals last adjusted up to {ago} days ago",
        related=rl.first_few(
            [rl.Related(r.at("last_adjusted"), f"{who(r)}: {rl.shown_day(d)}") for r, d in old if r is not first]
        ),
    )
