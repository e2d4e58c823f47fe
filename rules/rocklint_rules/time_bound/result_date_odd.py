import rocklint.plugin as rl
from rocklint_rules.time_bound._effect import quick


class EffectOptions(rl.Options):
    """`soonest_days`: results sooner after the build are asked about; `latest_days`: so are later ones."""

    soonest_days: int = 30
    latest_days: int = 380


@rl.rule(
    "T108", "result-date-odd", rl.INFO, needs=rl.Need.ROCK,
    why="A number read before the build is done says nothing about it; read years later it says everything else too.",
    ask="How long after the build should the number have moved?",
    source=f"{rl.SMART_ROCKS}, Time Bound: the effect on the metric comes in three or six months",
)  # fmt: skip
def check(rock: rl.Reading, options: EffectOptions) -> rl.Findings:
    """Result date is before the build is due (error), or strangely soon or late after it."""
    due, result = rock.day_of("due") or rock.text_deadline or rock.quarter_end, rock.result_date
    if due is None or result is None or due.day is None or result.day is None or not _both_sure(due, result):
        return
    days = (result.day - due.day).days
    related = (rl.Related(due.place, "the build is due here"),)
    if days < 0 and due.origin != "quarter":
        message = f"the result is read on {rl.quoted(result.text)}, before the work is due on {rl.quoted(due.text)}"
        ask = "Which of the two days is right?"
        yield rl.Finding(result.place, message, ask=ask, severity=rl.ERROR, related=related)
    elif days > options.latest_days:
        ask = "Is the effect really that slow, and who will still read it?"
        message = f"{rl.quoted(result.text)} is {days // 30} months after the work is due"
        yield rl.Finding(result.place, message, ask=ask, related=related)
    elif 0 < days < options.soonest_days and result.origin == "field" and not quick(rock, 21):
        message = f"{rl.quoted(result.text)} is {days} days after the work is due"
        yield rl.Finding(result.place, message, ask="Is the effect really that fast?", related=related)


def _both_sure(due: rl.Day, result: rl.Day) -> bool:
    """Do both days stand in the same year for certain, or were both guessed by the same rule?"""
    return (due.sure and result.sure) or due.origin == result.origin == "text"
