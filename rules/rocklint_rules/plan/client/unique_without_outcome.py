"""P174."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Related,
    Severity,
    key,
    nearest,
    plan_rule,
    quoted,
)
from rocklint_rules.plan._phrases import words

_LIKE = 0.7


def _is_wish(answer: str, outcomes: tuple[str, ...]) -> bool:
    """True where an answer names one of the outcomes, perhaps in other words."""
    ours = {w for w in words(answer) if len(w) > 3}
    shared = any(len(ours & {w for w in words(o) if len(w) > 3}) * 2 >= max(len(ours), 1) for o in outcomes)
    return key(answer) in map(key, outcomes) or nearest(answer, outcomes, _LIKE) is not None or (bool(ours) and shared)


@plan_rule(
    code="P174",
    name="unique-without-outcome",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.VTO,
    why="A difference that answers no wish is interesting, and nobody pays for interesting.",
    ask="Which client wish does this one fulfil?",
    source="seed 001, Overcoming Sales Barriers: uniques in line with the outcomes that ideal clients want",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """A unique answers none of the outcomes that ideal clients want."""
    vto = ctx.company.vto
    market = vto.target_market if vto else None
    if vto is None or market is None or not market.outcomes or not vto.three_uniques:
        return
    wishes = Related(market.at("outcomes"), "what ideal clients want")
    if not any("answers" in unique.where for unique in vto.three_uniques):
        yield Finding(
            vto.at("three_uniques"),
            "nothing says which wish of the ideal clients each unique answers",
            severity=Severity.INFO,
            related=(wishes,),
        )
        return
    for unique in vto.three_uniques:
        if any(_is_wish(answer, market.outcomes) for answer in unique.answers):
            continue
        if unique.answers:
            message = f"{quoted(unique.answers[0])} is none of the outcomes that ideal clients want"
        else:
            message = f"{quoted(unique.unique)} answers none of the outcomes that ideal clients want"
        yield Finding(unique.at("answers") if unique.answers else unique.at("unique"), message, related=(wishes,))
