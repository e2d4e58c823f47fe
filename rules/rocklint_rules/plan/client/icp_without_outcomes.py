"""P172."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, plan_rule
from rocklint_rules.plan._phrases import said


@plan_rule(
    code="P172",
    name="icp-without-outcomes",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.VTO,
    why="Knowing where clients sit is not knowing what they are after; offers and messages hang on the second.",
    ask="What do they want from their own business, not from you?",
    source="seed 001, Overcoming Sales Barriers: the profile names what ideal clients want to achieve",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """The ideal client profile does not say which outcomes those clients want."""
    market = ctx.company.vto.target_market if ctx.company.vto else None
    if market is None or market.outcomes or not set(market.where) - {"single"}:
        return
    if said(market.description or "", "client_journey.outcome_cues", ctx.vocabulary):
        return  # "... who want every inspection passed"
    in_fields = bool(set(market.where) - {"description", "single"})
    yield Finding(
        market.at("outcomes") if "outcomes" in market.where else market.place,
        "the target market does not say what ideal clients want to achieve",
        severity=None if in_fields else Severity.INFO,  # one sentence is a profile that was only just begun
    )
