import rocklint.plugin as rl
from rocklint_rules.plan.portfolio._moved import Move, logged, moves, version


@rl.rule(
    "P207", "target-moved-mid-quarter", rl.WARNING, needs=(rl.Need.PLAN, rl.Need.SETTLED), time=True,
    why="A finish line that moves while the race is on makes every result a success.",
    ask="Is it off track, or is it a different Rock now?",
    source="EOS practice: done or not done is judged at the end, by what was promised at the start",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """Target, due date or done_when changed after the quarter's second week."""
    versions = {settled.file: settled for settled in plan.company.settled or ()}
    for rock in plan.rocks:
        if rock.status == "dropped":
            continue
        then = versions.get(rock.file)
        before = version(rock, then, plan) if then else None
        if then and before:
            found = list(moves(rock, before))
            if found:
                more = f" ({' and '.join(m.name for m in found[1:])} moved too)" if len(found) > 1 else ""
                softer = all(move.easier is False for move in found)
                yield rl.Finding(
                    rock.place(found[0].field),
                    _told(found[0], rl.shown_day(then.day)) + more,
                    severity=rl.INFO if softer else None,
                )
            continue
        entry = logged(rock, plan)
        if entry:
            change, day = entry
            move = Move(change.field or "", change.field or "", change.was or "", change.now, None)
            words = f": {rl.quoted(move.was, 20)} became {rl.quoted(move.now, 20)}" if move.was and move.now else ""
            what = rl.quoted(change.field or change.text)
            yield rl.Finding(rl.Place(rock.file, change.path), f"{what} changed on {rl.shown_day(day)}{words}")


def _told(move: Move, day: str) -> str:
    if move.now is None:
        return f"{move.name} was {rl.quoted(move.was, 30)} on {day} and is gone now"
    return f"{move.name} was {rl.quoted(move.was, 30)} on {day} and is {rl.quoted(move.now, 30)} now"
