from collections.abc import Iterable

import rocklint.plugin as rl
from rocklint_rules.plan.portfolio._earlier import EarlierRocks, counterpart, index, quarters_before


@rl.rule(
    "P204", "carried-over-twice", rl.WARNING,
    why="What comes back unchanged comes back for a reason, and the reason is not on the plan.",
    ask="What is different this time: scope, owner, time, or will?",
    source="EOS practice: Rocks that keep coming back point to a cause; unfinished Rocks and new ones add up",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A Rock of an earlier quarter stands in this plan without a change."""
    earlier = [
        (quarter.quarter or "an earlier quarter", EarlierRocks(map(plan.of, quarter.rocks)))
        for quarter in quarters_before(plan)
    ]
    for rock in plan.rocks:
        if rock.fields.changed or not rock.text or rock.status in ("done", "dropped"):
            continue
        carries = _carries(rock, earlier)
        # Where that quarter is loaded, it has been looked at: the Rock is another one now.
        stated = 0 if _is_loaded(rock.fields.carried_from, plan) else _quarters_since(rock, plan)
        times = max(len(carries), stated)
        if not times:
            continue
        if carries:
            quarters = " and ".join(name for name, _ in reversed(carries[:3]))
            message = f"{rl.quoted(rock.text, 40)} stood in {quarters} already, unchanged"
        else:
            message = (
                f"carried over from {rl.quoted(rock.fields.carried_from or '')}, and nothing says what is different"
            )
        yield rl.Finding(
            rock.place("carried_from") if not carries else rock.sentence,
            message,
            severity=None if times > 1 else rl.INFO,
            related=tuple(rl.Related(same.sentence, f"in {name}") for name, same in carries[:4]),
        )


def _carries(rock: rl.Reading, earlier: Iterable[tuple[str, EarlierRocks]]) -> list[tuple[str, rl.Reading]]:
    """The quarters in a row, latest first, in which the Rock stood just so, each with the Rock there."""
    found: list[tuple[str, rl.Reading]] = []
    for name, quarter in earlier:
        same = counterpart(rock, quarter)
        if same is None:
            break
        found.append((name, same))
    return found


def _quarters_since(rock: rl.Reading, plan: rl.PlanReading) -> int:
    """How many quarters ago the Rock was first written down, by its own `carried_from`."""
    fields = rock.fields
    this, first = index(fields.quarter or plan.quarter), index(fields.carried_from)
    return max(this - first, 0) if this is not None and first is not None else int(bool(fields.carried_from))


def _is_loaded(quarter: str | None, plan: rl.PlanReading) -> bool:
    return any(index(q.quarter) == index(quarter) for q in quarters_before(plan)) and index(quarter) is not None
