import rocklint.plugin as rl
from rocklint_rules.plan._vto_sections import expects


@rl.rule(
    "P151", "proven-process-missing", rl.INFO, needs=rl.Need.VTO,
    why="A prospect who cannot see the way ahead has to take it on trust, and so has every new colleague.",
    ask="Which steps does a client go through with you, in the client's words?",
    source=f"{rl.PROVEN_PROCESS}, Proven Process: an under-used tool in sales that should not fade away on the V/TO",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The V/TO names no stages of a Proven Process."""
    vto = plan.company.vto
    if vto is None or (vto.proven_process and vto.proven_process.stages) or not expects(vto, "proven_process"):
        return
    name = vto.proven_process.name if vto.proven_process else None
    who = f"{rl.quoted(name)} has" if name else "the V/TO shows"
    yield rl.Finding(vto.at("proven_process"), f"{who} no stages: the client's path to value is not drawn")
