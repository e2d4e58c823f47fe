import rocklint.plugin as rl


@rl.rule(
    "X914", "broken-suppression", rl.ERROR, needs=rl.Need.ROCK,
    why="Whoever wrote it believes that something is switched off, and it is not.",
    ask="Which rule was meant, and until when?",
    source="practice: one wrong letter in a code, and nobody notices for a quarter",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A comment or entry is meant to switch a rule off and cannot."""
    for silence in plan.silences:
        if silence.problem:
            what = ", ".join(map(rl.quoted, silence.rules[:4])) or "a rocklint comment"
            yield rl.Finding(silence.place, f"{what} switches nothing off: {silence.problem}")
