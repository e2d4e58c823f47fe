import rocklint.plugin as rl
from rocklint_rules.plan import _gap, _wording
from rocklint_rules.plan.process._stage_measures import measures, process_of


class ImprovementOptions(rl.Options):
    """`fewest` Rocks that make a plan."""

    fewest: int = 2


@rl.rule(
    "P156", "no-process-improvement-rock", rl.INFO, needs=(rl.Need.PLAN, rl.Need.VTO),
    why="Stages that are measured and never worked on teach a team to look away from numbers.",
    ask="Which stage would a client complain about first?",
    source=f"{rl.PROVEN_PROCESS}, Improve: at the quarterly, pick one stage and set a Rock across departments",
)  # fmt: skip
def check(plan: rl.PlanReading, options: ImprovementOptions) -> rl.Findings:
    """No Rock improves a stage of the Proven Process although its stages are measured."""
    process = process_of(plan)
    if process is None or plan.why_now or len(plan.rocks) < options.fewest:
        return
    found = list(measures(process, plan))
    names = {rl.key(name) for one in found for name in (one.name, one.line.id if one.line else one.name)}
    if not found or any(_about(rock, names, process.name) for rock in plan.rocks):
        return
    behind = _gap.weakest([one.line for one in found if one.line], plan)
    one = next((m for m in found if behind and m.line is behind.line), None)
    yield rl.Finding(
        rl.Place(plan.rocks[0].file),
        f"none of the {len(plan.rocks)} Rocks improves a stage of {process.name or 'the Proven Process'}",
        ask=f'"{one.stage.stage}" {behind.said}: is it the stage to work on?' if one and behind else None,
        related=(rl.Related(one.place, f"measures {one.stage.stage}"),)
        if one
        else (rl.Related(process.place, "the stages"),),
    )


def _about(rock: rl.Reading, names: set[str], process: str | None) -> bool:
    """True for a Rock that names a stage, is measured by a stage's number, or is about the path as a whole."""
    fields = rock.fields
    line = rl.metrics.tracked(rock)
    own = {rl.key(name) for name in (fields.metric, *fields.metrics, line.line.id if line else None) if name}
    text = " ".join(_wording.words(f"{rock.text} {fields.done_when or ''}"))
    whole = bool(process and " ".join(_wording.words(process)) in text) or bool(
        rock.facts.listed("topics.proven_process")
    )
    return bool(fields.proven_process_stage) or bool(own & names) or whole
