import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import said, who
from rocklint_rules.plan.goals._same_goals import alike, by_metric, by_title, fair


@rl.rule(
    "P119", "goal-by-title-only", rl.INFO, needs=(rl.Need.GOALS, rl.Need.PEOPLE),
    why="A title says what somebody is paid for, not what they are good at.",
    ask="What is each person on this tier better at than the others?",
    source=f"{rl.REP_GOALS}: tenure counts, but two people with one title may do quite different things well",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Goals are equal inside a job title and differ only between titles."""
    for asked in by_metric(plan):
        if not by_title(asked) or fair(asked, plan):
            continue
        tiers = {group[0].title: group for group in alike(asked)}
        first = next(iter(tiers.values()))[0]
        told = ", ".join(f"every {title} {said(group[0].level)}" for title, group in list(tiers.items())[:3])
        yield rl.Finding(
            first.level.place,
            f"goals follow the title alone: {told}",
            related=rl.first_few(
                [rl.Related(one.level.place, f"{who(one.rep)} ({one.title})") for one in asked if one != first]
            ),
        )
