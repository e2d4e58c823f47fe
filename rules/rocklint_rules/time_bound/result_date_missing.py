"""T107."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, NoOptions, Rock, Severity, quoted, rock_rule
from rocklint_rules.time_bound._days import shown
from rocklint_rules.time_bound._effect import quick


@rock_rule(
    code="T107",
    name="result-date-missing",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    why="The build has its day; the number it was built for has none, so nobody will come back to read it.",
    ask="In which month should the number have moved?",
    source="seed 000/001, Time Bound: build now, with a goal to move a metric in three or six months",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Building Rock has a result target but no date for it."""
    reading = ctx.reading(rock)
    due, target = reading.due, rock.target
    if reading.kind is not Kind.BUILDING or target is None or due is None or due.day is None:
        return
    if reading.result_date is not None or reading.facts.measures or quick(reading, 0):
        return
    name = f"{quoted(rock.metric)} at {quoted(target.text)}" if rock.metric else f"the target {quoted(target.text)}"
    yield Finding(rock.place("target"), f"{name} has no day of its own; {shown(due.day)} is when it is built")
