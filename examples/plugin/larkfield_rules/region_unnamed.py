import rocklint.plugin as rl


class Metrics(rl.Options):
    """`metrics`: ids of the funnel metrics that stand for new clients."""

    metrics: tuple[str, ...] = ("deals", "new_clients", "opportunities", "sql")


@rl.rule(
    "R801", "region-unnamed", rl.WARNING, since="1.0.0",
    why="Technicians drive at most ninety minutes; a client outside the region costs more than it pays.",
    ask="In which region?",
    source="Larkfield service policy, 2026",
)  # fmt: skip
def check(rock: rl.Reading, options: Metrics) -> rl.Findings:
    """A Rock that counts new clients or deals names no region."""
    if rock.metric is None or rock.metric.id not in options.metrics:
        return
    client = rock.fields.ideal_client
    said = rock.facts.listed("segments.geography")
    if not said and not (client and rock.read(client).listed("segments.geography")):
        yield rl.Finding(rock.sentence, f"new business ({rock.metric.names[0]}), and no region is named")
