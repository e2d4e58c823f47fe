import rocklint.plugin as rl

_UNLOCKS = {
    "people": "quota, capacity and seats",
    "vto": "the link to the 3-Year Picture and the target market",
    "scorecard": "stretch against history",
    "goals": "rep goals and quotas",
}


@rl.rule(
    "X908", "file-not-given", rl.INFO, default=False,
    why="A report that is silent about capacity should say that it could not look.",
    ask="Which of these files does your team keep already, under another name?",
    source="an honest tool says what it could not check",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Company data that was not given, and what could not be checked without it."""
    company = plan.company
    missing = [name for name in _UNLOCKS if getattr(company, name) is None]
    if missing and plan.sources:
        what = "; ".join(f"{_UNLOCKS[name]} (no {name})" for name in missing)
        yield rl.Finding(rl.Place(plan.sources[0].file), f"not checked: {what}")
