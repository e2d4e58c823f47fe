"""T202."""

from datetime import date
from itertools import pairwise

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Milestone,
    Need,
    Options,
    Place,
    Reading,
    Related,
    Rock,
    Severity,
    rock_rule,
)
from rocklint_rules.time_bound._days import shown


class GapOptions(Options):
    """`longest_days` between two steps; `last_part`: the share of the quarter that must not hold all of them."""

    longest_days: int = 35
    last_part: float = 1 / 3


def _dated(rock: Rock, reading: Reading) -> list[tuple[date, Milestone]]:
    """The steps of the work with their days, in order; results are read later."""
    days = [(reading.milestone_day(step), step) for step in rock.milestones if not step.result]
    return sorted(((day.day, step) for day, step in days if day and day.day and day.sure), key=lambda pair: pair[0])


@rock_rule(
    code="T202",
    name="milestone-gap",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=GapOptions,
    why="Between two steps a Rock is on track because nobody can say otherwise.",
    ask="What would make you call it off track in between?",
    source="practice: steps a month apart (help.ninety.io), and more of them early (catalystintegrators.com)",
)
def check(rock: Rock, ctx: Context[GapOptions]) -> Findings:
    """Long weeks between two milestones, or all milestones in the last third of the quarter."""
    reading = ctx.reading(rock)
    steps = _dated(rock, reading)
    if len(steps) < 2 or len(steps) < len([step for step in rock.milestones if not step.result]):
        return  # undated steps may lie in between
    start, due = reading.start, reading.due
    if start and due and start.day and due.day and due.sure and due.day > start.day:
        late = start.day + (due.day - start.day) * (1 - ctx.options.last_part)
        if start.day < steps[0][0] and steps[0][0] > late:
            message = f"the first step is on {shown(steps[0][0])}, in the last third of the time"
            ask = "What would make you call it off track in week 5?"
            yield Finding(Place(rock.file, steps[0][1].path), message, ask=ask)
            return
    (before, first), (after, second) = max(pairwise(steps), key=lambda pair: pair[1][0] - pair[0][0])
    gap = (after - before).days
    if gap > ctx.options.longest_days:
        related = (Related(Place(rock.file, first.path), f"the step before is on {shown(before)}"),)
        yield Finding(Place(rock.file, second.path), f"{gap} days pass before {shown(after)}", related=related)
