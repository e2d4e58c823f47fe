"""S114."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, Options, Rock, Severity, rock_rule


class Milestones(Options):
    """Options of S114: how many milestones a build needs, and how short a build may be to need none."""

    at_least: int = 2
    unless_shorter_than_weeks: float = 4


@rock_rule(
    code="S114",
    name="milestones-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    options=Milestones,
    why="Without steps a build is on track every week until the last one.",
    ask="What should be finished by week 4 and by week 9?",
    source="seed 000/001, Specific, key considerations: are there key milestones along the way?",
)
def check(rock: Rock, ctx: Context[Milestones]) -> Findings:
    """A Building Rock has no milestones on the way."""
    reading = ctx.reading(rock)
    steps = [m for m in rock.milestones if not m.result]
    weeks = rock.build_weeks.value if rock.build_weeks else None
    if reading.kind is not Kind.BUILDING or not reading.structured or len(steps) >= ctx.options.at_least:
        return
    if weeks is not None and weeks < ctx.options.unless_shorter_than_weeks:
        return
    # Whoever has counted the weeks or the hours is planning a build; before that it is a question.
    planned = rock.build_weeks or rock.hours_per_week or steps
    yield Finding(
        rock.place("milestones"),
        "one milestone alone does not show the way" if steps else "no milestone stands on the way",
        severity=None if planned else Severity.INFO,
    )
