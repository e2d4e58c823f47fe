"""M102."""

from rocklint.plugin import (
    Completion,
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Rock,
    Severity,
    rock_rule,
)


@rock_rule(
    code="M102",
    name="binary-only",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    why="A box that is ticked says the work was done, not that it moved anything.",
    ask="When the box is ticked, what should the scorecard show that it does not show now?",
    source="seed 000/001, Measurable: yes or no may do for other departments; a Sales Rock needs a result that can be measured.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Completion is yes or no only, and no result follows it."""
    reading = ctx.reading(rock)
    if reading.has_result or reading.facts.completion is not Completion.BINARY:
        return
    decided = reading.facts.decided_by
    place = rock.sentence.characters(decided.start, decided.end) if decided else rock.sentence
    words = decided.text if decided else "this"
    yield Finding(
        place,
        f'"{words}" can only be ticked off: done or not done, and no number moves',
        severity=None if reading.is_sales else Severity.INFO,
        confidence=Confidence.HIGH if decided else Confidence.MEDIUM,
    )
