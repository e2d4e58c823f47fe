import rocklint.plugin as rl


class CompanyOptions(rl.Options):
    """`most` and `fewest` company Rocks of a quarter; `plan_of`: smaller plans are not asked for more."""

    most: int = 7
    fewest: int = 3
    plan_of: int = 4


@rl.rule(
    "P201", "too-many-company-rocks", rl.WARNING,
    why="When everything is a priority, the quarter is decided by whoever shouts last.",
    ask="If only three got done, which would you choose?",
    source="practice: three to seven for a company, and less is more (eosworldwide.com)",
)  # fmt: skip
def check(plan: rl.PlanReading, options: CompanyOptions) -> rl.Findings:
    """More than seven company-level Rocks of one quarter (a question below three)."""
    by_quarter: dict[str, list[rl.Place]] = {}
    for rock in plan.rocks:
        if rock.level == "company":
            by_quarter.setdefault(rock.fields.quarter or "", []).append(rock.sentence)
    for quarter, places in by_quarter.items():
        many, where = len(places), f" in {quarter}" if quarter and len(by_quarter) > 1 else ""
        noun = "company Rock" if many == 1 else "company Rocks"
        if many > options.most:
            yield rl.Finding(rl.Place(places[0].file), f"{many} {noun}{where}; a company carries three to seven")
        elif many < options.fewest and len(plan.rocks) >= options.plan_of:
            ask = "Is there nothing else that the whole company must get done?"
            yield rl.Finding(rl.Place(places[0].file), f"only {many} {noun}{where}", ask=ask, severity=rl.INFO)
