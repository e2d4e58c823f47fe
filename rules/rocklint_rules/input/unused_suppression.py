import rocklint.plugin as rl


@rl.rule(
    "X913", "unused-suppression", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.SILENCED), time=True,
    why="What is switched off for nothing will hide the next real question in the same place.",
    ask="Can it go?",
    source="practice: the Rock was mended long ago, and the switch stayed",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A rule is switched off where it has nothing to say, or longer than was agreed."""
    for suppression in plan.suppressions:
        if suppression.problem or not suppression.why:
            continue  # it has no effect, and other rules say so
        if suppression.over(plan.as_of):
            listed = ", ".join(map(rl.quoted, suppression.rules[:4]))
            message = f"{listed} was to be switched off until {suppression.ends}, which has passed"
            yield rl.Finding(suppression.place, message, edit=_edit(suppression, suppression.rules))
        elif suppression.unneeded:
            listed = ", ".join(map(rl.quoted, suppression.unneeded[:4]))
            message = f"{listed} is switched off here and has nothing to say here"
            yield rl.Finding(suppression.place, message, edit=_edit(suppression, suppression.unneeded))


def _edit(suppression: rl.Suppression, gone: tuple[str, ...]) -> rl.Edit | None:
    """Takes the names out, or all of it where no name is left."""
    left = [rule for rule in suppression.rules if rule not in gone]
    place = suppression.listing if left else suppression.removal
    return rl.Edit(place, ", ".join(left), rl.Safety.SAFE) if place else None
