"""X908."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Place, Plan, Severity, plan_rule

_UNLOCKS = {
    "people": "quota, capacity and seats",
    "vto": "the link to the 3-Year Picture and the target market",
    "scorecard": "stretch against history",
    "goals": "rep goals and quotas",
}


@plan_rule(
    code="X908",
    name="file-not-given",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    default=False,
    why="A report that is silent about capacity should say that it could not look.",
    ask="Which of these files does your team keep already, under another name?",
    source="an honest tool says what it could not check",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Company data that was not given, and what could not be checked without it."""
    company = ctx.company
    missing = [name for name in _UNLOCKS if getattr(company, name) is None]
    if missing and plan.sources:
        what = "; ".join(f"{_UNLOCKS[name]} (no {name})" for name in missing)
        yield Finding(Place(plan.sources[0].file), f"not checked: {what}")
