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
    quoted,
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
    source="seed 000/001, Measurable: yes or no may do elsewhere; a finished Sales Rock should show a result",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Completion is yes or no only, and no result follows it."""
    reading = ctx.reading(rock)
    facts, done = reading.facts, reading.done
    if reading.has_result or rock.metric or rock.metrics or reading.aim:
        return  # a metric without its number is M103's question
    if facts.listed("topics.day_job_signals"):
        return  # "hit quota" has a number, it is only not written here
    by_text = facts.completion is Completion.BINARY
    if not by_text and not (done and done.completion is Completion.BINARY):
        return
    place, words = (rock.sentence, "this") if by_text else (rock.place("done_when"), quoted(rock.done_when or ""))
    if by_text and facts.decided_by:
        place = rock.sentence.characters(facts.decided_by.start, facts.decided_by.end)
        words = quoted(facts.decided_by.text)
    yield Finding(
        place,
        f"{words} can only be ticked off: done or not done, and no number moves",
        severity=None if reading.is_sales else Severity.INFO,
        confidence=Confidence.HIGH if by_text and facts.decided_by else Confidence.MEDIUM,
    )
