import rocklint.plugin as rl
from rocklint_rules.achievable._targets import TargetNumber, asked, past

_AT_LEAST = 3


class UsualOptions(rl.Options):
    """`same` is the share of a usual quarter below which a target is taken to be about something else (a segment, a
    shorter time); within `spread` standard deviations of the mean, but no further than the share `widest` from it, a
    quarter is a usual one; `own` is the least change, as a share, from the number that the Rock itself gives."""

    same: float = 0.67
    spread: float = 1.0
    widest: float = 0.25
    own: float = 0.01


@rl.rule(
    "A103", "no-stretch", rl.INFO, needs=rl.Need.ROCK,
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
        yield from _own(rock, number, options)
        return
    if not known.found.explicit and rock.clients:
        return  # 50 SQLs from one region cannot be held against the history of all SQLs
    mean = rl.metrics.usual(known.quarters)
    before = rock.baseline
    if not mean or (before is not None and (rl.metrics.stretch(before, number.value, known.good) or 0) < 0):
        return  # worse than today's number: M114 asks whether the two are the right way round
    near = min(number.value / mean, mean / number.value) >= options.same
    band = min(options.spread * rl.metrics.spread(known.quarters), options.widest * mean)
    edge = mean - band if known.good == "down" else mean + band
    if near and (rl.metrics.stretch(edge, number.value, known.good) or 0) <= 0:
        beyond = (rl.metrics.stretch(mean, number.value, known.good) or 0) > 0
        within = f", give or take {known.shown(round(band, 1))}" if beyond else ""
        yield rl.Finding(
            number.place,
            f"{number.words} is what a usual quarter brings: {known.shown(mean)} on average{within}",
            confidence=rl.Confidence.HIGH if known.found.explicit else rl.Confidence.MEDIUM,
            related=known.related,
        )


def _own(rock: rl.Reading, number: TargetNumber, options: UsualOptions) -> rl.Findings:
    """The two numbers of the Rock itself, where they are as good as the same. Not shares: 99.9% is far from 99.5%."""
    before = rock.baseline
    if before and number.unit != "%" and 0 < abs(number.value - before) <= options.own * abs(before):
        yield rl.Finding(
            number.place,
            f"{number.words} is as good as today's number",
            ask="What would be worth a Rock: how much more, or something else?",
            confidence=rl.Confidence.MEDIUM,
        )


def _explained(rock: rl.Reading) -> bool:
    """True where the author says why the number is what it is, or holds a line on purpose."""
    return bool(rock.fields.trade_off or rock.fields.why_now or rock.facts.listed("verbs_performing.movement.hold"))
