import rocklint.plugin as rl
from rocklint_rules.plan._wording import listed, metric_of
from rocklint_rules.plan.portfolio._earlier import last_quarter


class CoverOptions(rl.Options):
    """`fewest` Rocks that make a plan: one Rock cannot serve every number."""

    fewest: int = 2


@rl.rule(
    "P104", "measurable-uncovered", rl.INFO, needs=(rl.Need.PLAN, rl.Need.VTO),
    why="A number of the 3-Year Picture that no Rock works on will be as far away in a year as it is today.",
    ask="Is it a choice to leave this one alone this quarter?",
    source=f"{rl.SMART_ROCKS}, Relevant: Rocks tie into the Measurables of the 3-Year Picture",
)  # fmt: skip
def check(plan: rl.PlanReading, options: CoverOptions) -> rl.Findings:
    """A 3-Year Measurable that sales can move has no Rock pointing at it this quarter."""
    picture = plan.company.vto.three_year_picture if plan.company.vto else None
    linking = any(text for rock in plan.rocks for text in rock.fields.supports if not rl.vision.supports_nothing(text))
    if picture is None or not linking or len(plan.rocks) < options.fewest:
        return  # a plan that links nothing hears of it Rock by Rock
    covered = _covered(plan.plan.rocks, plan)
    before = last_quarter(plan)
    if before and any(rock.supports for rock in before.rocks):
        covered |= _covered(before.rocks, plan)  # worked on last quarter: not every number needs a Rock every time
    bare = [one for one in picture.measurables if one.id not in covered and _sales_moves(one, plan)]
    if bare:
        yield rl.Finding(
            bare[0].place,
            f"no Rock points at {listed(one.name or one.id for one in bare)} this quarter",
            ask=None if len(bare) == 1 else "Is it a choice to leave these alone this quarter?",
            related=tuple(rl.Related(one.place, "nor at this one") for one in bare[1:6]),
        )


def _sales_moves(one: rl.Measurable, plan: rl.PlanReading) -> bool:
    """True for a Measurable that sales can move: by its branch, else where its name is a metric of the funnel."""
    if one.branch:
        return rl.key(one.branch) in plan.vocabulary.folded["metric_traits.sales_branches"]
    return metric_of(one.name or one.id, plan) is not None


def _covered(rocks: tuple[rl.Rock, ...], plan: rl.PlanReading) -> set[str]:
    """The Measurables that Rocks lead to, or are measured by."""
    linked = {one.id for rock in rocks for one in rl.vision.measurables_of(rock, plan)}
    own = {rl.key(name) for rock in rocks for name in (rock.metric, *rock.metrics) if name}
    picture = plan.company.vto.three_year_picture if plan.company.vto else None
    return linked | {
        one.id for one in (picture.measurables if picture else ()) if {rl.key(one.id), rl.key(one.name or one.id)} & own
    }
