"""T101."""

from rocklint.plugin import Context, Finding, Findings, Letter, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.time_bound._days import open_words, shown


@rock_rule(
    code="T101",
    name="no-deadline",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    counts_under=(Letter.S,),
    why="Work without a last day is never late, so it never gets its turn.",
    ask="On which day do we call it done or not done?",
    source="seed 000/001, Specific and Time Bound: when will it be complete; every Rock needs a deadline",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """No day in the text, the Rock or the file's quarter."""
    reading = ctx.reading(rock)
    if reading.due is not None or open_words(reading):
        return  # words that are no day are T102's
    result = reading.result_date
    if result is not None:
        message = f'"{result.text.strip()}" is when the number is read; no day says when the work is finished'
        yield Finding(result.place, message, severity=Severity.WARNING, ask="On which day is the build finished?")
        return
    steps = (reading.milestone_day(step) for step in rock.milestones)
    last = max((step.day for step in steps if step and step.day), default=None)
    ask = f"Is {shown(last)}, the day of the last milestone, the day it is done?" if last else None
    yield Finding(rock.sentence, "no day says when it is done", ask=ask)
