"""R104."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Measurable,
    Metric,
    Need,
    NoOptions,
    Reading,
    Related,
    Rock,
    Severity,
    measurables_of,
    quoted,
    rock_rule,
)

_BRANCHES = "metric_traits.branches."


def _is_in(metric: Metric | None, branch: str, reading: Reading) -> bool:
    return metric is not None and metric.id in reading.vocabulary.folded.get(_BRANCHES + branch, ())


def _keeps(goal: Measurable, reading: Reading) -> bool:
    """True where the goal is about keeping clients: by its branch, else by its name."""
    if goal.branch:
        return goal.branch.strip().casefold() == "retention"
    named = reading.metric_named(goal.name or "") or reading.metric_named(goal.id.replace("_", " "))
    return _is_in(named, "retention", reading)


@rock_rule(
    code="R104",
    name="metric-does-not-feed-goal",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.VTO),
    why="A Rock can be finished and its number reached while the goal that it was meant for has not moved.",
    ask="How does moving this metric move that goal?",
    source="seed 000/001, Relevant: revenue growth goes with new revenue, retention with renewal rates",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The Rock's metric and the goal that it supports belong to branches that do not feed each other."""
    reading = ctx.reading(rock)
    metric, goals = reading.metric, measurables_of(rock, ctx.plan)
    if metric is None or not goals:
        return
    if not _is_in(metric, "growth", reading) or not all(_keeps(goal, reading) for goal in goals):
        return
    goal = goals[0]
    place = rock.place("metric") if rock.metric else rock.place("supports")
    words = quoted(rock.metric or (reading.measure.text if reading.measure else metric.id))
    yield Finding(
        place,
        f"{words} brings clients in; {quoted(goal.name or goal.id)} is about keeping them",
        confidence=Confidence.MEDIUM,
        related=(Related(goal.place, "the goal that the Rock supports"), Related(rock.place("supports"), "the link")),
    )
