"""How earlier quarters ended."""

from itertools import pairwise

import rocklint.plugin as rl
from rocklint_rules.plan.portfolio._earlier import index, quarters_before

_IN_A_ROW = 4


def finished(quarter: rl.PreviousQuarter, plan: rl.PlanReading, fewest: int) -> tuple[int, int] | None:
    """How many Rocks of a quarter were done, and of how many; None where the file does not say so of each."""
    states = [plan.of(rock).status for rock in quarter.rocks]
    judged = [state for state in states if state != "dropped"]
    if len(judged) < fewest or any(state in (None, "on_track") for state in judged):
        return None
    return sum(state == "done" for state in judged), len(judged)


def always_all(plan: rl.PlanReading, fewest: int) -> bool:
    """True where the last four quarters in a row were done to the last Rock."""
    latest = quarters_before(plan)[:_IN_A_ROW]
    at = [index(q.quarter) for q in latest]
    in_a_row = all(a is not None and b is not None and a - b == 1 for a, b in pairwise(at))
    results = [finished(quarter, plan, fewest) for quarter in latest]
    return len(latest) == _IN_A_ROW and in_a_row and all(r is not None and r[0] == r[1] for r in results)
