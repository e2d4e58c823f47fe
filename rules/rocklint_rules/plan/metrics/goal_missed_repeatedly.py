import rocklint.plugin as rl
from rocklint_rules.plan._wording import metric_key
from rocklint_rules.plan.metrics._scorecard_lines import dealt_with, missed, name_of, sales_lines


class MissedOptions(rl.Options):
    """How many of the last periods are looked at, and by which share of the goal they must miss it on average."""

    periods: int = 4
    by: float = 0.05


@rl.rule(
    "P140", "goal-missed-repeatedly", rl.INFO, needs=rl.Need.SCORECARD,
    why="A goal that is missed every time and talked about never teaches everybody what goals are worth here.",
    ask="Is the goal wrong, the process wrong, or the effort wrong?",
    source=f"{rl.SALES_METRICS}, step 1: see how the year's results compare with the metric goals",
)  # fmt: skip
def check(plan: rl.PlanReading, options: MissedOptions) -> rl.Findings:
    """Metrics miss their goals period after period, and no Rock or issue deals with them."""
    behind = sorted(
        ((line, gap) for line in sales_lines(plan) if (gap := missed(line, options.by, options.periods, plan))),
        key=lambda one: -one[1],
    )
    known = frozenset(dealt_with(plan)) if behind and plan.rocks else None
    if known is None:
        return  # without Rocks nobody can say that none deals with it
    alone = [line for line, _ in behind if not known & {metric_key(line.id, plan), metric_key(name_of(line), plan)}]
    if not alone:
        return
    first = alone[0]
    keeps = "keeps" if len(alone) == 1 else "keep"
    goals = "its goal" if len(alone) == 1 else "their goals"
    yield rl.Finding(
        first.at("history"),
        f"{rl.names([name_of(line) for line in alone], 3)} {keeps} missing {goals}, and no Rock or issue is about it",
        ask=f"{name_of(first)}: is the goal wrong, the process wrong, or the effort wrong?",
        related=rl.first_few([rl.Related(line.at("goal"), _told(line)) for line in alone]),
    )


def _told(line: rl.ScorecardMetric) -> str:
    goal = line.goal.text if line.goal else ""
    return f"{name_of(line)}: {rl.shown_like(line.values[-1], line.history[-1])} last, goal {goal}"
