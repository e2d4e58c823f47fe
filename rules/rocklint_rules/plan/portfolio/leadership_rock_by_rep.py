import rocklint.plugin as rl


class BuilderOptions(rl.Options):
    """`fewest` Building Rocks from which on the question is one of the plan."""

    fewest: int = 2


@rl.rule(
    "P107", "leadership-rock-by-rep", rl.INFO, needs=(rl.Need.PLAN, rl.Need.PEOPLE),
    why="When everybody who builds also sells, the building waits for a slow week in sales.",
    ask="Who could build while the others sell, even from outside the sales department?",
    source=f"{rl.SMART_ROCKS}, Achievable: Sales Rocks belong to roles that carry no quota",
)  # fmt: skip
def check(plan: rl.PlanReading, options: BuilderOptions) -> rl.Findings:
    """All Building Rocks of the sales department rest on people with a quota of their own."""
    builds = [rock for rock in plan.rocks if rock.is_sales and rock.kind is rl.Kind.BUILDING]
    owners = [rock.person for rock in builds]
    if len(builds) < options.fewest or any(p is None or p.quota != "individual" for p in owners):
        return
    everybody = plan.company.people.people if plan.company.people else ()
    alone = all(person.quota in ("individual", "unknown") for person in everybody)
    names = list(dict.fromkeys(p.name for p in owners if p))
    who = f"{len(names)} people who carry" if len(names) > 3 else f"{' and '.join(names)}, who "
    who += "" if len(names) > 3 else "carries" if len(names) == 1 else "carry"
    yield rl.Finding(
        rl.Place(plan.rocks[0].file),
        f"all {len(builds)} Building Rocks of sales rest on {who} a quota",
        ask="Which of these would you keep, if there were hours for one only?" if alone else None,
        related=tuple(
            rl.Related(rock.place("owner"), f"{person.name}: quota {person.quota}")
            for rock, person in zip(builds, owners, strict=True)
            if person
        ),
    )
