import rocklint.plugin as rl
from rocklint_rules.achievable._capacity import busiest, jobs


class CapacityOptions(rl.Options):
    """`error_from` is how many times the hours that a person has make an error."""

    error_from: float = 1.5


@rl.rule(
    "A108", "over-capacity", rl.WARNING, needs=(rl.Need.PLAN, rl.Need.PEOPLE),
    why="Hours that nobody has are found in the last week of the quarter, or not at all.",
    ask="Which of these waits until next quarter?",
    source=f"{rl.SMART_ROCKS}, Achievable: take stock of your resources before you call a goal attainable",
)  # fmt: skip
def check(plan: rl.PlanReading, options: CapacityOptions) -> rl.Findings:
    """The Rocks of one owner ask for more hours a week than this person has for Rocks."""
    for person, have, all_jobs in jobs(plan):
        *others, last = running = busiest(all_jobs)
        needed = sum(j.hours for j in running)
        if needed <= have:
            continue
        who = f"{len(running)} Rocks at once ask" if others else f"{rl.quoted(last.rock.text, 32)} asks"
        yield rl.Finding(
            last.rock.place("hours_per_week"),
            f"{who} {person.name} for {rl.shown_amount(needed)} hours a week; {rl.shown_amount(have)} are there",
            ask=None if others else "What makes this smaller, or who else takes a part of it?",
            severity=rl.ERROR if needed > have * options.error_from else None,
            related=(
                rl.Related(person.at("rock_hours_per_week"), f"the hours that {person.name} has for Rocks"),
                *(
                    rl.Related(j.rock.place("hours_per_week"), f"{rl.quoted(j.rock.text)} at the same time")
                    for j in others
                ),
            ),
        )
