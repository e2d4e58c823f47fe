import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import book_of


class RepWithoutGoalOptions(rl.Options):
    """Newcomers have this many days until they need a goal."""

    first_days: int = rl.goals.QUOTA_FIRST_DAYS


@rl.rule(
    "P112", "rep-without-goal", rl.WARNING, needs=(rl.Need.PEOPLE, rl.Need.GOALS), time=True,
    why="Somebody who sells without a number of their own finds out how they did when everyone else does.",
    ask="How would they know that they had a good month?",
    source=f"{rl.REP_GOALS}, Specific: every rep works toward a goal of their own",
)  # fmt: skip
def check(plan: rl.PlanReading, options: RepWithoutGoalOptions) -> rl.Findings:
    """Somebody who carries a quota has no goal for the period."""
    book = book_of(plan)
    missing = list(book.without_goal(options.first_days)) if book else []
    if not missing:
        return
    goals = plan.company.goals
    period = f" for {goals.period}" if goals and goals.period else ""
    verbs = "sells and has" if len(missing) == 1 else "sell and have"
    yield rl.Finding(
        missing[0][1],
        f"{rl.names([person.name for person, _ in missing])} {verbs} no goal of their own{period}",
        ask=f"How would {missing[0][0].name} know that it was a good month?",
        related=rl.first_few([rl.Related(place, person.name) for person, place in missing[1:]]),
    )
