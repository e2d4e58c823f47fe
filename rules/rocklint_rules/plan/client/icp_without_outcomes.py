import rocklint.plugin as rl
from rocklint_rules.plan._wording import said


@rl.rule(
    "P172", "icp-without-outcomes", rl.WARNING, needs=rl.Need.VTO,
    why="Knowing where clients sit is not knowing what they are after; offers and messages hang on the second.",
    ask="What do they want from their own business, not from you?",
    source=f"{rl.SALES_BARRIERS}: the profile names what ideal clients want to achieve",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The ideal client profile does not say which outcomes those clients want."""
    market = plan.company.vto.target_market if plan.company.vto else None
    if market is None or market.outcomes or not set(market.where) - {"single"}:
        return
    if said(market.description or "", "client_journey.outcome_cues", plan.vocabulary):
        return  # "... who want every inspection passed"
    in_fields = bool(set(market.where) - {"description", "single"})
    yield rl.Finding(
        market.at("outcomes") if "outcomes" in market.where else market.place,
        "the target market does not say what ideal clients want to achieve",
        severity=None if in_fields else rl.INFO,  # with one sentence, the profile was only just begun
    )
