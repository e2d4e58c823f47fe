"""M202."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Rock, Severity, quoted, rock_rule
from rocklint_rules.measurable._numbers import at


@rock_rule(
    code="M202",
    name="no-counter-metric",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    default=False,
    why="Any count can be hit by lowering the bar; a second number keeps the bar where it is.",
    ask="How could someone hit this number and still hurt the business?",
    source="practice: every critical metric needs a counter-metric (giffconstable.com), competing KPIs (rayjgreen.com)",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """A volume target stands alone, with no guardrail for quality, margin or retention."""
    reading = ctx.reading(rock)
    metric = reading.metric
    alone = len(rock.metrics) < 2 and len(reading.facts.measures) < 2 and not (reading.done and reading.done.measures)
    if metric is None or metric.kind != "volume" or not reading.has_result or not alone or rock.trade_off:
        return
    measure = reading.measure
    words = rock.metric or (measure.text if measure else metric.id)
    place = rock.place("metric") if rock.metric or not measure else at(rock, measure)
    yield Finding(place, f"{quoted(words)} stands alone: no second number guards its quality")
