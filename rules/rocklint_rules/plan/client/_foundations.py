"""The three questions that come before people, process and scorecard: ideal client, uniques, path to value."""

import rocklint.plugin as rl
from rocklint_rules.plan._vto_sections import expects
from rocklint_rules.plan.client._client_profile import profile


def unanswered(vto: rl.Vto, plan: rl.PlanReading) -> dict[str, rl.Place]:
    """The questions that the V/TO leaves open, with the place of each."""
    found: dict[str, rl.Place] = {}
    market = vto.target_market
    if market is None or not set(market.where) - {"single"}:
        if expects(vto, "target_market"):
            found["who the ideal client is"] = vto.at("target_market")
    elif not market.single and profile(market, plan).broad and len(profile(market, plan).facets) < 2:
        found["who the ideal client is"] = vto.at("target_market")
    if not vto.three_uniques and expects(vto, "three_uniques"):
        found["what makes you different"] = vto.at("three_uniques")
    if not (vto.proven_process and vto.proven_process.stages) and expects(vto, "proven_process"):
        found["what the path to value is"] = vto.at("proven_process")
    return found
