"""P140."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Related,
    ScorecardMetric,
    Severity,
    plan_rule,
)
from rocklint_rules.plan._words import metric_key, names, others
from rocklint_rules.plan.goals._levels import shown
from rocklint_rules.plan.metrics._lines import name_of, sales_lines
from rocklint_rules.plan.metrics._missed import dealt_with, missed


class MissedOptions(Options):
    """How many of the last periods are looked at, and by which share of the goal they must miss it on average."""

    periods: int = 4
    by: float = 0.05


@plan_rule(
    code="P140",
    name="goal-missed-repeatedly",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.SCORECARD,
    options=MissedOptions,
    why="A goal that is missed every time and talked about never teaches everybody what goals are worth here.",
    ask="Is the goal wrong, the process wrong, or the effort wrong?",
    source="seed 003, step 1: see how the year's results compare with the metric goals",
)
def check(plan: Plan, ctx: Context[MissedOptions]) -> Findings:
    """Metrics miss their goals period after period, and no Rock or issue deals with them."""
    behind = sorted(
        (
            (line, gap)
            for line in sales_lines(plan, ctx)
            if (gap := missed(line, ctx.options.by, ctx.options.periods, ctx))
        ),
        key=lambda one: -one[1],
    )
    known = frozenset(dealt_with(plan, ctx)) if behind and plan.rocks else None
    if known is None:
        return  # without Rocks nobody can say that none deals with it
    alone = [line for line, _ in behind if not known & {metric_key(line.id, ctx), metric_key(name_of(line), ctx)}]
    if not alone:
        return
    first = alone[0]
    keeps = "keeps" if len(alone) == 1 else "keep"
    goals = "its goal" if len(alone) == 1 else "their goals"
    yield Finding(
        first.at("history"),
        f"{names([name_of(line) for line in alone], 3)} {keeps} missing {goals}, and no Rock or issue is about it",
        ask=f"{name_of(first)}: is the goal wrong, the process wrong, or the effort wrong?",
        related=others([Related(line.at("goal"), _told(line)) for line in alone]),
    )


def _told(line: ScorecardMetric) -> str:
    goal = line.goal.text if line.goal else ""
    return f"{name_of(line)}: {shown(line.values[-1], line.history[-1])} last, goal {goal}"
