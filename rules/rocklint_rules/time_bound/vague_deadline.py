"""T102."""

from rocklint.plugin import (
    Context,
    Day,
    Finding,
    Findings,
    Form,
    Letter,
    Need,
    NoOptions,
    Reading,
    Rock,
    Severity,
    Unit,
    quoted,
    rock_rule,
)
from rocklint_rules.time_bound._days import open_words

_NO_DAY = frozenset({Form.DATE, Form.EVENT})
"""A day that does not exist is T201's, a happening T103's."""


def _open(day: Day | None) -> bool:
    return day is not None and day.day is None and (day.when is None or day.when.form not in _NO_DAY)


def _this_year(said: Day) -> bool:
    return said.when is not None and said.when.form is Form.CURRENT and said.when.unit is Unit.YEAR


def _in_fields(reading: Reading) -> Findings:
    due, quarter = reading.day_of("due"), reading.quarter_end
    if due is not None and _open(due):
        yield Finding(due.place, f"{quoted(due.text)} names no day")
    elif due is None and reading.text_deadline is None and quarter is not None and quarter.day is None:
        yield Finding(
            quarter.place, f"{quoted(quarter.text)} names no quarter", ask="Which quarter is it, of which year?"
        )
    result = reading.day_of("result_date")
    if result is not None and _open(result):
        message = f"{quoted(result.text)} names no day on which to read the result"
        yield Finding(result.place, message, severity=Severity.WARNING)


@rock_rule(
    code="T102",
    name="vague-deadline",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    counts_under=(Letter.S,),
    why="Everybody hears another date, and the busiest person hears the latest.",
    ask="Which date is that?",
    source="seed 000/001, Time Bound: a clear deadline or timeframe",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Time wording that resolves to no date (soon, ongoing, ASAP, this year)."""
    reading = ctx.reading(rock)
    yield from _in_fields(reading)
    if rock.has("due"):
        return
    said, words = reading.text_deadline, open_words(reading)
    if said is None and words:
        # "By the end of the quarter" stands in the plan: then the words only blur it.
        known = reading.due is not None and reading.due.day is not None
        yield Finding(
            rock.sentence.characters(words.start, words.end),
            f"{quoted(words.text)} names no day" + ("; only the quarter gives one" if known else ""),
            severity=Severity.INFO if known else None,
        )
    elif said and words and reading.quarter is None and _this_year(said):
        message = f"{quoted(words.text)} leaves it open which quarter it is done in"
        yield Finding(said.place, message, severity=Severity.WARNING)
