"""S115."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Form,
    Milestone,
    Need,
    NoOptions,
    Place,
    Reading,
    Related,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.specific._words import quoted


@rock_rule(
    code="S115",
    name="milestone-undated",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    why="A step without a day cannot be late, so nobody notices that it is.",
    ask="By when is each step finished?",
    source="seed 000/001, Specific, key considerations: key milestones to hit along the way.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A milestone has no date, or no words that say what is finished then."""
    reading = ctx.reading(rock)
    undated = [m for m in rock.milestones if not _dated(m, reading)]
    if undated:
        first, *others = undated
        name = quoted(first.due or first.title or "the first step", 36)
        if others:
            message = f"{len(undated)} of {len(rock.milestones)} milestones have no date, the first is {name}"
        else:
            message = f"{name} names no day" if first.due else f"the milestone {name} has no date"
        yield Finding(
            Place(rock.file, first.path),
            message,
            related=tuple(Related(Place(rock.file, m.path), "no date here either") for m in others),
        )
    for step in rock.milestones:
        if step.due and not step.title.strip():
            yield Finding(
                Place(rock.file, step.path),
                f"the milestone of {step.due} does not say what is finished then",
                ask="What will be finished on that day?",
            )


def _dated(milestone: Milestone, reading: Reading) -> bool:
    """True where the words name a day or a week of the quarter, even one that only the calendar can resolve."""
    day = reading.milestone_day(milestone)
    return day is not None and (day.day is not None or (day.when is not None and day.when.form is not Form.VAGUE))
