import rocklint.plugin as rl
from rocklint_rules.time_bound._effect import quick


@rl.rule(
    "T107", "result-date-missing", rl.INFO, needs=rl.Need.ROCK,
    why="The build has its day; the number it was built for has none, so nobody will come back to read it.",
    ask="In which month should the number have moved?",
    source=f"{rl.SMART_ROCKS}, Time Bound: build now, with a goal to move a metric in three or six months",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A Building Rock has a result target but no date for it."""
    fields = rock.fields
    due, target = rock.due, fields.target
    if (
        rock.kind is not rl.Kind.BUILDING
        or target is None
        or due is None
        or due.day is None
        or not (fields.metric or fields.kind)
    ):
        return
    if rock.result_date is not None or rock.facts.measures or quick(rock, 0):
        return
    metric = f"{rl.quoted(fields.metric)} at" if fields.metric else "the target"
    name = f"{metric} {rl.quoted(target.text)}"
    yield rl.Finding(rock.place("target"), f"{name} has no day of its own; {rl.shown_day(due.day)} is when it is built")
