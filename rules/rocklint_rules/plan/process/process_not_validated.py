"""P155."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Plan, ProvenProcess, Severity, plan_rule, quoted
from rocklint_rules.plan._phrases import words
from rocklint_rules.plan.process._stages import process_of

_NEVER = frozenset({"never", "no", "none", "not", "false", "n", "tbd", "todo"})


class ValidationOptions(Options):
    """`months` after which clients are to be asked anew."""

    months: int = 12


def _never(process: ProvenProcess) -> bool:
    """True where the V/TO says that nobody was asked, or says nothing although the stages are measured by now."""
    if "validated" not in process.where:
        return any(stage.kpis for stage in process.stages)
    text = process.validated.date if process.validated else None
    return not process.validated or bool(text and _NEVER.intersection(words(text)[:1]))


@plan_rule(
    code="P155",
    name="process-not-validated",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.VTO,
    options=ValidationOptions,
    time=True,
    why="A path that only its makers have judged is a guess about the people who walk it.",
    ask="When did someone outside the team last ask a client how it felt?",
    source="seed 001, Validate Your Proven Process: a third party, surveys, or a focus group",
)
def check(plan: Plan, ctx: Context[ValidationOptions]) -> Findings:  # noqa: ARG001
    """Clients were last asked about the Proven Process more than a year ago, or never."""
    process = process_of(ctx)
    if process is None:
        return
    name = quoted(process.name) if process.name else "the Proven Process"
    if _never(process):
        yield Finding(process.at("validated"), f"nothing says when clients were last asked about {name}")
        return
    text = process.validated.date if process.validated else None
    spoken = (
        ctx.on_record(text) or ctx.on_record(" ".join((text or "").split()[:2])) or ctx.on_record((text or "")[:10])
    )
    if spoken is None:
        return
    last = spoken[1]
    months = (ctx.as_of.year - last.year) * 12 + ctx.as_of.month - last.month - (ctx.as_of.day < last.day)
    if months >= ctx.options.months and last < ctx.as_of:
        yield Finding(
            process.at("validated"),
            f"clients were last asked about {name} {months} months ago, on {quoted(text or '')}",
        )
