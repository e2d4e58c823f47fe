"""X914."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, plan_rule, quoted


@plan_rule(
    code="X914",
    name="broken-suppression",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.ROCK,
    why="Whoever wrote it believes that something is switched off, and it is not.",
    ask="Which rule was meant, and until when?",
    source="practice: one wrong letter in a code, and nobody notices for a quarter.",
)
def check(plan: Plan, _: Context[NoOptions]) -> Findings:
    """A comment or entry is meant to switch a rule off and cannot."""
    for silence in plan.suppressions:
        if silence.problem:
            what = ", ".join(map(quoted, silence.rules[:4])) or "a rocklint comment"
            yield Finding(silence.place, f"{what} switches nothing off: {silence.problem}")
