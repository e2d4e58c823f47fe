"""X913."""

from rocklint.plugin import (
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Safety,
    Severity,
    Silence,
    plan_rule,
    quoted,
)


@plan_rule(
    code="X913",
    name="unused-suppression",
    severity=Severity.WARNING,
    since="0.1.0",
    time=True,
    needs=(Need.ROCK, Need.SILENCED),
    why="What is switched off for nothing will hide the next real question in the same place.",
    ask="Can it go?",
    source="practice: the Rock was mended long ago, and the switch stayed.",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A rule is switched off where it has nothing to say, or longer than was agreed."""
    for silence in plan.suppressions:
        if silence.problem or not silence.why:
            continue  # it has no effect, and other rules say so
        if silence.over(ctx.as_of):
            listed = ", ".join(map(quoted, silence.rules[:4]))
            message = f"{listed} was to be switched off until {silence.ends}, which has passed"
            yield Finding(silence.place, message, edit=_edit(silence, silence.rules))
        elif silence.unneeded:
            listed = ", ".join(map(quoted, silence.unneeded[:4]))
            message = f"{listed} is switched off here and has nothing to say here"
            yield Finding(silence.place, message, edit=_edit(silence, silence.unneeded))


def _edit(silence: Silence, gone: tuple[str, ...]) -> Edit | None:
    """Takes the names out, or all of it where no name is left."""
    left = [rule for rule in silence.rules if rule not in gone]
    place = silence.listing if left else silence.removal
    return Edit(place, ", ".join(left), Safety.SAFE) if place else None
