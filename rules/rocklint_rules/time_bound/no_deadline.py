import rocklint.plugin as rl
from rocklint_rules.time_bound._quarter_days import open_words


@rl.rule(
    "T101", "no-deadline", rl.ERROR, counts_under=(rl.Letter.S,),
    why="Work without a last day is never late, so it never gets its turn.",
    ask="On which day do we call it done or not done?",
    source=f"{rl.SMART_ROCKS}, Specific and Time Bound: when will it be complete; every Rock needs a deadline",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """No day in the text, the Rock or the file's quarter."""
    if rock.due is not None or open_words(rock):
        return  # T102 asks about words that name no day
    if rock.other_language and rock.bare:
        return  # it may name one, in words that nobody reads here
    result = rock.result_date
    if result is not None:
        message = f'"{result.text.strip()}" is when the number is read; no day says when the work is finished'
        yield rl.Finding(result.place, message, severity=rl.WARNING, ask="On which day is the build finished?")
        return
    steps = (rock.milestone_day(step) for step in rock.fields.milestones)
    last = max((step.day for step in steps if step and step.day), default=None)
    ask = f"Is {rl.shown_day(last)}, the day of the last milestone, the day it is done?" if last else None
    yield rl.Finding(rock.sentence, "no day says when it is done", ask=ask)
