import rocklint.plugin as rl
from rocklint_rules.time_bound._ends import either_end

_PARTS = frozenset({rl.Part.EARLY, rl.Part.MID, rl.Part.LATE})


class DeadlineOptions(rl.Options):
    """`leading` are words in front of a period that leave open which end of it is meant; `meetings` are happenings
    whose day the whole team knows."""

    leading: tuple[str, ...] = ("by", "due", "until", "till", "no later than")
    meetings: tuple[str, ...] = ("quarterly meeting", "quarterly planning", "planning meeting", "planning session")


@rl.rule(
    "T103", "ambiguous-deadline", rl.INFO, time=True,
    why="Two readings of one deadline can lie three months apart, and both sides will feel let down.",
    ask="Which day do you mean?",
    source=f"{rl.SMART_ROCKS}, Time Bound: a clear deadline; an example of its own ends with 'by Q4', hence a question",
)  # fmt: skip
def check(rock: rl.Reading, options: DeadlineOptions) -> rl.Findings:
    """Wording that fits two dates (by Q4, by March, mid-quarter)."""
    said = rock.day_of("due") or rock.text_deadline
    if said is None or said.when is None:
        return
    when, words = said.when, rl.quoted(said.text)
    if when.form is rl.Form.EVENT:
        if not any(meeting in said.text.casefold() for meeting in options.meetings):
            yield rl.Finding(said.place, f"{words} is a day that only insiders know", ask="On which date is that?")
        return
    ends = either_end(said, rock, options.leading) if said.origin == "text" else None
    if ends:
        message = f"{words} may mean its first day or its last; read here as {rl.shown_day(ends[1])}"
        edit = rl.Edit(said.place, f"the end of {said.text}", rl.Safety.UNSAFE)
        yield rl.Finding(said.place, message, ask=f"{rl.shown_day(ends[0])} or {rl.shown_day(ends[1])}?", edit=edit)
    elif said.day and (when.part in _PARTS or (when.form is rl.Form.NAMED and said.precision is rl.Unit.QUARTER)):
        message = f"{words} is not one day; read here as {rl.shown_day(said.day)}"
        yield rl.Finding(said.place, message, confidence=rl.Confidence.MEDIUM)
