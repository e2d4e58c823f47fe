"""S116."""

from rocklint.plugin import Context, Day, Finding, Findings, Need, NoOptions, Place, Related, Rock, Severity, rock_rule
from rocklint_rules.specific._words import quoted


@rock_rule(
    code="S116",
    name="milestone-outside-window",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.ROCK,
    why="Steps lead to the finish; one that lies behind it says that one of the two days is wrong.",
    ask="Is the later step part of this Rock, or of the result you expect afterwards?",
    source="seed 000/001, Specific and Time Bound: milestones lead to the Rock's completion.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A milestone falls before the Rock starts or after it is due."""
    reading = ctx.reading(rock)
    start, due, result = reading.day_of("start"), reading.due, reading.result_date
    for step in rock.milestones:
        at = reading.milestone_day(step)
        if step.result or at is None or at.day is None:
            continue
        name, place = quoted(step.title or at.text, 36), Place(rock.file, step.path)
        if due and due.day and at.day > due.day:
            if result and result.day and at.day >= result.day:
                continue  # a look at the result, not a step of the build
            yield Finding(place, f"{name} is set for {at.day}, after the Rock is due", related=_shown(due, "due"))
        elif start and start.day and at.day < start.day:
            yield Finding(
                place,
                f"{name} is set for {at.day}, before the Rock starts",
                ask="Was it done before, or is one of the two days wrong?",
                related=_shown(start, "starts"),
            )


def _shown(day: Day, verb: str) -> tuple[Related]:
    return (Related(day.place, f"{verb} {day.day}"),)
