import rocklint.plugin as rl


@rl.rule(
    "X913", "unused-suppression", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.SILENCED), time=True,
    why="What is switched off for nothing will hide the next real question in the same place.",
    ask="Can it go?",
    source="practice: the Rock was mended long ago, and the switch stayed",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A rule is switched off where it has nothing to say, or longer than was agreed."""
    for silence in plan.silences:
        if silence.problem or not silence.why:
            continue  # it has no effect, and other rules say so
        if silence.over(plan.as_of):
            listed = ", ".join(map(rl.quoted, silence.rules[:4]))
            message = f"{listed} was to be switched off until {silence.ends}, which has passed"
            yield rl.Finding(silence.place, message, edit=_edit(silence, silence.rules))
        elif silence.unneeded:
            listed = ", ".join(map(rl.quoted, silence.unneeded[:4]))
            message = f"{listed} is switched off here and has nothing to say here"
            yield rl.Finding(silence.place, message, edit=_edit(silence, silence.unneeded))


def _edit(silence: rl.Silence, gone: tuple[str, ...]) -> rl.Edit | None:
    """Takes the names out, or all of it where no name is left."""
    left = [rule for rule in silence.rules if rule not in gone]
    place = silence.listing if left else silence.removal
    return rl.Edit(place, ", ".join(left), rl.Safety.SAFE) if place else None
