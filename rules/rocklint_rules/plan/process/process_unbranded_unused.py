"""P159."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, plan_rule, quoted
from rocklint_rules.plan.process._stages import process_of


@plan_rule(
    code="P159",
    name="process-unbranded-unused",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.VTO,
    default=False,
    why="A path with a name can be shown, remembered and asked for; one without stays in a drawer.",
    ask="Where in the first meeting does the prospect see the path?",
    source="seed 001, Use Your Proven Process: brand it; use it to communicate, to qualify and to close",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:  # noqa: ARG001
    """The Proven Process has no name, or no use in the sales process is recorded."""
    process = process_of(ctx)
    if process is None:
        return
    name = quoted(process.name) if process.name else "the Proven Process"
    if not process.name:
        unused = "" if process.used_in else ", and nothing says where sales uses it"
        yield Finding(process.place, f"the Proven Process has no name{unused}", ask="What would clients call it?")
    elif not process.used_in:
        yield Finding(process.at("used_in"), f"nothing says where sales uses {name}")
