"""R801."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Rock, Severity, rock_rule


class Metrics(Options):
    """`metrics`: ids of the funnel metrics that stand for new clients."""

    metrics: tuple[str, ...] = ("deals", "new_clients", "opportunities", "sql")


@rock_rule(
    code="R801",
    name="region-unnamed",
    severity=Severity.WARNING,
    since="1.0.0",
    needs=Need.TEXT,
    options=Metrics,
    why="Technicians drive at most ninety minutes; a client outside the region costs more than it pays.",
    ask="In which region?",
    source="Larkfield service policy, 2026",
)
def check(rock: Rock, ctx: Context[Metrics]) -> Findings:
    """A Rock that counts new clients or deals names no region."""
    reading = ctx.reading(rock)
    if reading.metric is None or reading.metric.id not in ctx.options.metrics:
        return
    said = reading.facts.listed("segments.geography")
    field = ctx.facts(rock.ideal_client).listed("segments.geography") if rock.ideal_client else ()
    if not said and not field:
        yield Finding(rock.place("rock"), f"new business ({reading.metric.names[0]}), and no region is named")
