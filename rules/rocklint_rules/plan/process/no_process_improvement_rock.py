"""P156."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Place,
    Plan,
    Reading,
    Related,
    Severity,
    key,
    plan_rule,
    tracked,
)
from rocklint_rules.plan._gap import weakest
from rocklint_rules.plan._phrases import words
from rocklint_rules.plan.process._stages import measures, process_of


class ImprovementOptions(Options):
    """`fewest` Rocks that make a plan."""

    fewest: int = 2


def _about(reading: Reading, names: set[str], process: str | None) -> bool:
    """True for a Rock that names a stage, is measured by a stage's number, or is about the path as a whole."""
    rock, line = reading.rock, tracked(reading)
    own = {key(name) for name in (rock.metric, *rock.metrics, line.line.id if line else None) if name}
    text = " ".join(words(f"{rock.text} {rock.done_when or ''}"))
    whole = bool(process and " ".join(words(process)) in text) or bool(reading.facts.listed("topics.proven_process"))
    return bool(rock.proven_process_stage) or bool(own & names) or whole


@plan_rule(
    code="P156",
    name="no-process-improvement-rock",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.VTO),
    options=ImprovementOptions,
    why="Stages that are measured and never worked on teach a team to look away from numbers.",
    ask="Which stage would a client complain about first?",
    source="seed 001, Improve: at the quarterly, pick one stage and set a Rock across departments",
)
def check(plan: Plan, ctx: Context[ImprovementOptions]) -> Findings:
    """No Rock improves a stage of the Proven Process although its stages are measured."""
    process = process_of(ctx)
    if process is None or plan.why_now or len(plan.rocks) < ctx.options.fewest:
        return
    found = list(measures(process, ctx))
    names = {key(name) for one in found for name in (one.name, one.line.id if one.line else one.name)}
    if not found or any(_about(ctx.reading(rock), names, process.name) for rock in plan.rocks):
        return
    behind = weakest([one.line for one in found if one.line], ctx)
    one = next((m for m in found if behind and m.line is behind.line), None)
    yield Finding(
        Place(plan.rocks[0].file),
        f"none of the {len(plan.rocks)} Rocks improves a stage of {process.name or 'the Proven Process'}",
        ask=f'"{one.stage.stage}" {behind.said}: is it the stage to work on?' if one and behind else None,
        related=(Related(one.place, f"measures {one.stage.stage}"),)
        if one
        else (Related(process.place, "the stages"),),
    )
