import rocklint.plugin as rl
from rocklint_rules.plan._wording import words
from rocklint_rules.plan.process._stage_measures import process_of

_NEVER = frozenset({"never", "no", "none", "not", "false", "n", "tbd", "todo"})


class ValidationOptions(rl.Options):
    """`months` after which clients should be asked again."""

    months: int = 12


@rl.rule(
    "P155", "process-not-validated", rl.INFO, needs=rl.Need.VTO, time=True,
    why="A path that only its makers have judged is a guess about the people who walk it.",
    ask="When did someone outside the team last ask a client how it felt?",
    source=f"{rl.PROVEN_PROCESS}, Validate Your Proven Process: a third party, surveys, or a focus group",
)  # fmt: skip
def check(plan: rl.PlanReading, options: ValidationOptions) -> rl.Findings:
    """Clients were last asked about the Proven Process more than a year ago, or never."""
    process = process_of(plan)
    if process is None:
        return
    name = rl.quoted(process.name) if process.name else "the Proven Process"
    if _never(process):
        yield rl.Finding(process.at("validated"), f"nothing says when clients were last asked about {name}")
        return
    text = process.validated.date if process.validated else None
    spoken = (
        plan.on_record(text) or plan.on_record(" ".join((text or "").split()[:2])) or plan.on_record((text or "")[:10])
    )
    if spoken is None:
        return
    last = spoken[1]
    months = (plan.as_of.year - last.year) * 12 + plan.as_of.month - last.month - (plan.as_of.day < last.day)
    if months >= options.months and last < plan.as_of:
        yield rl.Finding(
            process.at("validated"),
            f"clients were last asked about {name} {months} months ago, on {rl.quoted(text or '')}",
        )


def _never(process: rl.ProvenProcess) -> bool:
    """True where the V/TO says that nobody was asked, or says nothing although the stages are measured by now."""
    if "validated" not in process.where:
        return any(stage.kpis for stage in process.stages)
    text = process.validated.date if process.validated else None
    return not process.validated or bool(text and _NEVER.intersection(words(text)[:1]))
