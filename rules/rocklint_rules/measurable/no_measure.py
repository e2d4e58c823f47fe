"""M101."""

from rocklint.plugin import (
    Completion,
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)


def _checkable(reading: Reading) -> bool:
    """True where `done_when` says something that one can look at."""
    done = reading.done
    return done is not None and (done.completion is not Completion.UNCLEAR or not done.vague)


@rock_rule(
    code="M101",
    name="no-measure",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("M102", "M103", "M104", "M105", "S207"),
    why="Without a measure the quarter ends in opinions: some will say it worked, some will say it did not.",
    ask="Which number will look different because of this work?",
    source="seed 000/001, Measurable: every Rock needs a measure, so that its effect can be told",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Nothing in the Rock can be counted or checked: no number, no metric and no finish line."""
    reading = ctx.reading(rock)
    named = rock.metric or rock.metrics or reading.aim
    if not rock.text.strip() or reading.has_result or named or _checkable(reading):
        return
    if reading.facts.completion is not Completion.UNCLEAR:
        return
    yield Finding(
        rock.sentence,
        f"{quoted(rock.text, 44)} gives no number and no finish line to check at quarter end",
        severity=None if reading.is_sales else Severity.WARNING,
        confidence=Confidence.HIGH if reading.facts.vague else Confidence.MEDIUM,
    )
