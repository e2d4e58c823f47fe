"""P158."""

from itertools import pairwise

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Related, Severity, plan_rule
from rocklint_rules.plan.process._stages import departments_of, process_of


@plan_rule(
    code="P158",
    name="handoff-without-owner",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.VTO,
    why="Between two departments the client belongs to nobody, and feels it.",
    ask="What does the client hear between the two departments, and who says it?",
    source="seed 001, Align: a seamless handoff, and a delivery team that has what it needs",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """Two neighbouring stages belong to different departments and no handoff is described."""
    process = process_of(ctx)
    gaps = []
    for before, after in pairwise(process.stages if process else ()):
        giving, taking = departments_of(before, ctx.vocabulary), departments_of(after, ctx.vocabulary)
        if giving and taking and not giving & taking and not before.handoff and not after.handoff:
            gaps.append((before, after))
    if not gaps:
        return
    before, after = gaps[0]
    message = (
        f'nothing says how "{before.stage}" ({", ".join(before.departments)}) hands over to "{after.stage}" '
        f"({', '.join(after.departments)})"
    )
    more = f"; {len(gaps) - 1} more like it" if len(gaps) > 1 else ""
    yield Finding(
        after.at("stage"),
        message + more,
        related=(
            Related(before.at("stage"), "hands over"),
            *(Related(taker.at("stage"), f"nor does {giver.stage} say it") for giver, taker in gaps[1:6]),
        ),
    )
