"""T103."""

from rocklint.plugin import (
    Confidence,
    Context,
    Edit,
    Finding,
    Findings,
    Form,
    Need,
    Options,
    Part,
    Rock,
    Safety,
    Severity,
    Unit,
    quoted,
    rock_rule,
)
from rocklint_rules.time_bound._days import shown
from rocklint_rules.time_bound._ends import either_end

_PARTS = frozenset({Part.EARLY, Part.MID, Part.LATE})


class DeadlineOptions(Options):
    """`leading` are words in front of a period that leave open which end of it is meant; `meetings` are happenings
    whose day the whole team knows."""

    leading: tuple[str, ...] = ("by", "due", "until", "till", "no later than")
    meetings: tuple[str, ...] = ("quarterly meeting", "quarterly planning", "planning meeting", "planning session")


@rock_rule(
    code="T103",
    name="ambiguous-deadline",
    severity=Severity.INFO,
    since="0.1.0",
    time=True,
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
    ends = either_end(said, reading, ctx.options.leading) if said.origin == "text" else None
    if ends:
        message = f"{words} may mean its first day or its last; read here as {shown(ends[1])}"
        edit = Edit(said.place, f"the end of {said.text}", Safety.UNSAFE)
        yield Finding(said.place, message, ask=f"{shown(ends[0])} or {shown(ends[1])}?", edit=edit)
    elif said.day and (when.part in _PARTS or (when.form is Form.NAMED and said.precision is Unit.QUARTER)):
        message = f"{words} is not one day; read here as {shown(said.day)}"
        yield Finding(said.place, message, confidence=Confidence.MEDIUM)
