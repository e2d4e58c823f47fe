"""M103."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Metric,
    Need,
    NoOptions,
    Rock,
    Severity,
    quoted,
    rock_rule,
)

_ASK = {
    "volume": "From how many to how many?",
    "rate": "From what percentage to what percentage?",
    "retention": "From what percentage to what percentage?",
    "time": "From how many days to how many?",
    "value": "From what amount to what amount?",
}


def _ask(metric: Metric | None) -> str:
    return _ASK[metric.kind if metric and metric.kind in _ASK else "volume"]


@rock_rule(
    code="M103",
    name="metric-without-target",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("M105", "M201"),
    why="With no number to reach, one more would count as success, and so would a hundred more.",
    ask="From how many to how many?",
    source="seed 000/001, Measurable: the two contrasted Rocks name a metric; success must be there to be determined",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A metric is named that should change, but not the value to reach."""
    reading = ctx.reading(rock)
    if reading.has_result:
        return
    if rock.metric or rock.metrics:
        name = rock.metric or rock.metrics[0]
        field = "metric" if rock.metric else "metrics"
        message = f"{quoted(name)} is named as the metric, but no value to reach"
        yield Finding(rock.place(field), message, ask=_ask(reading.metric_named(name)))
    elif reading.aim:
        aim = reading.aim
        metric = ctx.vocabulary.metric(aim.entry)
        message = f"{quoted(aim.text)} should move, but nothing says how far"
        place = rock.sentence.characters(aim.start, aim.end)
        yield Finding(place, message, ask=_ask(metric), confidence=Confidence.HIGH if metric else Confidence.MEDIUM)
