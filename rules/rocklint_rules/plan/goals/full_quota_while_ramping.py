"""P122."""

from collections.abc import Iterator

from rocklint.plugin import Context, Finding, Findings, Need, Options, Plan, Related, Severity, key, plan_rule
from rocklint_rules.plan.goals._levels import said
from rocklint_rules.plan.goals._people import person_of, ramping, started, who
from rocklint_rules.plan.goals._same import Asked, by_metric


class RampOptions(Options):
    """For how many days a rep is ramping where the people file gives no ramp, and which share of the peers' number
    counts as all of it."""

    days: int = 90
    full: float = 0.95


def _peers(one: Asked, asked: tuple[Asked, ...], ctx: Context[RampOptions]) -> Iterator[Asked]:
    """The ramped reps with the same title and metric."""
    for other in asked:
        person = person_of(other.rep, ctx)
        if person and other.title == one.title and not ramping(person, ctx.options.days, ctx):
            yield other


@plan_rule(
    code="P122",
    name="full-quota-while-ramping",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.GOALS, Need.PEOPLE),
    options=RampOptions,
    time=True,
    why="A full number in the second month teaches a new rep one thing only: how it feels to miss.",
    ask="At which month does this rep owe a full number?",
    source="seed 002, Specific: pace and ramp differ from one team member to the next",
)
def check(plan: Plan, ctx: Context[RampOptions]) -> Findings:
    """A rep who is still ramping has the same goal as those who have ramped."""
    from statistics import median  # brings fractions and decimals along

    for asked in by_metric(plan, ctx):
        for one in asked:
            person = person_of(one.rep, ctx)
            if person is None or not key(person.role or "") or not ramping(person, ctx.options.days, ctx):
                continue
            peers = list(_peers(one, asked, ctx))
            if not peers or one.level.quarter < ctx.options.full * median(p.level.quarter for p in peers):
                continue
            since = started(person, ctx)
            weeks = round((ctx.as_of - since).days / 7) if since else 0
            here = (
                f"{weeks} weeks in" if 0 < weeks < 52 else f"at a ramp of {person.ramp.text}" if person.ramp else "new"
            )
            same = next((p for p in peers if p.level.quarter <= one.level.quarter), peers[0])
            yield Finding(
                one.level.place,
                f"{who(one.rep)} is {here} and owes as much as {who(same.rep)}: {said(one.level, one.goal.metric)}",
                ask=f"At which month does {who(one.rep)} owe a full number?",
                related=(
                    Related(person.at("ramp" if person.ramp else "started"), "the ramp on file"),
                    Related(same.level.place, f"{who(same.rep)}'s goal"),
                ),
            )
