"""M108."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Kind,
    Measure,
    Need,
    NoOptions,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable._numbers import at, is_activity


def _proof_of_use(reading: Reading, measure: Measure) -> bool:
    """True where something is built and the activity shows that it is used ("publish the guide, run 10 calls with
    it"); not where the activity itself is what the verb asks for ("send 500 emails")."""
    verb = reading.facts.verb
    asked_for = verb is not None and not reading.facts.text[verb.end : measure.start].strip(" #~≥>")
    return reading.kind is Kind.BUILDING and not asked_for


@rock_rule(
    code="M108",
    name="activity-metric-target",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("M106", "M110", "M117"),
    why="Busy weeks fill an activity count; the funnel shows whether the busy weeks were worth it.",
    ask="What is the activity supposed to produce, and by when would it show?",
    source="seed 000/001, Measurable: macro metrics, read monthly or quarterly, instead of activity metrics",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The only number that decides success is an activity: calls, emails, meetings booked, visits."""
    reading = ctx.reading(rock)
    mild = rock.level == "individual" or not reading.is_sales
    severity = Severity.INFO if mild else None
    if rock.metric or rock.metrics:
        name = rock.metric or rock.metrics[0]
        said = ctx.facts(name)
        if reading.metric_named(name) is None and said.listed("metrics_activity") and len(rock.metrics) < 2:
            field = "metric" if rock.metric else "metrics"
            message = f"{quoted(name)} counts what people do, not what comes of it"
            yield Finding(rock.place(field), message, severity=severity)
        return
    measures = reading.facts.measures
    if measures and all(map(is_activity, measures)) and not _proof_of_use(reading, measures[0]):
        first = measures[0]
        message = f"{quoted(first.text)} counts what people do, not what comes of it"
        yield Finding(at(rock, first), message, severity=severity)
