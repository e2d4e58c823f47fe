"""T108."""

from rocklint.plugin import Context, Day, Finding, Findings, Need, Options, Related, Rock, Severity, quoted, rock_rule
from rocklint_rules.time_bound._effect import quick


class EffectOptions(Options):
    """`soonest_days`: results sooner after the build are asked about; `latest_days`: so are later ones."""

    soonest_days: int = 30
    latest_days: int = 380


def _both_sure(due: Day, result: Day) -> bool:
    """Do both days stand in the same year for certain, or were both guessed by the same rule?"""
    return (due.sure and result.sure) or due.origin == result.origin == "text"


@rock_rule(
    code="T108",
    name="result-date-odd",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=EffectOptions,
    why="A number read before the build is done says nothing about it; read years later it says everything else too.",
    ask="How long after the build should the number have moved?",
    source="seed 000/001, Time Bound: the effect on the metric comes in three or six months",
)
def check(rock: Rock, ctx: Context[EffectOptions]) -> Findings:
    """Result date is before the build is due (error), or strangely soon or late after it."""
    reading = ctx.reading(rock)
    due, result = reading.day_of("due") or reading.text_deadline or reading.quarter_end, reading.result_date
    if due is None or result is None or due.day is None or result.day is None or not _both_sure(due, result):
        return
    days = (result.day - due.day).days
    related = (Related(due.place, "the build is due here"),)
    if days < 0 and due.origin != "quarter":
        message = f"the result is read on {quoted(result.text)}, before the work is due on {quoted(due.text)}"
        ask = "Which of the two days is right?"
        yield Finding(result.place, message, ask=ask, severity=Severity.ERROR, related=related)
    elif days > ctx.options.latest_days:
        ask = "Is the effect really that slow, and who will still read it?"
        message = f"{quoted(result.text)} is {days // 30} months after the work is due"
        yield Finding(result.place, message, ask=ask, related=related)
    elif 0 < days < ctx.options.soonest_days and result.origin == "field" and not quick(reading, 21):
        message = f"{quoted(result.text)} is {days} days after the work is due"
        yield Finding(result.place, message, ask="Is the effect really that fast?", related=related)
