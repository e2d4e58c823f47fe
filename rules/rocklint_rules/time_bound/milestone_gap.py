from datetime import date
from itertools import pairwise

import rocklint.plugin as rl


class GapOptions(rl.Options):
    """`longest_days` between two steps; `last_part`: the share of the quarter that must not hold all of them."""

    longest_days: int = 35
    last_part: float = 1 / 3


@rl.rule(
    "T202", "milestone-gap", rl.INFO, needs=rl.Need.ROCK,
    why="Between two steps a Rock is on track because nobody can say otherwise.",
    ask="What would make you call it off track in between?",
    source="practice: steps a month apart (help.ninety.io), and more of them early (catalystintegrators.com)",
)  # fmt: skip
def check(rock: rl.Reading, options: GapOptions) -> rl.Findings:
    """Long weeks between two milestones, or all milestones in the last third of the quarter."""
    steps = _dated(rock)
    if len(steps) < 2 or len(steps) < len([step for step in rock.fields.milestones if not step.result]):
        return  # undated steps may lie in between
    start, due = rock.start, rock.due
    if start and due and start.day and due.day and due.sure and due.day > start.day:
        late = start.day + (due.day - start.day) * (1 - options.last_part)
        if start.day < steps[0][0] and steps[0][0] > late:
            message = f"the first step is on {rl.shown_day(steps[0][0])}, in the last third of the time"
            ask = "What would make you call it off track in week 5?"
            yield rl.Finding(rl.Place(rock.file, steps[0][1].path), message, ask=ask)
            return
    (before, first), (after, second) = max(pairwise(steps), key=lambda pair: pair[1][0] - pair[0][0])
    gap = (after - before).days
    if gap > options.longest_days:
        related = (rl.Related(rl.Place(rock.file, first.path), f"the step before is on {rl.shown_day(before)}"),)
        yield rl.Finding(
            rl.Place(rock.file, second.path), f"{gap} days pass before {rl.shown_day(after)}", related=related
        )


def _dated(rock: rl.Reading) -> list[tuple[date, rl.Milestone]]:
    """The steps of the work with their days, in order; results are read later."""
    days = [(rock.milestone_day(step), step) for step in rock.fields.milestones if not step.result]
    return sorted(((day.day, step) for day, step in days if day and day.day and day.sure), key=lambda pair: pair[0])
