"""P204."""

from collections.abc import Iterable

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Reading,
    Related,
    Rock,
    Severity,
    plan_rule,
    quoted,
)
from rocklint_rules.plan.portfolio._earlier import Known, counterpart, index, quarters_before


def _carries(rock: Reading, earlier: Iterable[tuple[str, Known]]) -> list[tuple[str, Rock]]:
    """The quarters in a row, latest first, in which the Rock stood just so, each with the Rock there."""
    found: list[tuple[str, Rock]] = []
    for name, quarter in earlier:
        same = counterpart(rock, quarter)
        if same is None:
            break
        found.append((name, same))
    return found


def _quarters_since(rock: Rock, ctx: Context[NoOptions]) -> int:
    """How many quarters ago the Rock was first written down, by its own `carried_from`."""
    this, first = index(rock.quarter or ctx.plan.quarter), index(rock.carried_from)
    return max(this - first, 0) if this is not None and first is not None else int(bool(rock.carried_from))


def _is_loaded(quarter: str | None, ctx: Context[NoOptions]) -> bool:
    return any(index(q.quarter) == index(quarter) for q in quarters_before(ctx)) and index(quarter) is not None


@plan_rule(
    code="P204",
    name="carried-over-twice",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    why="What comes back unchanged comes back for a reason, and the reason is not on the plan.",
    ask="What is different this time: scope, owner, time, or will?",
    source="EOS practice: Rocks that keep coming back point to a cause; unfinished Rocks and new ones add up",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A Rock of an earlier quarter stands in this plan without a change."""
    earlier = [(quarter.quarter or "an earlier quarter", Known(quarter.rocks, ctx)) for quarter in quarters_before(ctx)]
    for rock in plan.rocks:
        if rock.changed or not rock.text or ctx.reading(rock).status in ("done", "dropped"):
            continue
        carries = _carries(ctx.reading(rock), earlier)
        # Where that quarter is loaded, it has been looked at: the Rock is another one now.
        stated = 0 if _is_loaded(rock.carried_from, ctx) else _quarters_since(rock, ctx)
        times = max(len(carries), stated)
        if not times:
            continue
        if carries:
            quarters = " and ".join(name for name, _ in reversed(carries[:3]))
            message = f"{quoted(rock.text, 40)} stood in {quarters} already, unchanged"
        else:
            message = f"carried over from {quoted(rock.carried_from or '')}, and nothing says what is different"
        yield Finding(
            rock.place("carried_from") if not carries else rock.sentence,
            message,
            severity=None if times > 1 else Severity.INFO,
            related=tuple(Related(same.sentence, f"in {name}") for name, same in carries[:4]),
        )
