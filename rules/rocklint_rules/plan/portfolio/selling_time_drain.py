"""P103."""

import re

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Place,
    Plan,
    Reading,
    Related,
    Severity,
    contributors_of,
    plan_rule,
    quoted,
    shown_amount,
)

_HOURS = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\b", re.IGNORECASE)


class DrainOptions(Options):
    """`share` of the selling hours that Rocks may take; `week`: the selling hours of one seller."""

    share: float = 0.1
    week: float = 40


def _taken(reading: Reading) -> tuple[float, Place]:
    """The hours a week that people with a quota give to a Rock, as far as they are written."""
    rock, hours = reading.rock, reading.rock.hours_per_week
    owner = reading.person
    own = (hours.value or 0.0) if hours and owner and owner.quota == "individual" else 0.0
    helping = sum(
        float(said[1])
        for text, person in contributors_of(reading)
        if person and person.quota == "individual" and (said := _HOURS.search(text))
    )
    return own + helping, rock.place("hours_per_week" if own else "contributors")


@plan_rule(
    code="P103",
    name="selling-time-drain",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.PLAN, Need.PEOPLE),
    options=DrainOptions,
    why="Every hour that a seller builds is an hour in which nobody sells, in the same quarter as the quota.",
    ask="How many deals is that time worth?",
    source="seed 000/001, Achievable: Rocks take time from revenue work; is there bandwidth, given the quotas",
)
def check(plan: Plan, ctx: Context[DrainOptions]) -> Findings:
    """The Rocks together take more than a tenth of the hours of those who carry a quota."""
    people = ctx.company.people.people if ctx.company.people else ()
    sellers = [p for p in people if p.quota == "individual" and not p.on_leave]
    readings = [ctx.reading(rock) for rock in plan.rocks]
    taken = [(r, *_taken(r)) for r in readings if r.kind is not Kind.PERFORMING]  # closing deals is selling
    hours, whole = sum(h for _, h, _ in taken), len(sellers) * ctx.options.week
    if not whole or hours <= whole * ctx.options.share:
        return
    yield Finding(
        Place(plan.rocks[0].file),
        f"Rocks take {shown_amount(hours)} of {shown_amount(whole)} selling hours a week ({100 * hours / whole:.3g}%)",
        related=tuple(Related(at, f"{quoted(r.rock.text, 32)}: {shown_amount(h)} h") for r, h, at in taken if h)[:8],
    )
