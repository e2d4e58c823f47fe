from collections import defaultdict

import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import may_be_result, quarter_for


class AlignedOptions(rl.Options):
    """`fewest`: how many Rocks with a day a file has, before they are compared."""

    fewest: int = 3


Ends = dict[rl.Quarter, list[rl.Day]]


@rl.rule(
    "T204", "not-aligned-to-fiscal-quarter", rl.INFO,
    why="Rocks that end on different days are never looked at together, so nothing is traded against anything.",
    ask="On which day do you review this quarter's Rocks?",
    source="practice: align Rocks to the fiscal quarter and its planning meeting (ryangiles.com)",
)  # fmt: skip
def check(plan: rl.PlanReading, options: AlignedOptions) -> rl.Findings:
    """Rocks of one plan end in different quarters."""
    for file, ends in _by_file(plan).items():
        total = sum(map(len, ends.values()))
        if len(ends) < 2 or total < options.fewest:
            continue
        most = max(ends, key=lambda quarter: (len(ends[quarter]), quarter))
        others = [day for quarter, days in ends.items() if quarter != most for day in days]
        message = f"{total - len(others)} of {total} Rocks are due in {most}, {len(others)} in other quarters"
        related = tuple(rl.Related(day.place, "due in another quarter") for day in others[:5])
        yield rl.Finding(rl.Place(file), message, related=related)


def _by_file(plan: rl.PlanReading) -> dict[str, Ends]:
    """The days on which the Rocks of each file are due, by quarter; a Rock that names its quarter is left out."""
    found: dict[str, Ends] = defaultdict(lambda: defaultdict(list))
    for rock in plan.rocks:
        due = rock.due
        if due is None or due.day is None or rock.quarter is not None or due == rock.result_date:
            continue
        if not may_be_result(rock, due):
            found[rock.file][quarter_for(rock, due.day)].append(due)
    return found
