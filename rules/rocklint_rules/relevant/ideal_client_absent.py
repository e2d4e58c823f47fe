"""R105."""

from rocklint.plugin import (
    Confidence,
    Context,
    Finding,
    Findings,
    Kind,
    Need,
    Options,
    Place,
    Reading,
    Rock,
    Severity,
    quoted,
    rock_rule,
)


class ClientOptions(Options):
    """`metrics` are the ids of metrics that bring new clients nearer; `topics` the vocabulary's topics of such work."""

    metrics: tuple[str, ...] = (
        "inquiries",
        "leads",
        "prospects",
        "mql",
        "sal",
        "sql",
        "opportunities",
        "pipeline_created",
        "new_clients",
    )
    topics: tuple[str, ...] = ("lead_generation",)


def _wanted(rock: Rock, reading: Reading, options: ClientOptions) -> tuple[Place, str] | None:
    """Where the Rock asks for new clients or for what leads to them."""
    for measure in reading.facts.measures:
        if measure.metric in options.metrics:
            return rock.sentence.characters(measure.start, measure.end), measure.text
    if rock.metric and rock.target and reading.metric and reading.metric.id in options.metrics:
        return rock.place("metric"), rock.metric
    if reading.kind is Kind.BUILDING and not reading.facts.measures:
        cues = (m for topic in options.topics for m in reading.facts.listed(f"topics.{topic}"))
        cue = next(cues, None)
        return (rock.sentence.characters(cue.start, cue.end), cue.text) if cue else None
    return None


@rock_rule(
    code="R105",
    name="ideal-client-absent",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.TEXT,
    options=ClientOptions,
    why="Clients that do not fit cost as much to win as those that do, and more to keep.",
    ask="Would you celebrate if all of these came from clients you do not want?",
    source="seed 000/001, Relevant: keep the Ideal Client in view; are all leads treated equally?",
)
def check(rock: Rock, ctx: Context[ClientOptions]) -> Findings:
    """A Rock about leads, pipeline or new clients says nothing about which clients."""
    reading = ctx.reading(rock)
    ours = reading.is_sales or "marketing" in reading.departments
    if not ours or reading.clients:
        return
    market = ctx.company.vto.target_market if ctx.company.vto else None
    if market and market.single:
        return  # a company with one narrow market need not say so in every Rock
    wanted = _wanted(rock, reading, ctx.options)
    if wanted:
        place, words = wanted
        yield Finding(
            place,
            f"{quoted(words)} says how many, not from which clients"
            if any(c.isdigit() for c in words)
            else f"{quoted(words)}: for which clients is not said",
            severity=Severity.WARNING if market else None,
            confidence=Confidence.MEDIUM,
        )
