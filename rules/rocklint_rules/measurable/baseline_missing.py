"""M105."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable._numbers import at, number_in

_LEVELS = frozenset({"rate", "time", "retention"})
"""Kinds of metrics that have a value today, whoever works on them."""


class BaselineOptions(Options):
    """`measured_by` are words in a milestone that promise to find the baseline out."""

    measured_by: tuple[str, ...] = ("baseline", "measure", "count", "starting value")


def _will_be_found(rock: Rock, options: BaselineOptions) -> bool:
    return any(word in step.title.casefold() for step in rock.milestones for word in options.measured_by)


@rock_rule(
    code="M105",
    name="baseline-missing",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=BaselineOptions,
    why="Without today's number nobody can tell a stretch from a number that is nearly there already.",
    ask="What is the number today, and where did you read it?",
    source="seed 000/001: the first Specific example gives both ends, and Achievable compares with today's results",
)
def check(rock: Rock, ctx: Context[BaselineOptions]) -> Findings:
    """A change is promised with a target, but not where the number stands today."""
    reading = ctx.reading(rock)
    measure = reading.measure
    if rock.baseline is not None or _will_be_found(rock, ctx.options):
        return
    if measure is None:
        if rock.target is not None and rock.target.value and rock.metric:
            level = reading.metric is not None and reading.metric.kind in _LEVELS
            if level or reading.kind is Kind.PERFORMING:  # what a new process will bring in starts from nothing
                message = f"no baseline says where {quoted(rock.metric)} stands today"
                severity = _milder(reading.is_sales) if level else Severity.INFO
                yield Finding(rock.place("target"), message, severity=severity)
        return
    if (
        measure.baseline is not None
        or not measure.target
        or any(m.baseline is not None for m in reading.facts.measures)
    ):
        return
    number = number_in(measure)
    if measure.direction == "reach":
        # "Close 60 deals" says enough by itself; whether 60 is a stretch matters once the plan is being filled in.
        counted_before = reading.kind is Kind.PERFORMING and reading.structured and ctx.company.scorecard is None
        if counted_before and reading.is_sales:
            message = f'"{number}" may be a stretch or a normal quarter: no baseline to hold it against'
            yield Finding(at(rock, measure), message, severity=Severity.INFO, confidence=Confidence.MEDIUM)
    elif measure.change or measure.unit == "x":
        message = f'"{number}" is a change, and nothing says from where'
        yield Finding(at(rock, measure), message, severity=Severity.INFO)
    else:
        message = f'"{number}" is where it should go; nothing says where it stands today'
        yield Finding(at(rock, measure), message, severity=_milder(reading.is_sales))


def _milder(sales: bool) -> Severity | None:
    return None if sales else Severity.INFO
