import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted


@rl.rule(
    "S116", "milestone-outside-window", rl.ERROR, needs=rl.Need.ROCK,
    why="Steps lead to the finish; one that lies behind it says that one of the two days is wrong.",
    ask="Is the later step part of this Rock, or of the result you expect afterwards?",
    source=f"{rl.SMART_ROCKS}, Specific and Time Bound: milestones lead to the Rock's completion",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A milestone falls before the Rock starts or after it is due."""
    start, due, result = rock.day_of("start"), rock.due, rock.result_date
    for step in rock.fields.milestones:
        at = rock.milestone_day(step)
        if step.result or at is None or at.day is None:
            continue
        name, place = quoted(step.title or at.text, 36), rl.Place(rock.file, step.path)
        if due and due.day and at.day > due.day:
            if result and result.day and at.day >= result.day:
                continue  # a look at the result, not a step of the build
            yield rl.Finding(place, f"{name} is set for {at.day}, after the Rock is due", related=_shown(due, "due"))
        elif start and start.day and at.day < start.day:
            yield rl.Finding(
                place,
                f"{name} is set for {at.day}, before the Rock starts",
                ask="Was it done before, or is one of the two days wrong?",
                related=_shown(start, "starts"),
            )


def _shown(day: rl.Day, verb: str) -> tuple[rl.Related]:
    return (rl.Related(day.place, f"{verb} {day.day}"),)
