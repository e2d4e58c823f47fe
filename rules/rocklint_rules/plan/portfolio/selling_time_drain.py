import re

import rocklint.plugin as rl

_HOURS = re.compile(r"(?<!\d)(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)\b", re.IGNORECASE)


class DrainOptions(rl.Options):
    """`share` of the selling hours that Rocks may take; `week`: the selling hours of one seller."""

    share: float = 0.1
    week: float = 40


@rl.rule(
    "P103", "selling-time-drain", rl.WARNING, needs=(rl.Need.PLAN, rl.Need.PEOPLE),
    why="Every hour that a seller builds is an hour in which nobody sells, in the same quarter as the quota.",
    ask="How many deals is that time worth?",
    source=f"{rl.SMART_ROCKS}, Achievable: Rocks take time from revenue work; is there bandwidth, given the quotas",
)  # fmt: skip
def check(plan: rl.PlanReading, options: DrainOptions) -> rl.Findings:
    """The Rocks together take more than a tenth of the hours of those who carry a quota."""
    people = plan.company.people.people if plan.company.people else ()
    sellers = [p for p in people if p.quota == "individual" and not p.on_leave]
    taken = [(r, *_taken(r)) for r in plan.rocks if r.kind is not rl.Kind.PERFORMING]  # closing deals is selling
    hours, whole = sum(h for _, h, _ in taken), len(sellers) * options.week
    if not whole or hours <= whole * options.share:
        return
    share = f"{rl.shown_amount(hours)} of {rl.shown_amount(whole)} selling hours a week ({100 * hours / whole:.3g}%)"
    related = [rl.Related(at, f"{rl.quoted(r.text, 32)}: {rl.shown_amount(h)} h") for r, h, at in taken if h]
    yield rl.Finding(rl.Place(plan.rocks[0].file), f"Rocks take {share}", related=tuple(related[:8]))


def _taken(rock: rl.Reading) -> tuple[float, rl.Place]:
    """The hours a week that people with a quota give to a Rock, as far as they are written."""
    hours = rock.fields.hours_per_week
    owner = rock.person
    own = (hours.value or 0.0) if hours and owner and owner.quota == "individual" else 0.0
    helping = sum(
        float(said[1])
        for text, person in rl.metrics.contributors_of(rock)
        if person and person.quota == "individual" and (said := _HOURS.search(text))
    )
    return own + helping, rock.place("hours_per_week" if own else "contributors")
