import rocklint.plugin as rl


class LoadOptions(rl.Options):
    """`most` Rocks of one person and quarter, `many`: a question above that; `most_below`: for people below
    leadership, whom the people file knows by one of the levels `below`."""

    most: int = 7
    many: int = 5
    most_below: int = 3
    below: tuple[str, ...] = ("staff", "rep", "individual", "employee", "contributor")


Load = tuple[str, list[rl.Reading]]


@rl.rule(
    "P202", "too-many-rocks-per-person", rl.WARNING,
    why="The eighth Rock does not get done; it only makes the other seven late.",
    ask="Which two would you protect if the quarter went badly?",
    source="practice: three to seven for a leader (ninety.io), one to three for everybody else (gear80.co)",
)  # fmt: skip
def check(plan: rl.PlanReading, options: LoadOptions) -> rl.Findings:
    """One person owns more than seven Rocks (a question above five; fewer below leadership)."""
    for owner, rocks in _loads(plan):
        person, many = rocks[0].person, len(rocks)
        below = person is not None and (person.level or "").casefold() in options.below
        limit = options.most_below if below else options.most
        if many <= (limit if below else options.many):
            continue
        related = tuple(rl.Related(r.sentence, "one of them") for r in rocks[:8])
        yield rl.Finding(
            rl.Place(rocks[0].file),
            f"{rl.quoted(owner)} owns {many} Rocks"
            + (f"; {limit} is plenty beside a seat's daily work" if below else ""),
            related=related,
            severity=None if many > limit else rl.INFO,
        )


def _loads(plan: rl.PlanReading) -> list[Load]:
    """Each owner with the Rocks that this owner has in one quarter."""
    loads: list[Load] = []
    by_quarter: dict[str, rl.SameOwners[Load]] = {}
    for rock in plan.rocks:
        owner = rock.owner[0] if rock.owner else ""
        if not owner or len(rl.split_owners(owner, plan.vocabulary)) != 1:
            continue
        known = by_quarter.setdefault(rock.fields.quarter or "", rl.SameOwners(plan.vocabulary))
        load = known.first(owner)
        if load is None:
            load = (owner, [])
            loads.append(load)
            known.add(owner, load)
        load[1].append(rock)
    return loads
