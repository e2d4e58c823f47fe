"""P107."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, Options, Place, Plan, Related, Severity, plan_rule


class BuilderOptions(Options):
    """`fewest` Building Rocks from which on the question is one of the plan."""

    fewest: int = 2


@plan_rule(
    code="P107",
    name="leadership-rock-by-rep",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.PEOPLE),
    options=BuilderOptions,
    why="When everybody who builds also sells, the building waits for a slow week in sales.",
    ask="Who could build while the others sell, even from outside the sales department?",
    source="seed 000/001, Achievable: Sales Rocks belong to roles that carry no quota",
)
def check(plan: Plan, ctx: Context[BuilderOptions]) -> Findings:
    """All Building Rocks of the sales department rest on people with a quota of their own."""
    builds = [r for rock in plan.rocks if (r := ctx.reading(rock)).is_sales and r.kind is Kind.BUILDING]
    owners = [reading.person for reading in builds]
    if len(builds) < ctx.options.fewest or any(p is None or p.quota != "individual" for p in owners):
        return
    everybody = ctx.company.people.people if ctx.company.people else ()
    alone = all(person.quota in ("individual", "unknown") for person in everybody)
    names = list(dict.fromkeys(p.name for p in owners if p))
    who = f"{len(names)} people who carry" if len(names) > 3 else f"{' and '.join(names)}, who "
    who += "" if len(names) > 3 else "carries" if len(names) == 1 else "carry"
    yield Finding(
        Place(plan.rocks[0].file),
        f"all {len(builds)} Building Rocks of sales rest on {who} a quota",
        ask="Which of these would you keep, if there were hours for one only?" if alone else None,
        related=tuple(
            Related(reading.rock.place("owner"), f"{person.name}: quota {person.quota}")
            for reading, person in zip(builds, owners, strict=True)
            if person
        ),
    )
