from collections import defaultdict

import rocklint.plugin as rl
from rocklint_rules.plan._words import metric_of, others
from rocklint_rules.plan.metrics._lines import is_activity, lines_of, name_of, sales_lines
from rocklint_rules.plan.metrics._links import initiatives_named

_SELLING = frozenset({"sales", "revenue"})


@rl.rule(
    "P139", "initiative-without-activity", rl.INFO, needs=(rl.Need.VTO, rl.Need.SCORECARD),
    why="An initiative that changes nobody's Tuesday is a slide; it becomes work when an activity under it is counted.",
    ask="What will a rep do on Tuesday because of this initiative?",
    source="seed 003, step 3: name the activities that matter most for the goal and break it down into daily work",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A sales initiative has no day-to-day activity on the scorecard."""
    initiatives = plan.company.vto.initiatives if plan.company.vto else ()
    of_sales = [_of_sales(initiative, plan) for initiative in initiatives]
    counted = _counted(plan) if initiatives else frozenset()
    if None in of_sales:  # what sales counts for is its own
        selling = initiatives_named((line.initiative for line in sales_lines(plan)), plan)
        of_sales = [number in selling if said is None else said for number, said in enumerate(of_sales)]
    beside: dict[int, list[rl.ScorecardMetric]] = defaultdict(list)
    for line in lines_of(plan):
        for number in initiatives_named([line.initiative], plan):
            beside[number].append(line)
    for number, initiative in enumerate(initiatives):
        if not of_sales[number] or number in counted:
            continue
        words = rl.quoted(initiative.name or initiative.id, 40)
        yield rl.Finding(
            initiative.place,
            f"nothing that people do is counted for {words}",
            ask=f"What will a rep do on Tuesday because of {words}?",
            related=others([rl.Related(line.place, f"{name_of(line)} shows results only") for line in beside[number]]),
        )


def _of_sales(initiative: rl.Initiative, plan: rl.PlanReading) -> bool | None:
    """True where sales runs the initiative: it says so, or names a metric of the funnel; None where neither tells."""
    if initiative.department:
        found = rl.department_named(initiative.department, plan.vocabulary) or rl.key(initiative.department)
        return found in _SELLING
    return True if metric_of(initiative.id, plan) or metric_of(initiative.name, plan) else None


def _counted(plan: rl.PlanReading) -> frozenset[int]:
    """The initiatives under which the scorecard, or a Rock's leading metric, has something that people do."""
    done = (line.initiative for line in lines_of(plan) if line.initiative and is_activity(line, plan))
    led = (name for rock in plan.rocks if rock.fields.leading_metric for name in rock.fields.supports)
    return initiatives_named((*done, *led), plan)
