"""P207."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Place, Plan, Severity, plan_rule, quoted
from rocklint_rules.plan._words import shown_day
from rocklint_rules.plan.portfolio._moved import Move, logged, moves, version


def _told(move: Move, day: str) -> str:
    if move.now is None:
        return f"{move.name} was {quoted(move.was, 30)} on {day} and is gone now"
    return f"{move.name} was {quoted(move.was, 30)} on {day} and is {quoted(move.now, 30)} now"


@plan_rule(
    code="P207",
    name="target-moved-mid-quarter",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.PLAN, Need.SETTLED),
    time=True,
    why="A finish line that moves while the race is on makes every result a success.",
    ask="Is it off track, or is it a different Rock now?",
    source="EOS practice: done or not done is judged at the end, by what was promised at the start",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """Target, due date or done_when changed after the quarter's second week."""
    versions = {settled.file: settled for settled in ctx.company.settled or ()}
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        if reading.status == "dropped":
            continue
        then = versions.get(rock.file)
        before = version(rock, then, ctx) if then else None
        if then and before:
            found = list(moves(reading, before))
            if found:
                more = f" ({' and '.join(m.name for m in found[1:])} moved too)" if len(found) > 1 else ""
                softer = all(move.easier is False for move in found)
                yield Finding(
                    rock.place(found[0].field),
                    _told(found[0], shown_day(then.day)) + more,
                    severity=Severity.INFO if softer else None,
                )
            continue
        entry = logged(reading, ctx)
        if entry:
            change, day = entry
            move = Move(change.field or "", change.field or "", change.was or "", change.now, None)
            words = f": {quoted(move.was, 20)} became {quoted(move.now, 20)}" if move.was and move.now else ""
            what = quoted(change.field or change.text)
            yield Finding(Place(rock.file, change.path), f"{what} changed on {shown_day(day)}{words}")
