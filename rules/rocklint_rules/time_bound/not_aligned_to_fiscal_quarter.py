"""T204."""

from collections import defaultdict

from rocklint.plugin import (
    Context,
    Day,
    Finding,
    Findings,
    Need,
    Options,
    Place,
    Plan,
    Quarter,
    Related,
    Severity,
    plan_rule,
)
from rocklint_rules.time_bound._days import may_be_result, quarter_for


class AlignedOptions(Options):
    """`fewest`: how many Rocks with a day a file has, before they are compared."""

    fewest: int = 3


Ends = dict[Quarter, list[Day]]


def _by_file(plan: Plan, ctx: Context[AlignedOptions]) -> dict[str, Ends]:
    """The days on which the Rocks of each file are due, by quarter; a Rock that names its quarter is left out."""
    found: dict[str, Ends] = defaultdict(lambda: defaultdict(list))
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        due = reading.due
        if due is None or due.day is None or reading.quarter is not None or due == reading.result_date:
            continue
        if not may_be_result(reading, due):
            found[rock.file][quarter_for(reading, due.day)].append(due)
    return found


@plan_rule(
    code="T204",
    name="not-aligned-to-fiscal-quarter",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    options=AlignedOptions,
    why="Rocks that end on different days are never looked at together, so nothing is traded against anything.",
    ask="On which day do you review this quarter's Rocks?",
    source="practice: align Rocks to the fiscal quarter and its planning meeting (ryangiles.com)",
)
def check(plan: Plan, ctx: Context[AlignedOptions]) -> Findings:
    """Rocks of one plan end in different quarters."""
    for file, ends in _by_file(plan, ctx).items():
        total = sum(map(len, ends.values()))
        if len(ends) < 2 or total < ctx.options.fewest:
            continue
        most = max(ends, key=lambda quarter: (len(ends[quarter]), quarter))
        others = [day for quarter, days in ends.items() if quarter != most for day in days]
        message = f"{total - len(others)} of {total} Rocks are due in {most}, {len(others)} in other quarters"
        related = tuple(Related(day.place, "due in another quarter") for day in others[:5])
        yield Finding(Place(file), message, related=related)
