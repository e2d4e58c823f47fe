import rocklint.plugin as rl
from rocklint_rules.plan.subjects._involved import department_ids, involved, listed


@rl.rule(
    "P157", "process-rock-one-department", rl.WARNING, needs=rl.Need.ROCK,
    why="Clients fall through between departments; a stage that one of them mends alone still has the gap.",
    ask="Who hands work into this stage, and who receives it?",
    source=f"{rl.PROVEN_PROCESS}, Improve and Measure: stages run through several departments, and so should the Rock",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A Rock that improves a Proven Process stage involves one department only."""
    if not rock.fields.proven_process_stage or len(rock.departments) != 1 or len(involved(rock)) != 1:
        return
    stage = _of_stage(rock)
    alone = listed(rock.departments)
    others = (stage or frozenset()) - rock.departments
    if stage is not None and not others:
        return  # it truly lives in one department
    message = f"{rl.quoted(rock.fields.proven_process_stage)} is improved by {alone} alone"
    yield rl.Finding(
        rock.place("departments"),
        f"{message}; {listed(others)} work in it too" if others else message,
        confidence=rl.Confidence.HIGH if others else rl.Confidence.MEDIUM,
    )


def _of_stage(rock: rl.Reading) -> frozenset[str] | None:
    """The departments of the stage, where the V/TO names them."""
    vto = rock.company.vto
    stages = vto.proven_process.stages if vto and vto.proven_process else ()
    wanted = rl.key(rock.fields.proven_process_stage or "")
    found = next((s for s in stages if rl.key(s.stage) == wanted and s.departments), None)
    return department_ids(found.departments, rock) if found else None
