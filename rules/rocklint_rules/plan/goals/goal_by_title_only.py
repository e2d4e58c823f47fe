"""P119."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Related, Severity, plan_rule
from rocklint_rules.plan._words import others
from rocklint_rules.plan.goals._levels import said
from rocklint_rules.plan.goals._people import who
from rocklint_rules.plan.goals._same import alike, by_metric, by_title, fair


@plan_rule(
    code="P119",
    name="goal-by-title-only",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.GOALS, Need.PEOPLE),
    why="A title says what somebody is paid for, not what they are good at.",
    ask="What is each person on this tier better at than the others?",
    source="seed 002: tenure counts, but two people with one title may do quite different things well",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Goals are equal inside a job title and differ only between titles."""
    for asked in by_metric(plan, ctx):
        if not by_title(asked) or fair(asked, ctx):
            continue
        tiers = {group[0].title: group for group in alike(asked)}
        first = next(iter(tiers.values()))[0]
        told = ", ".join(f"every {title} {said(group[0].level)}" for title, group in list(tiers.items())[:3])
        yield Finding(
            first.level.place,
            f"goals follow the title alone: {told}",
            related=others(
                [Related(one.level.place, f"{who(one.rep)} ({one.title})") for one in asked if one != first]
            ),
        )
