"""P112."""

from rocklint.plugin import (
    QUOTA_FIRST_DAYS,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Related,
    Severity,
    plan_rule,
)
from rocklint_rules.plan._words import names, others
from rocklint_rules.plan.goals._people import book_of


class RepWithoutGoalOptions(Options):
    """Newcomers have this many days until they need a goal."""

    first_days: int = QUOTA_FIRST_DAYS


@plan_rule(
    code="P112",
    name="rep-without-goal",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.PEOPLE, Need.GOALS),
    options=RepWithoutGoalOptions,
    time=True,
    why="Somebody who sells without a number of their own finds out how they did when everyone else does.",
    ask="How would they know that they had a good month?",
    source="seed 002, Specific: every rep works toward a goal of their own",
)
def check(plan: Plan, ctx: Context[RepWithoutGoalOptions]) -> Findings:
    """Somebody who carries a quota has no goal for the period."""
    book = book_of(plan, ctx)
    missing = list(book.without_goal(ctx.options.first_days)) if book else []
    if not missing:
        return
    goals = plan.company.goals
    period = f" for {goals.period}" if goals and goals.period else ""
    verbs = "sells and has" if len(missing) == 1 else "sell and have"
    yield Finding(
        missing[0][1],
        f"{names([person.name for person, _ in missing])} {verbs} no goal of their own{period}",
        ask=f"How would {missing[0][0].name} know that it was a good month?",
        related=others([Related(place, person.name) for person, place in missing[1:]]),
    )
