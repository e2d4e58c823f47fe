import rocklint.plugin as rl
from rocklint_rules.plan.metrics._scorecard_lines import lines_of, name_of

_LEADERSHIP = frozenset({"", "leadership", "leader", "company", "executive"})


class SizeOptions(rl.Options):
    """How many lines a leadership scorecard has."""

    least: int = 5
    most: int = 15


@rl.rule(
    "P211", "scorecard-size", rl.INFO, needs=rl.Need.SCORECARD, default=False,
    why="A handful of numbers, each with a name behind it, is read every week; a longer list is filed.",
    ask="Which of these would you still read on a Sunday?",
    source="practice: a leadership scorecard has 5 to 15 numbers, each with somebody who answers for it",
)  # fmt: skip
def check(plan: rl.PlanReading, options: SizeOptions) -> rl.Findings:
    """The leadership scorecard has too few or too many lines, or lines that nobody owns."""
    lines = [line for line in lines_of(plan) if rl.key(line.level or "") in _LEADERSHIP]
    if not lines:
        return
    if not options.least <= len(lines) <= options.most:
        limits = f"{options.least} to {options.most}"
        yield rl.Finding(lines[0].place, f"the scorecard has {len(lines)} lines; {limits} are usual")
    nobody = [line for line in lines if not line.who]
    if nobody:
        yield rl.Finding(
            nobody[0].place,
            f"nobody answers for {rl.names([name_of(line) for line in nobody])}",
            ask=f"Who answers for {name_of(nobody[0])}?",
            related=rl.first_few([rl.Related(line.place, name_of(line)) for line in nobody[1:]]),
        )
