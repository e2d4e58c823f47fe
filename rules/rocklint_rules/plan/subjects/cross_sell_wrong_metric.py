"""P183."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Need,
    Options,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.plan.subjects._cross_sell import cross_sell_of


class NewClientOptions(Options):
    """`acquisition`: ids of the metrics that count new clients."""

    acquisition: tuple[str, ...] = (
        "traffic", "inquiries", "leads", "prospects", "cost_per_lead", "icp_leads", "lead_to_mql", "mql", "mql_to_sal",
        "sal", "mql_to_sql", "new_clients", "cac",
    )  # fmt: skip


def _measured_by(reading: Reading) -> tuple[str, str, int, int] | None:
    """The metric's id and words, and their place in the sentence (0, 0 for a field)."""
    rock, facts = reading.rock, reading.facts
    if rock.metric:
        return (reading.metric.id, rock.metric, 0, 0) if reading.metric else None
    measure = reading.measure
    if measure is not None:
        return (measure.metric, measure.text, measure.start, measure.end) if measure.metric else None
    markers = [m.end for m in facts.listed("time_phrases.result_date_markers")]
    named = (m for m in facts.listed("metrics_funnel") if any(end <= m.start for end in markers))
    return next(((m.entry, m.text, m.start, m.end) for m in named), None)


@rock_rule(
    code="P183",
    name="cross-sell-wrong-metric",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    options=NewClientOptions,
    why="New names say nothing about clients who buy a second service: the work succeeds, the number stands still.",
    ask="What would an existing client's account look like if this worked?",
    source="seed 001, Cross-selling: revenue from existing clients, deeper relationships, loyalty",
)
def check(rock: Rock, ctx: Context[NewClientOptions]) -> Findings:
    """A cross-sell Rock is measured in new-client terms (leads, MQLs, new logos)."""
    reading = ctx.reading(rock)
    words, found = cross_sell_of(reading), _measured_by(reading)
    if words and found and found[0] in ctx.options.acquisition:
        place = rock.sentence.characters(found[2], found[3]) if found[3] else rock.place("metric")
        message = f"{quoted(words.text)} is for clients you have; {quoted(found[1])} counts new ones"
        yield Finding(place, message, confidence=Confidence.MEDIUM)
