"""P151."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, plan_rule, quoted
from rocklint_rules.plan._vision import expects


@plan_rule(
    code="P151",
    name="proven-process-missing",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.VTO,
    why="A prospect who cannot see the way ahead has to take it on trust, and so has every new colleague.",
    ask="Which steps does a client go through with you, in the client's words?",
    source="seed 001, Proven Process: an under-used tool in sales that should not fade away on the V/TO",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """The V/TO names no stages of a Proven Process."""
    vto = ctx.company.vto
    if vto is None or (vto.proven_process and vto.proven_process.stages) or not expects(vto, "proven_process"):
        return
    name = vto.proven_process.name if vto.proven_process else None
    who = f"{quoted(name)} has" if name else "the V/TO shows"
    yield Finding(vto.at("proven_process"), f"{who} no stages: the client's path to value is not drawn")
