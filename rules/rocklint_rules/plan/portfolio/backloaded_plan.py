from datetime import timedelta

import rocklint.plugin as rl


class BackloadOptions(rl.Options):
    """`share` of the milestones that may fall into the last `days` of the quarter; `fewest` milestones to judge by."""

    share: float = 0.5
    days: int = 14
    fewest: int = 4


@rl.rule(
    "P208", "backloaded-plan", rl.INFO, default=False,
    why="What is all due at once is late all at once, and found out when nothing can be moved any more.",
    ask="Who is free in the last two weeks of the quarter?",
    source="EOS practice: load the quarter at its front; most Rocks look on track until four fifths of the way",
)  # fmt: skip
def check(plan: rl.PlanReading, options: BackloadOptions) -> rl.Findings:
    """Most milestones of all Rocks fall into the quarter's last fortnight."""
    late, dated = [], 0
    for rock in plan.rocks:
        end = rock.quarter_end.day if rock.quarter_end else None
        for step in rock.fields.milestones:
            day = rock.milestone_day(step)
            if step.result or end is None or day is None or day.day is None or day.day > end:
                continue
            dated += 1
            if day.day > end - timedelta(days=options.days):
                late.append(rl.Related(rl.Place(rock.file, step.path), f"due {day.text}"))
    if dated >= options.fewest and len(late) > dated * options.share:
        yield rl.Finding(
            rl.Place(plan.rocks[0].file),
            f"{len(late)} of {dated} milestones fall into the last {options.days} days of the quarter",
            related=tuple(late[:6]),
        )
