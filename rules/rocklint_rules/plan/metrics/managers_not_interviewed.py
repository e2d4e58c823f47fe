"""P135."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, department_of, plan_rule
from rocklint_rules.plan.metrics._lines import latest_review


def _no_managers(plan: Plan, ctx: Context[NoOptions]) -> bool:
    """True where the people file is there and knows nobody who leads sellers."""
    people = plan.company.people
    if people is None or not people.people:
        return False
    bosses = {person.reports_to for person in people.people if person.reports_to}
    return not any(
        person.quota == "team"
        or ((person.level or "") == "manager" and department_of(person, ctx.vocabulary) in ("sales", "revenue"))
        or (person.name in bosses and department_of(person, ctx.vocabulary) in ("sales", "revenue"))
        for person in people.people
    )


@plan_rule(
    code="P135",
    name="managers-not-interviewed",
    severity=Severity.INFO,
    since="0.1.0",
    time=True,
    needs=Need.SCORECARD,
    why="A metric is for coaching or it is for decoration, and only the one who coaches can say which.",
    ask="Could the managers coach from these numbers?",
    source="seed 003, step 2: ask managers whether they could manage by the metrics and what changed since",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """The last review of the metrics has no interview with a sales manager."""
    held = latest_review(plan, ctx)
    if held is None or held[0].manager_interviews or _no_managers(plan, ctx):
        return
    of = f" of {held[0].date}" if held[0].date else ""
    yield Finding(held[0].at("manager_interviews"), f"no sales manager was asked in the review{of}")
