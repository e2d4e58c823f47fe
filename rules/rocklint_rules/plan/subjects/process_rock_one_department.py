"""P157."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Reading,
    Rock,
    Severity,
    key,
    quoted,
    rock_rule,
)
from rocklint_rules.plan.subjects._involved import department_ids, involved, listed


def _of_stage(reading: Reading) -> frozenset[str] | None:
    """The departments of the stage, where the V/TO names them."""
    vto = reading.plan.company.vto
    stages = vto.proven_process.stages if vto and vto.proven_process else ()
    wanted = key(reading.rock.proven_process_stage or "")
    found = next((s for s in stages if key(s.stage) == wanted and s.departments), None)
    return department_ids(found.departments, reading) if found else None


@rock_rule(
    code="P157",
    name="process-rock-one-department",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    why="Clients fall through between departments; a stage that one of them mends alone still has the gap.",
    ask="Who hands work into this stage, and who receives it?",
    source="seed 001, Improve and Measure: stages run through several departments, and so should the Rock",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Rock that improves a Proven Process stage involves one department only."""
    reading = ctx.reading(rock)
    if not rock.proven_process_stage or len(reading.departments) != 1 or len(involved(reading)) != 1:
        return
    stage = _of_stage(reading)
    alone = listed(reading.departments)
    others = (stage or frozenset()) - reading.departments
    if stage is not None and not others:
        return  # it truly lives in one department
    message = f"{quoted(rock.proven_process_stage)} is improved by {alone} alone"
    yield Finding(
        rock.place("departments"),
        f"{message}; {listed(others)} work in it too" if others else message,
        confidence=Confidence.HIGH if others else Confidence.MEDIUM,
    )
