"""A108."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Plan,
    Related,
    Severity,
    plan_rule,
    quoted,
    shown_amount,
)
from rocklint_rules.achievable._capacity import busiest, jobs


class CapacityOptions(Options):
    """`error_from` is how many times the hours that a person has make an error."""

    error_from: float = 1.5


@plan_rule(
    code="A108",
    name="over-capacity",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.PLAN, Need.PEOPLE),
    options=CapacityOptions,
    why="Hours that nobody has are found in the last week of the quarter, or not at all.",
    ask="Which of these waits until next quarter?",
    source="seed 000/001, Achievable: take stock of your resources before you call a goal attainable",
)
def check(plan: Plan, ctx: Context[CapacityOptions]) -> Findings:
    """The Rocks of one owner ask for more hours a week than this person has for Rocks."""
    for person, have, all_jobs in jobs(plan, ctx):
        *others, last = running = busiest(all_jobs)
        needed = sum(j.hours for j in running)
        if needed <= have:
            continue
        who = f"{len(running)} Rocks at once ask" if others else f"{quoted(last.rock.text, 32)} asks"
        yield Finding(
            last.rock.place("hours_per_week"),
            f"{who} {person.name} for {shown_amount(needed)} hours a week; {shown_amount(have)} are there",
            ask=None if others else "What makes this smaller, or who else takes a part of it?",
            severity=Severity.ERROR if needed > have * ctx.options.error_from else None,
            related=(
                Related(person.at("rock_hours_per_week"), f"the hours that {person.name} has for Rocks"),
                *(Related(j.rock.place("hours_per_week"), f"{quoted(j.rock.text)} at the same time") for j in others),
            ),
        )
