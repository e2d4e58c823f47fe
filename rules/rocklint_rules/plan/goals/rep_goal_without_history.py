"""P115."""

from collections.abc import Iterator

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Related,
    RepGoals,
    Severity,
    past_values,
    plan_rule,
)
from rocklint_rules.plan._words import names, others
from rocklint_rules.plan.goals._levels import levels
from rocklint_rules.plan.goals._measures import changed
from rocklint_rules.plan.goals._people import book_of, person_of, started, who


class RepHistoryOptions(Options):
    """How many past periods a goal should rest on, and after how many days with the company they can be expected."""

    periods: int = 2
    after_days: int = 120


def _bare(plan: Plan, ctx: Context[RepHistoryOptions]) -> Iterator[RepGoals]:
    book = book_of(plan, ctx)
    if book is None:
        return
    for rep in book.goals.reps:
        asked = [goal for goal in rep.all_goals if levels(goal, ctx)]
        since = started(person_of(rep, ctx), ctx)
        if not asked or since is None or (ctx.as_of - since).days < ctx.options.after_days:
            continue
        # One metric with a past is enough to know what the rep can do; a new measure is another question.
        known = any(len(past_values(rep, goal, book)) >= ctx.options.periods for goal in asked)
        if not known and not changed(rep, ctx):
            yield rep


@plan_rule(
    code="P115",
    name="rep-goal-without-history",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.GOALS, Need.PEOPLE),
    options=RepHistoryOptions,
    time=True,
    why="Without the last months beside it, a goal is a guess about somebody whom you could have asked.",
    ask="What did this rep do in the last three months?",
    source="seed 002, Attainable: it takes a few rounds, and the more data there is the better",
)
def check(plan: Plan, ctx: Context[RepHistoryOptions]) -> Findings:
    """A rep who has been there for months has a goal and fewer than two past periods beside it."""
    bare = list(_bare(plan, ctx))
    if not bare:
        return
    first = bare[0]
    whose = "goal rests" if len(bare) == 1 else "goals rest"
    yield Finding(
        first.at("history"),
        f"{names([who(rep) for rep in bare])}: the {whose} on fewer than {ctx.options.periods} past periods",
        ask=f"What did {who(first)} do in the last three months?",
        related=others([Related(rep.at("history"), who(rep)) for rep in bare[1:]]),
    )
