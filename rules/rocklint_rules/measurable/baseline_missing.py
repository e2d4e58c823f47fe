"""M105."""

import re

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Measure,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
    tracked,
)
from rocklint_rules.measurable._numbers import at, number_in

_ADDED = re.compile(r"\b(?:more|additional|extra|new|another|further)\b", re.IGNORECASE)
"""Words that count from now on, wherever the total stands."""
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
    if rock.baseline is not None or any(m.baseline is not None for m in reading.facts.measures):
        return
    known = tracked(reading)
    if _will_be_found(rock, ctx.options) or (known and known.line.values):
        return
    if rock.metric and rock.target and rock.target.value:
        level = reading.metric is not None and reading.metric.kind in _LEVELS
        if level or reading.kind is Kind.PERFORMING:  # what a new process will bring in starts from nothing
            message = f"no baseline says where {quoted(rock.metric)} stands today"
            severity = _milder(reading) if level else Severity.INFO
            yield Finding(rock.place("target"), message, severity=severity)
    elif reading.measure and reading.measure.target:
        yield from _sentence(rock, reading, reading.measure, scorecard=ctx.company.scorecard is not None)


def _sentence(rock: Rock, reading: Reading, measure: Measure, *, scorecard: bool) -> Findings:
    number, place = number_in(measure), at(rock, measure)
    if measure.change or (measure.unit == "x" and measure.direction != "reach"):
        if all(m.change or m.unit != "$" for m in reading.facts.measures):  # a sum beside it gives the other end
            yield Finding(place, f'"{number}" is a change, and nothing says from where', severity=Severity.INFO)
    elif measure.direction != "reach" and not _ADDED.search(measure.text):
        message = f'"{number}" is where it should go; nothing says where it stands today'
        yield Finding(place, message, severity=_milder(reading))
    elif reading.kind is Kind.PERFORMING and reading.is_sales and reading.structured and not scorecard:
        # "Close 60 deals" says enough by itself; whether 60 is a stretch matters once the plan is being filled in.
        message = f'"{number}" may be a stretch or a normal quarter: no baseline to hold it against'
        yield Finding(place, message, severity=Severity.INFO, confidence=Confidence.MEDIUM)


def _milder(reading: Reading) -> Severity | None:
    return None if reading.is_sales else Severity.INFO
