import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import latest_review


@rl.rule(
    "P135", "managers-not-interviewed", rl.INFO, needs=rl.Need.SCORECARD, time=True,
    why="A metric is for coaching or it is for decoration, and only the one who coaches can say which.",
    ask="Could the managers coach from these numbers?",
    source=f"{rl.SALES_METRICS}, step 2: ask managers whether they could manage by the metrics and what changed since",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The last review of the metrics has no interview with a sales manager."""
    held = latest_review(plan)
    if held is None or held[0].manager_interviews or _no_managers(plan):
        return
    of = f" of {held[0].date}" if held[0].date else ""
    yield rl.Finding(held[0].at("manager_interviews"), f"no sales manager was asked in the review{of}")


def _no_managers(plan: rl.PlanReading) -> bool:
    """True where the people file is there and knows nobody who leads sellers."""
    people = plan.company.people
    if people is None or not people.people:
        return False
    bosses = {person.reports_to for person in people.people if person.reports_to}
    return not any(
        person.quota == "team"
        or ((person.level or "") == "manager" and rl.department_of(person, plan.vocabulary) in ("sales", "revenue"))
        or (person.name in bosses and rl.department_of(person, plan.vocabulary) in ("sales", "revenue"))
        for person in people.people
    )
