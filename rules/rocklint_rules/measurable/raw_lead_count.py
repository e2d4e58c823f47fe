"""M107."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Place,
    Reading,
    Rock,
    Severity,
    Vocabulary,
    quoted,
    rock_rule,
)
from rocklint_rules.measurable._numbers import at


class RawLeadOptions(Options):
    """`raw` are the ids of metrics that count names before anyone has looked at them."""

    raw: tuple[str, ...] = ("inquiries", "leads", "mql")


def _counted(rock: Rock, reading: Reading, options: RawLeadOptions) -> tuple[Place, str] | None:
    """Where and in which words the Rock counts raw leads."""
    if rock.metric and reading.metric:
        return (rock.place("metric"), rock.metric) if reading.metric.id in options.raw else None
    for measure in reading.facts.measures:
        if measure.metric in options.raw:
            return at(rock, measure), measure.text
    aim = reading.aim
    if aim and aim.entry in options.raw and not reading.facts.measures:
        return rock.sentence.characters(aim.start, aim.end), aim.text
    return None


def _looks_deeper(reading: Reading, vocabulary: Vocabulary, options: RawLeadOptions) -> bool:
    """True where the Rock is also held to something further down the funnel than raw leads."""
    fields = (reading.metric_named(name) for name in reading.rock.metrics)
    text = (vocabulary.metric(m.metric) for m in reading.facts.measures)
    deepest = max((m.depth for m in vocabulary.metrics if m.id in options.raw), default=0)
    return any(m is not None and m.depth > deepest for m in (*fields, *text))


@rock_rule(
    code="M107",
    name="raw-lead-count",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=RawLeadOptions,
    drops=("M106", "M119", "R105"),
    why="A longer list of names is easy to buy, and it pays nobody until some of them are worth a salesperson's hour.",
    ask="If you got twice the leads and the same SQLs, would you be happy?",
    source="seed 000/001, Measurable: # of leads set as the Rock where more sales-qualified leads are meant",
)
def check(rock: Rock, ctx: Context[RawLeadOptions]) -> Findings:
    """Success is a count of leads with no word on their quality and nothing further down the funnel."""
    reading = ctx.reading(rock)
    counted = _counted(rock, reading, ctx.options)
    if counted is None or reading.clients or reading.facts.listed("topics.lead_quality"):
        return
    if _looks_deeper(reading, ctx.vocabulary, ctx.options):
        return
    place, words = counted
    yield Finding(
        place,
        f"{quoted(words)} counts names, whether or not sales could ever sell to them",
        severity=Severity.INFO if not reading.is_sales else None,
    )
