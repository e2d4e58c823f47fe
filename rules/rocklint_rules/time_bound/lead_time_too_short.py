import rocklint.plugin as rl
from rocklint_rules.time_bound._effect import sales_cycle


class LeadTimeOptions(rl.Options):
    """`slack`: estimates are rough, so only what needs more than this many times the time there is; `deal_depth`:
    metrics of the funnel from here on move only when deals close."""

    slack: float = 1.1
    deal_depth: int = 55


@rl.rule(
    "T109", "lead-time-too-short", rl.WARNING, needs=rl.Need.ROCK,
    why="The weeks are missing on the first day already; the team will find out in the last ones.",
    ask="Working backwards from the date, what must be finished by week 5?",
    source=f"{rl.SMART_ROCKS}, Time Bound: count the time to build, to roll out, and for results to be realized",
)  # fmt: skip
def check(rock: rl.Reading, options: LeadTimeOptions) -> rl.Findings:
    """The build needs more weeks than there are, or the result less time than a deal takes."""
    start, due, needed = rock.start, rock.due, weeks(rock.fields.build_weeks)
    yield from _result(rock, options)
    if needed is None or start is None or due is None or start.day is None or due.day is None or not due.sure:
        return
    there = (due.day - start.day).days / 7
    if there > 0 and needed > there * options.slack:
        message = (
            f"{needed:g} weeks of building, and {there:.0f} from {rl.shown_day(start.day)} to {rl.shown_day(due.day)}"
        )
        yield rl.Finding(rock.place("build_weeks"), message)


def weeks(written: rl.Quantity | None) -> float | None:
    """Weeks as written: "9", "9 weeks", "45 days"."""
    amount = written.amount if written else None
    if amount is None or amount.value <= 0:
        return None
    return amount.value / 7 if amount.unit == "days" else amount.value


def _result(rock: rl.Reading, options: LeadTimeOptions) -> rl.Findings:
    due, result, cycle = rock.due, rock.result_date, sales_cycle(rock)
    if due is None or result is None or not due.day or not result.day or not cycle or not (due.sure and result.sure):
        return
    wait = (result.day - due.day).days
    if rock.metric and rock.metric.depth >= options.deal_depth and wait > 0 and cycle > wait * options.slack:
        message = f"{rl.quoted(result.text)} is {wait} days after the build; a deal takes {cycle:g} days to close"
        yield rl.Finding(result.place, message, ask="Which deal could show the effect by then?")
