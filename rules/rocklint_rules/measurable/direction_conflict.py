"""M114."""

from rocklint.plugin import (
    Confidence,
    Context,
    Edit,
    Finding,
    Findings,
    Measure,
    Metric,
    Need,
    NoOptions,
    Reading,
    Rock,
    Safety,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable._direction import contradicts, promised, swapped
from rocklint_rules.measurable._numbers import at

_LEVELS = frozenset({"rate", "time", "retention"})
"""Kinds of metrics of which nobody wants less of the good; fewer leads may well be the plan."""


def _worse(metric: Metric | None, before: float, after: float) -> bool:
    return metric is not None and metric.kind in _LEVELS and (after < before if metric.good == "up" else after > before)


def _problem(measure: Measure, reading: Reading) -> str | None:
    """Why the two numbers of a measure cannot stand as they are."""
    if measure.baseline is None or measure.target is None:
        return None
    since = max((m.end for m in reading.facts.measures if m.end <= measure.start), default=0)
    verb = promised(reading.facts, since, measure.end)
    metric = reading.vocabulary.metric(measure.metric)
    if verb and measure.target == measure.baseline:
        return f"{quoted(verb.text)}, but the number stays where it is"
    if verb and contradicts(verb, measure.text, metric, down=measure.target < measure.baseline):
        return f"{quoted(verb.text)} and the numbers point in opposite directions"
    if _worse(metric, measure.baseline, measure.target) and metric:
        return f"{quoted(measure.text)} makes it worse: this number should go {metric.good}"
    return None


def _fields(rock: Rock, reading: Reading) -> Findings:
    before, after = rock.baseline, rock.target
    if not before or not after or before.value is None or after.value is None or before.value == after.value:
        return
    verb = None if reading.facts.measures else promised(reading.facts, 0, len(rock.text))
    down = after.value < before.value
    if _worse(reading.metric, before.value, after.value) and reading.metric:
        message = f"from {quoted(before.text)} to {quoted(after.text)} makes it worse: should go {reading.metric.good}"
        yield Finding(rock.place("target"), message)
    elif verb and reading.aim and contradicts(verb, rock.text, reading.metric, down=down):
        message = f"{quoted(verb.text)}, yet the fields go from {quoted(before.text)} to {quoted(after.text)}"
        yield Finding(rock.place("target"), message, confidence=Confidence.MEDIUM)


@rock_rule(
    code="M114",
    name="direction-conflict",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("A101", "A102", "A104"),
    why="Whoever reads the verb and whoever reads the numbers will argue in the last week of the quarter.",
    ask="Are the two numbers the right way round?",
    source="seed 000/001, Measurable: success must be there to be determined",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Verb and numbers disagree, or the target is worse than the baseline."""
    reading = ctx.reading(rock)
    for measure in reading.facts.measures:
        problem = _problem(measure, reading)
        if problem:
            turned = swapped(measure)
            edit = Edit(at(rock, measure), turned, Safety.UNSAFE) if turned else None
            yield Finding(at(rock, measure), problem, edit=edit, confidence=Confidence.MEDIUM)
            return
    yield from _fields(rock, reading)
