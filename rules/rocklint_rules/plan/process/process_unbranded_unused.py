import rocklint.plugin as rl
from rocklint_rules.plan.process._stage_measures import process_of


@rl.rule(
    "P159", "process-unbranded-unused", rl.INFO, needs=rl.Need.VTO, default=False,
    why="A path with a name can be shown, remembered and asked for; one without stays in a drawer.",
    ask="Where in the first meeting does the prospect see the path?",
    source=f"{rl.PROVEN_PROCESS}, Use Your Proven Process: brand it; use it to communicate, to qualify and to close",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The Proven Process has no name, or no use in the sales process is recorded."""
    process = process_of(plan)
    if process is None:
        return
    name = rl.quoted(process.name) if process.name else "the Proven Process"
    if not process.name:
        unused = "" if process.used_in else ", and nothing says where sales uses it"
        yield rl.Finding(process.place, f"the Proven Process has no name{unused}", ask="What would clients call it?")
    elif not process.used_in:
        yield rl.Finding(process.at("used_in"), f"nothing says where sales uses {name}")
