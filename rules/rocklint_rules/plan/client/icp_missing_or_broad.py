"""P171."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, Options, Plan, Severity, plan_rule, quoted
from rocklint_rules.plan._vision import expects
from rocklint_rules.plan.client._market import profile


class FacetOptions(Options):
    """`fewest` facets that an ideal client is told by."""

    fewest: int = 3


@plan_rule(
    code="P171",
    name="icp-missing-or-broad",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.VTO,
    options=FacetOptions,
    why="A message for everybody moves nobody, and a budget spent on everybody is spent thinly.",
    ask="Which clients would you clone?",
    source="seed 001, Overcoming Sales Barriers: a tighter profile makes a stronger message and a better use of money",
)
def check(plan: Plan, ctx: Context[FacetOptions]) -> Findings:  # noqa: ARG001
    """The target market is empty, lets everybody in, or names fewer than three facets of the ideal client."""
    vto = ctx.company.vto
    if vto is None:
        return
    market = vto.target_market
    if market is None or not set(market.where) - {"single"}:
        if expects(vto, "target_market"):
            yield Finding(
                vto.at("target_market"), "the V/TO names no target market: nothing says who the ideal client is"
            )
        return
    found, fewest = profile(market, ctx), ctx.options.fewest
    if market.single or len(found.facets) >= fewest or (set(market.where) <= {"outcomes", "disqualifiers"}):
        return
    if found.broad:
        place, words = found.broad
        yield Finding(place, f"{quoted(words)} lets nearly everybody into the target market")
        return
    count, whole = len(found.facets), market.description
    told = f"{count or 'no'} facet{'s' if count != 1 else ''}"
    what = quoted(whole) if whole and not found.in_fields else "the target market"
    yield Finding(
        market.at("description") if whole and not found.in_fields else market.place,
        f"{what} tells the ideal client by {told}; {fewest} make a profile",
        ask="Which trade, size, region, buyer or moment makes a client ideal?",
        # A free text may say more than its words let us see.
        severity=None if found.in_fields or count < fewest - 1 else Severity.INFO,
        confidence=Confidence.HIGH if found.in_fields else Confidence.LOW,
    )
