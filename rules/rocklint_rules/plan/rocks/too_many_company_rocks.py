"""P201."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Place, Plan, Severity, plan_rule


class CompanyOptions(Options):
    """`most` and `fewest` company Rocks of a quarter; `plan_of`: smaller plans are not asked for more."""

    most: int = 7
    fewest: int = 3
    plan_of: int = 4


@plan_rule(
    code="P201",
    name="too-many-company-rocks",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    options=CompanyOptions,
    why="When everything is a priority, the quarter is decided by whoever shouts last.",
    ask="If only three got done, which would you choose?",
    source="practice: three to seven for a company, and less is more (eosworldwide.com)",
)
def check(plan: Plan, ctx: Context[CompanyOptions]) -> Findings:
    """More than seven company-level Rocks of one quarter (a question below three)."""
    by_quarter: dict[str, list[Place]] = {}
    for rock in plan.rocks:
        if ctx.reading(rock).level == "company":
            by_quarter.setdefault(rock.quarter or "", []).append(rock.sentence)
    for quarter, places in by_quarter.items():
        many, where = len(places), f" in {quarter}" if quarter and len(by_quarter) > 1 else ""
        noun = "company Rock" if many == 1 else "company Rocks"
        if many > ctx.options.most:
            yield Finding(Place(places[0].file), f"{many} {noun}{where}; a company carries three to seven")
        elif many < ctx.options.fewest and len(plan.rocks) >= ctx.options.plan_of:
            ask = "Is there nothing else that the whole company must get done?"
            yield Finding(Place(places[0].file), f"only {many} {noun}{where}", ask=ask, severity=Severity.INFO)
