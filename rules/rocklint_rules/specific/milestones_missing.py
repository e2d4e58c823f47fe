import rocklint.plugin as rl


class Milestones(rl.Options):
    """Options of S114: how many milestones a build needs, and how short a build may be to need none."""

    at_least: int = 2
    unless_shorter_than_weeks: float = 4


@rl.rule(
    "S114", "milestones-missing", rl.WARNING, needs=rl.Need.ROCK,
    why="Without steps a build is on track every week until the last one.",
    ask="What should be finished by week 4 and by week 9?",
    source=f"{rl.SMART_ROCKS}, Specific, key considerations: are there key milestones along the way?",
)  # fmt: skip
def check(rock: rl.Reading, options: Milestones) -> rl.Findings:
    """A Building Rock has no milestones on the way."""
    fields = rock.fields
    steps = [m for m in fields.milestones if not m.result]
    weeks = fields.build_weeks.value if fields.build_weeks else None
    if rock.kind is not rl.Kind.BUILDING or not rock.detailed or len(steps) >= options.at_least:
        return
    if weeks is not None and weeks < options.unless_shorter_than_weeks:
        return
    # Whoever has counted the weeks or the hours is planning a build; before that it is a question.
    planned = fields.build_weeks or fields.hours_per_week or steps
    yield rl.Finding(
        rock.place("milestones"),
        "one milestone alone does not show the way" if steps else "no milestone stands on the way",
        severity=None if planned else rl.INFO,
    )
