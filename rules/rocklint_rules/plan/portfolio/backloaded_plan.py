"""P208."""

from datetime import timedelta

from rocklint.plugin import Context, Finding, Findings, Need, Options, Place, Plan, Related, Severity, plan_rule


class BackloadOptions(Options):
    """`share` of the milestones that may fall into the last `days` of the quarter; `fewest` milestones to judge by."""

    share: float = 0.5
    days: int = 14
    fewest: int = 4


@plan_rule(
    code="P208",
    name="backloaded-plan",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    options=BackloadOptions,
    default=False,
    why="What is all due at once is late all at once, and found out when nothing can be moved any more.",
    ask="Who is free in the last two weeks of the quarter?",
    source="EOS practice: load the quarter at its front; most Rocks look on track until four fifths of the way",
)
def check(plan: Plan, ctx: Context[BackloadOptions]) -> Findings:
    """Most milestones of all Rocks fall into the quarter's last fortnight."""
    late, dated = [], 0
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        end = reading.quarter_end.day if reading.quarter_end else None
        for step in rock.milestones:
            day = reading.milestone_day(step)
            if step.result or end is None or day is None or day.day is None or day.day > end:
                continue
            dated += 1
            if day.day > end - timedelta(days=ctx.options.days):
                late.append(Related(Place(rock.file, step.path), f"due {day.text}"))
    if dated >= ctx.options.fewest and len(late) > dated * ctx.options.share:
        yield Finding(
            Place(plan.rocks[0].file),
            f"{len(late)} of {dated} milestones fall into the last {ctx.options.days} days of the quarter",
            related=tuple(late[:6]),
        )
