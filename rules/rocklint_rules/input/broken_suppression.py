import rocklint.plugin as rl


@rl.rule(
    "X914", "broken-suppression", rl.ERROR, needs=rl.Need.ROCK,
    why="Whoever wrote it believes that something is switched off, and it is not.",
    ask="Which rule was meant, and until when?",
    source="practice: one wrong letter in a code, and nobody notices for a quarter",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A comment or entry is meant to switch a rule off and cannot."""
    for suppression in plan.suppressions:
        if suppression.problem:
            what = ", ".join(map(rl.quoted, suppression.rules[:4])) or "a rocklint comment"
            yield rl.Finding(suppression.place, f"{what} switches nothing off: {suppression.problem}")
