import rocklint.plugin as rl
from rocklint_rules.plan._vto_sections import expects
from rocklint_rules.plan.client._client_profile import profile


class FacetOptions(rl.Options):
    """`fewest` facets that an ideal client is told by."""

    fewest: int = 3


@rl.rule(
    "P171", "icp-missing-or-broad", rl.WARNING, needs=rl.Need.VTO,
    why="A message for everybody moves nobody, and a budget spent on everybody is spent thinly.",
    ask="Which clients would you clone?",
    source=f"{rl.SALES_BARRIERS}: a tighter profile makes a stronger message and a better use of money",
)  # fmt: skip
def check(plan: rl.PlanReading, options: FacetOptions) -> rl.Findings:
    """The target market is empty, lets everybody in, or names fewer than three facets of the ideal client."""
    vto = plan.company.vto
    if vto is None:
        return
    market = vto.target_market
    if market is None or not set(market.where) - {"single"}:
        if expects(vto, "target_market"):
            yield rl.Finding(
                vto.at("target_market"), "the V/TO names no target market: nothing says who the ideal client is"
            )
        return
    found, fewest = profile(market, plan), options.fewest
    if market.single or len(found.facets) >= fewest or (set(market.where) <= {"outcomes", "disqualifiers"}):
        return
    if found.broad:
        place, words = found.broad
        yield rl.Finding(place, f"{rl.quoted(words)} lets nearly everybody into the target market")
        return
    count, whole = len(found.facets), market.description
    told = f"{count or 'no'} facet{'s' if count != 1 else ''}"
    what = rl.quoted(whole) if whole and not found.in_fields else "the target market"
    yield rl.Finding(
        market.at("description") if whole and not found.in_fields else market.place,
        f"{what} tells the ideal client by {told}; {fewest} make a profile",
        ask="Which trade, size, region, buyer or moment makes a client ideal?",
        # A free text may say more than its words let us see.
        severity=None if found.in_fields or count < fewest - 1 else rl.INFO,
        confidence=rl.Confidence.HIGH if found.in_fields else rl.Confidence.LOW,
    )
