"""T109."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Quantity,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.time_bound._days import shown
from rocklint_rules.time_bound._effect import sales_cycle


class LeadTimeOptions(Options):
    """`slack`: estimates are rough, so only what needs more than this many times the time there is; `deal_depth`:
    metrics of the funnel from here on move only when deals close."""

    slack: float = 1.1
    deal_depth: int = 55


def weeks(written: Quantity | None) -> float | None:
    """ "9", "9 weeks", "45 days"."""
    amount = written.amount if written else None
    if amount is None or amount.value <= 0:
        return None
    return amount.value / 7 if amount.unit == "days" else amount.value


def _result(reading: Reading, options: LeadTimeOptions) -> Findings:
    due, result, cycle = reading.due, reading.result_date, sales_cycle(reading)
    if due is None or result is None or not due.day or not result.day or not cycle or not (due.sure and result.sure):
        return
    wait = (result.day - due.day).days
    if reading.metric and reading.metric.depth >= options.deal_depth and wait > 0 and cycle > wait * options.slack:
        message = f"{quoted(result.text)} is {wait} days after the build; a deal takes {cycle:g} days to close"
        yield Finding(result.place, message, ask="Which deal could show the effect by then?")


@rock_rule(
    code="T109",
    name="lead-time-too-short",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.ROCK,
    options=LeadTimeOptions,
    why="The weeks are missing on the first day already; the team will find out in the last ones.",
    ask="Working backwards from the date, what must be finished by week 5?",
    source="seed 000/001, Time Bound: count the time to build, to roll out, and for results to be realized",
)
def check(rock: Rock, ctx: Context[LeadTimeOptions]) -> Findings:
    """The build needs more weeks than there are, or the result less time than a deal takes."""
    reading = ctx.reading(rock)
    start, due, needed = reading.start, reading.due, weeks(rock.build_weeks)
    yield from _result(reading, ctx.options)
    if needed is None or start is None or due is None or start.day is None or due.day is None or not due.sure:
        return
    there = (due.day - start.day).days / 7
    if there > 0 and needed > there * ctx.options.slack:
        message = f"{needed:g} weeks of building, and {there:.0f} from {shown(start.day)} to {shown(due.day)}"
        yield Finding(rock.place("build_weeks"), message)
