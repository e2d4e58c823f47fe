"""T114."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Rock, Severity, quoted, rock_rule, tracked


@rock_rule(
    code="T114",
    name="result-never-read",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    why="A result that is due after the quarter belongs to nobody's list, unless a scorecard or a name keeps it.",
    ask="Who brings this number to the quarterly meeting when its day has come?",
    source="seed 000/001, Measurable and Time-bound: results may come later, and show in the scorecard's trends",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A result date lies after the quarter, and nobody and no scorecard line is there to read it."""
    reading = ctx.reading(rock)
    result, due = reading.result_date, reading.quarter_end or reading.due
    if result is None or due is None or result.day is None or due.day is None or result.day <= due.day:
        return
    if rock.result_owner or tracked(reading) or not (rock.metric or reading.measure):
        return
    if rock.metric is None and not reading.structured:
        return
    what = quoted(rock.metric) if rock.metric else "this result"
    yield Finding(result.place, f"{quoted(result.text)}: {what} is on no scorecard, and nobody is named to read it")
