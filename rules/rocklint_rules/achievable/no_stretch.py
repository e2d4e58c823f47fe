import rocklint.plugin as rl
from rocklint_rules.achievable._targets import asked, past

_AT_LEAST = 3


class UsualOptions(rl.Options):
    """`same` is the share of a usual quarter below which a target is taken to be about something else (a segment, a
    shorter time)."""

    same: float = 0.67


@rl.rule(
    "A103", "no-stretch", rl.INFO, needs=(rl.Need.ROCK, rl.Need.SCORECARD),
    why="A Rock that a usual quarter reaches by itself takes the place of one that would have changed something.",
    ask="If you did nothing new this quarter, would you land here anyway?",
    source=f"{rl.SMART_ROCKS}, Achievable: Rocks should stretch the team and stay realistic",
)  # fmt: skip
def check(rock: rl.Reading, options: UsualOptions) -> rl.Findings:
    """The target is no better than a usual quarter, so the Rock asks for nothing new."""
    number = asked(rock)
    if number is None or _explained(rock):
        return
    known = past(rock, number)
    if known is None or len(known.found.line.values) < _AT_LEAST:
        return
    if not known.found.explicit and rock.clients:
        return  # 50 SQLs from one region cannot be held against the history of all SQLs
    mean = rl.metrics.usual(known.quarters)
    before = rock.baseline
    if not mean or (before is not None and (rl.metrics.stretch(before, number.value, known.good) or 0) < 0):
        return  # worse than today's number: M114 asks whether the two are the right way round
    near = min(number.value / mean, mean / number.value) >= options.same
    if near and (rl.metrics.stretch(mean, number.value, known.good) or 0) <= 0:
        yield rl.Finding(
            number.place,
            f"{number.words} is what a usual quarter brings: {known.shown(mean)} on average",
            confidence=rl.Confidence.HIGH if known.found.explicit else rl.Confidence.MEDIUM,
            related=known.related,
        )


def _explained(rock: rl.Reading) -> bool:
    """True where the author says why the number is what it is, or holds a line on purpose."""
    return bool(rock.fields.trade_off or rock.fields.why_now or rock.facts.listed("verbs_performing.movement.hold"))
