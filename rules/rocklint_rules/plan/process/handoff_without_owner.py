from itertools import pairwise

import rocklint.plugin as rl
from rocklint_rules.plan.process._stage_measures import departments_of, process_of


@rl.rule(
    "P158", "handoff-without-owner", rl.INFO, needs=rl.Need.VTO,
    why="Between two departments the client belongs to nobody, and feels it.",
    ask="What does the client hear between the two departments, and who says it?",
    source=f"{rl.PROVEN_PROCESS}, Align: a seamless handoff, and a delivery team that has what it needs",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Two neighbouring stages belong to different departments and no handoff is described."""
    process = process_of(plan)
    gaps = []
    for before, after in pairwise(process.stages if process else ()):
        giving, taking = departments_of(before, plan.vocabulary), departments_of(after, plan.vocabulary)
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
    yield rl.Finding(
        after.at("stage"),
        message + more,
        related=(
            rl.Related(before.at("stage"), "hands over"),
            *(rl.Related(taker.at("stage"), f"nor does {giver.stage} say it") for giver, taker in gaps[1:6]),
        ),
    )
