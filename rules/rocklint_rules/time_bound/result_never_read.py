"""T114."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
    tracked,
)


def _to_be_added(rock: Rock) -> bool:
    """True where a step of the Rock puts the number on the scorecard."""
    return any("scorecard" in text.casefold() for text in (*(m.title for m in rock.milestones), rock.done_when or ""))


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
    found = tracked(reading)
    if rock.result_owner or (found and found.line.who) or not (rock.target or reading.measure):
        return
    if found is None and _to_be_added(rock):
        return
    if found:
        message = f"{quoted(found.line.name or found.line.id)} has nobody who reads it on {quoted(result.text)}"
        yield Finding(result.place, message, related=(Related(found.line.place, "its line on the scorecard"),))
    elif reading.structured:
        what = quoted(rock.metric) if rock.metric else "the result"
        message = f"on {quoted(result.text)} nobody looks: {what} is on no scorecard, and no one is named"
        yield Finding(result.place, message)
