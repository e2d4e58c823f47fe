"""T103."""

from datetime import date

from rocklint.plugin import (
    Confidence,
    Context,
    Day,
    Edit,
    Finding,
    Findings,
    Form,
    Need,
    Options,
    Part,
    Reading,
    Rock,
    Safety,
    Severity,
    Unit,
    quoted,
    rock_rule,
)
from rocklint_rules.time_bound._days import shown

_PARTS = frozenset({Part.EARLY, Part.MID, Part.LATE})
_PERIODS = {Form.QUARTER: 3, Form.MONTH: 1, Form.HALF: 6}


class DeadlineOptions(Options):
    """`leading` are words in front of a period that leave open which end of it is meant; `meetings` are happenings
    whose day the whole team knows."""

    leading: tuple[str, ...] = ("by", "due", "until", "till", "no later than")
    meetings: tuple[str, ...] = ("quarterly meeting", "quarterly planning", "planning meeting", "planning session")


def _first_day(said: Day) -> date | None:
    """The first day of the month, quarter or half that the words name."""
    months = _PERIODS.get(said.when.form) if said.when else None
    if said.day is None or months is None:
        return None
    index = said.day.year * 12 + said.day.month - months
    return date(index // 12, index % 12 + 1, 1)


def _led(said: Day, reading: Reading, options: DeadlineOptions) -> bool:
    before = reading.facts.text[: said.place.start or 0].rstrip().casefold()
    return any(before == word or before.endswith(" " + word) for word in options.leading)


def _either_end(said: Day, reading: Reading, options: DeadlineOptions) -> tuple[date, date] | None:
    """The two days that "by Q4" may mean; None where the first of them is behind us."""
    when = said.when
    if when is None or when.part is not Part.WHOLE or when.exclusive or not _led(said, reading, options):
        return None
    first = _first_day(said)
    begin = reading.start
    since = begin.day if begin and begin.day else reading.plan.as_of
    return (first, said.day) if first and said.day and first > since else None


@rock_rule(
    code="T103",
    name="ambiguous-deadline",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    options=DeadlineOptions,
    why="Two readings of one deadline can lie three months apart, and both sides will feel let down.",
    ask="Which day do you mean?",
    source="seed 000/001, Time Bound: a clear deadline; one of its own examples ends with 'by Q4', hence a question",
)
def check(rock: Rock, ctx: Context[DeadlineOptions]) -> Findings:
    """Wording that fits two dates (by Q4, by March, mid-quarter)."""
    reading = ctx.reading(rock)
    said = reading.day_of("due") or reading.text_deadline
    if said is None or said.when is None:
        return
    when, words = said.when, quoted(said.text)
    if when.form is Form.EVENT:
        if not any(meeting in said.text.casefold() for meeting in ctx.options.meetings):
            yield Finding(said.place, f"{words} is a day that only insiders know", ask="On which date is that?")
        return
    ends = _either_end(said, reading, ctx.options) if said.origin == "text" else None
    if ends:
        message = f"{words} may mean its first day or its last; read here as {shown(ends[1])}"
        edit = Edit(said.place, f"the end of {said.text}", Safety.UNSAFE)
        yield Finding(said.place, message, ask=f"{shown(ends[0])} or {shown(ends[1])}?", edit=edit)
    elif said.day and (when.part in _PARTS or (when.form is Form.NAMED and said.precision is Unit.QUARTER)):
        message = f"{words} is not one day; read here as {shown(said.day)}"
        yield Finding(said.place, message, confidence=Confidence.MEDIUM)
