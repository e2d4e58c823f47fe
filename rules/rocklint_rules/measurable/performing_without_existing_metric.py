"""M113."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    NoOptions,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
    tracked,
)
from rocklint_rules.measurable._numbers import at


@rock_rule(
    code="M113",
    name="performing-without-existing-metric",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.SCORECARD),
    drops=("M118",),
    why="You can push a machine that runs; a number that was never above nothing needs the machine first.",
    ask="If it has never been measured, is this really pushing what is there already?",
    source="seed 000/001, opening: a Performing Rock drives existing metrics with current processes",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A Performing Rock drives a metric that has no past."""
    reading = ctx.reading(rock)
    found = tracked(reading)
    if found is None or reading.kind is not Kind.PERFORMING or any(found.line.values):
        return
    measure = reading.measure
    if found.explicit:
        place, words = rock.place("metric"), rock.metric or ""
    elif measure:
        place, words = at(rock, measure), measure.text
    else:
        return
    past = "has been nothing so far" if found.line.values else "has no history on the scorecard"
    ask = "What has to be built before this can happen at all?" if found.line.values else None
    where = found.line.at("history")
    yield Finding(
        place, f"{quoted(words)} {past}, so there is nothing to push yet", ask=ask, related=(Related(where, past),)
    )
