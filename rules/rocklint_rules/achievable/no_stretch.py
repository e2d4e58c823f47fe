"""A103."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    rock_rule,
    stretch,
    usual,
)
from rocklint_rules.achievable._targets import asked, past

_AT_LEAST = 3


class UsualOptions(Options):
    """`same` is the share of a usual quarter below which a target is taken to be about something else (a segment, a
    shorter time)."""

    same: float = 0.67


def _explained(rock: Rock, reading: Reading) -> bool:
    """True where the author says why the number is what it is, or holds a line on purpose."""
    return bool(rock.trade_off or rock.why_now or reading.facts.listed("verbs_performing.movement.hold"))


@rock_rule(
    code="A103",
    name="no-stretch",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    options=UsualOptions,
    why="A Rock that a usual quarter reaches by itself takes the place of one that would have changed something.",
    ask="If you did nothing new this quarter, would you land here anyway?",
    source="seed 000/001, Achievable: Rocks should stretch the team and stay realistic",
)
def check(rock: Rock, ctx: Context[UsualOptions]) -> Findings:
    """The target is no better than a usual quarter, so the Rock asks for nothing new."""
    reading = ctx.reading(rock)
    number = asked(reading)
    if number is None or _explained(rock, reading):
        return
    known = past(reading, number)
    if known is None or len(known.found.line.values) < _AT_LEAST:
        return
    if not known.found.explicit and reading.clients:
        return  # 50 SQLs from one region are no part of the history of all SQLs
    mean = usual(known.quarters)
    before = reading.baseline
    if not mean or (before is not None and (stretch(before, number.value, known.good) or 0) < 0):
        return  # worse than today's number: M114 asks whether the two are the right way round
    near = min(number.value / mean, mean / number.value) >= ctx.options.same
    if near and (stretch(mean, number.value, known.good) or 0) <= 0:
        yield Finding(
            number.place,
            f"{number.words} is what a usual quarter brings: {known.shown(mean)} on average",
            confidence=Confidence.HIGH if known.found.explicit else Confidence.MEDIUM,
            related=known.related,
        )
