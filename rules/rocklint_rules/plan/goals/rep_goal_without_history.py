from collections.abc import Iterator

import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import book_of, changed, levels, person_of, started, who


class RepHistoryOptions(rl.Options):
    """How many past periods a goal should rest on, and after how many days with the company they can be expected."""

    periods: int = 2
    after_days: int = 120


@rl.rule(
    "P115", "rep-goal-without-history", rl.INFO, needs=(rl.Need.GOALS, rl.Need.PEOPLE), time=True,
    why="Without the last months beside it, a goal is a guess about somebody whom you could have asked.",
    ask="What did this rep do in the last three months?",
    source=f"{rl.REP_GOALS}, Attainable: it takes a few rounds, and the more data there is the better",
)  # fmt: skip
def check(plan: rl.PlanReading, options: RepHistoryOptions) -> rl.Findings:
    """A rep who has been there for months has a goal and fewer than two past periods beside it."""
    bare = list(_bare(plan, options))
    if not bare:
        return
    first = bare[0]
    whose = "goal rests" if len(bare) == 1 else "goals rest"
    yield rl.Finding(
        first.at("history"),
        f"{rl.names([who(rep) for rep in bare])}: the {whose} on fewer than {options.periods} past periods",
        ask=f"What did {who(first)} do in the last three months?",
        related=rl.first_few([rl.Related(rep.at("history"), who(rep)) for rep in bare[1:]]),
    )


def _bare(plan: rl.PlanReading, options: RepHistoryOptions) -> Iterator[rl.RepGoals]:
    book = book_of(plan)
    if book is None:
        return
    for rep in book.goals.reps:
        asked = [goal for goal in rep.all_goals if levels(goal, plan)]
        since = started(person_of(rep, plan), plan)
        if not asked or since is None or (plan.as_of - since).days < options.after_days:
            continue
        # One metric with a past is enough to know what the rep can do; a new measure is another question.
        known = any(len(rl.goals.past_values(rep, goal, book)) >= options.periods for goal in asked)
        if not known and not changed(rep, plan):
            yield rep
