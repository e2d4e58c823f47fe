import rocklint.plugin as rl
from rocklint_rules.plan.goals._reps import person_of, ramping, said, started, who
from rocklint_rules.plan.goals._same_goals import RepNumber, by_metric


class RampOptions(rl.Options):
    """For how many days a rep is ramping where the people file gives no ramp, and which share of the peers' number
    counts as all of it."""

    days: int = 90
    full: float = 0.95


@rl.rule(
    "P122", "full-quota-while-ramping", rl.WARNING, needs=(rl.Need.GOALS, rl.Need.PEOPLE), time=True,
    why="A full number in the second month teaches a new rep one thing only: how it feels to miss.",
    ask="At which month does this rep owe a full number?",
    source=f"{rl.REP_GOALS}, Specific: pace and ramp differ from one team member to the next",
)  # fmt: skip
def check(plan: rl.PlanReading, options: RampOptions) -> rl.Findings:
    """A rep who is still ramping has the same goal as those who have ramped."""
    from statistics import median  # brings fractions and decimals along

    for asked in by_metric(plan):
        for one in asked:
            person = person_of(one.rep, plan)
            if person is None or not rl.key(person.role or "") or not ramping(person, options.days, plan):
                continue
            peers = _peers(one, asked, plan, options.days)
            if not peers or one.level.quarter < options.full * median(p.level.quarter for p in peers):
                continue
            since = started(person, plan)
            weeks = round((plan.as_of - since).days / 7) if since else 0
            here = (
                f"{weeks} weeks in" if 0 < weeks < 52 else f"at a ramp of {person.ramp.text}" if person.ramp else "new"
            )
            same = next((p for p in peers if p.level.quarter <= one.level.quarter), peers[0])
            yield rl.Finding(
                one.level.place,
                f"{who(one.rep)} is {here} and owes as much as {who(same.rep)}: {said(one.level, one.goal.metric)}",
                ask=f"At which month does {who(one.rep)} owe a full number?",
                related=(
                    rl.Related(person.at("ramp" if person.ramp else "started"), "the ramp on file"),
                    rl.Related(same.level.place, f"{who(same.rep)}'s goal"),
                ),
            )


def _peers(one: RepNumber, asked: tuple[RepNumber, ...], plan: rl.PlanReading, days: int) -> list[RepNumber]:
    """The ramped reps with the same title and metric."""
    alike = [(other, person_of(other.rep, plan)) for other in asked if other.title == one.title]
    return [other for other, person in alike if person and not ramping(person, days, plan)]
