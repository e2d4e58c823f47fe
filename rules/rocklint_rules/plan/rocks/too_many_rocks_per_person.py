"""P202."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Place,
    Plan,
    Reading,
    Related,
    SameOwners,
    Severity,
    plan_rule,
    quoted,
    split_owners,
)


class LoadOptions(Options):
    """`most` Rocks of one person and quarter, `many`: a question above that; `most_below`: for people below
    leadership, whom the people file knows by one of the levels `below`."""

    most: int = 7
    many: int = 5
    most_below: int = 3
    below: tuple[str, ...] = ("staff", "rep", "individual", "employee", "contributor")


Load = tuple[str, list[Reading]]


def _loads(plan: Plan, ctx: Context[LoadOptions]) -> list[Load]:
    """Each owner with the Rocks that this owner has in one quarter."""
    loads: list[Load] = []
    by_quarter: dict[str, SameOwners[Load]] = {}
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        owner = reading.owner[0] if reading.owner else ""
        if not owner or len(split_owners(owner, ctx.vocabulary)) != 1:
            continue
        known = by_quarter.setdefault(rock.quarter or "", SameOwners(ctx.vocabulary))
        load = known.first(owner)
        if load is None:
            load = (owner, [])
            loads.append(load)
            known.add(owner, load)
        load[1].append(reading)
    return loads


@plan_rule(
    code="P202",
    name="too-many-rocks-per-person",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    options=LoadOptions,
    why="The eighth Rock does not get done; it only makes the other seven late.",
    ask="Which two would you protect if the quarter went badly?",
    source="practice: three to seven for a leader (ninety.io), one to three for everybody else (gear80.co)",
)
def check(plan: Plan, ctx: Context[LoadOptions]) -> Findings:
    """One person owns more than seven Rocks (a question above five; fewer below leadership)."""
    for owner, readings in _loads(plan, ctx):
        person, many = readings[0].person, len(readings)
        below = person is not None and (person.level or "").casefold() in ctx.options.below
        limit = ctx.options.most_below if below else ctx.options.most
        if many <= (limit if below else ctx.options.many):
            continue
        related = tuple(Related(r.rock.sentence, "one of them") for r in readings[:8])
        yield Finding(
            Place(readings[0].rock.file),
            f"{quoted(owner)} owns {many} Rocks" + (f"; {limit} is plenty beside a seat's daily work" if below else ""),
            related=related,
            severity=None if many > limit else Severity.INFO,
        )
