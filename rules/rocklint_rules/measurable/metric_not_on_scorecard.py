"""M109."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    NoOptions,
    Reading,
    Rock,
    Severity,
    line_misspelt,
    line_named,
    quoted,
    rock_rule,
    tracked,
)
from rocklint_rules.measurable._numbers import at


def _to_be_added(rock: Rock) -> bool:
    """True where a step of the Rock puts the number on the scorecard."""
    steps = (*(m.title for m in rock.milestones), rock.done_when or "", rock.text)
    return any("scorecard" in step.casefold() for step in steps)


def _said(rock: Rock, reading: Reading) -> Findings:
    """A funnel metric that only the sentence names."""
    measure = reading.measure
    if measure is None or reading.metric is None or tracked(reading) or reading.kind is not Kind.PERFORMING:
        return
    yield Finding(
        at(rock, measure),
        f"{quoted(measure.text)} is measured by a number that is not on the scorecard",
        severity=Severity.INFO,
        confidence=Confidence.MEDIUM,
    )


@rock_rule(
    code="M109",
    name="metric-not-on-scorecard",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    drops=("T114",),
    why="A number that stands on no scorecard is looked up once, in a hurry, by the person who is to be judged by it.",
    ask="Where will the team see this number every month?",
    source="seed 000/001, Measurable: target a metric on your scorecard",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The Rock's metric is not on the scorecard."""
    reading, scorecard = ctx.reading(rock), ctx.company.scorecard
    if scorecard is None or not scorecard.metrics or not reading.structured or _to_be_added(rock):
        return
    if rock.metric is None:
        yield from _said(rock, reading)
    elif line_named(rock.metric, reading) is None and line_misspelt(rock.metric, reading) is None:
        message = f"{quoted(rock.metric)} is not on the scorecard"
        yield Finding(rock.place("metric"), message, severity=None if reading.is_sales else Severity.INFO)
