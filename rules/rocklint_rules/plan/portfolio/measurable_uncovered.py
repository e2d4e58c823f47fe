"""P104."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Measurable,
    Need,
    Options,
    Plan,
    Related,
    Rock,
    Severity,
    key,
    measurables_of,
    plan_rule,
    supports_nothing,
)
from rocklint_rules.plan._phrases import listed
from rocklint_rules.plan._words import metric_of
from rocklint_rules.plan.portfolio._earlier import last_quarter


class CoverOptions(Options):
    """`fewest` Rocks that make a plan: one Rock cannot serve every number."""

    fewest: int = 2


def _sales_moves(one: Measurable, ctx: Context[CoverOptions]) -> bool:
    """True for a Measurable that sales can move: by its branch, else where its name is a metric of the funnel."""
    if one.branch:
        return key(one.branch) in ctx.vocabulary.folded["metric_traits.sales_branches"]
    return metric_of(one.name or one.id, ctx) is not None


def _covered(rocks: tuple[Rock, ...], plan: Plan) -> set[str]:
    """The Measurables that Rocks lead to, or are measured by."""
    linked = {one.id for rock in rocks for one in measurables_of(rock, plan)}
    own = {key(name) for rock in rocks for name in (rock.metric, *rock.metrics) if name}
    picture = plan.company.vto.three_year_picture if plan.company.vto else None
    return linked | {
        one.id for one in (picture.measurables if picture else ()) if {key(one.id), key(one.name or one.id)} & own
    }


@plan_rule(
    code="P104",
    name="measurable-uncovered",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.VTO),
    options=CoverOptions,
    why="A number of the 3-Year Picture that no Rock works on will be as far away in a year as it is today.",
    ask="Is it a choice to leave this one alone this quarter?",
    source="seed 000/001, Relevant: Rocks tie into the Measurables of the 3-Year Picture",
)
def check(plan: Plan, ctx: Context[CoverOptions]) -> Findings:
    """A 3-Year Measurable that sales can move has no Rock pointing at it this quarter."""
    picture = ctx.company.vto.three_year_picture if ctx.company.vto else None
    linking = any(text for rock in plan.rocks for text in rock.supports if not supports_nothing(text))
    if picture is None or not linking or len(plan.rocks) < ctx.options.fewest:
        return  # a plan that links nothing hears of it Rock by Rock
    covered = _covered(plan.rocks, plan)
    before = last_quarter(ctx)
    if before and any(rock.supports for rock in before.rocks):
        covered |= _covered(before.rocks, plan)  # worked on last quarter: not every number needs a Rock every time
    bare = [one for one in picture.measurables if one.id not in covered and _sales_moves(one, ctx)]
    if bare:
        yield Finding(
            bare[0].place,
            f"no Rock points at {listed(one.name or one.id for one in bare)} this quarter",
            ask=None if len(bare) == 1 else "Is it a choice to leave these alone this quarter?",
            related=tuple(Related(one.place, "nor at this one") for one in bare[1:6]),
        )
