"""P139."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Initiative,
    Need,
    NoOptions,
    Plan,
    Related,
    Severity,
    department_named,
    key,
    plan_rule,
    quoted,
)
from rocklint_rules.plan._words import metric_of, others
from rocklint_rules.plan.metrics._lines import is_activity, lines_of, name_of, sales_lines
from rocklint_rules.plan.metrics._links import under

_SELLING = frozenset({"sales", "revenue"})


def _of_sales(initiative: Initiative, plan: Plan, ctx: Context[NoOptions]) -> bool:
    """True where sales runs the initiative: it says so, it names a metric of the funnel, or sales counts for it."""
    if initiative.department:
        found = department_named(initiative.department, ctx.vocabulary) or key(initiative.department)
        return found in _SELLING
    known = metric_of(initiative.id, ctx) or metric_of(initiative.name, ctx)
    return bool(known) or any(under(initiative, line.initiative, plan) for line in sales_lines(plan, ctx))


def _counted(initiative: Initiative, plan: Plan, ctx: Context[NoOptions]) -> bool:
    """True where the scorecard, or a Rock's leading metric, has something under it that people do."""
    for line in lines_of(plan):
        if is_activity(line, ctx) and under(initiative, line.initiative, plan):
            return True
    return any(rock.leading_metric and any(under(initiative, s, plan) for s in rock.supports) for rock in plan.rocks)


@plan_rule(
    code="P139",
    name="initiative-without-activity",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.VTO, Need.SCORECARD),
    why="An initiative that changes nobody's Tuesday is a slide; it becomes work when an activity under it is counted.",
    ask="What will a rep do on Tuesday because of this initiative?",
    source="seed 003, step 3: name the activities that matter most for the goal and break it down into daily work",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A sales initiative has no day-to-day activity on the scorecard."""
    vto = plan.company.vto
    for initiative in vto.initiatives if vto else ():
        if not _of_sales(initiative, plan, ctx) or _counted(initiative, plan, ctx):
            continue
        beside = [line for line in lines_of(plan) if under(initiative, line.initiative, plan)]
        words = quoted(initiative.name or initiative.id, 40)
        yield Finding(
            initiative.place,
            f"nothing that people do is counted for {words}",
            ask=f"What will a rep do on Tuesday because of {words}?",
            related=others([Related(line.place, f"{name_of(line)} shows results only") for line in beside]),
        )
