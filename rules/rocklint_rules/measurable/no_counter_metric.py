import rocklint.plugin as rl


@rl.rule(
    "M202", "no-counter-metric", rl.INFO, needs=rl.Need.ROCK, default=False,
    why="Any count can be hit by lowering the bar; a second number keeps the bar where it is.",
    ask="How could someone hit this number and still hurt the business?",
    source="practice: every critical metric needs a counter-metric (giffconstable.com), competing KPIs (rayjgreen.com)",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A volume target stands alone, with no guardrail for quality, margin or retention."""
    fields = rock.fields
    metric = rock.metric
    alone = len(fields.metrics) < 2 and len(rock.facts.measures) < 2 and not (rock.done and rock.done.measures)
    if metric is None or metric.kind != "volume" or not rock.has_result or not alone or fields.trade_off:
        return
    measure = rock.measure
    words = fields.metric or (measure.text if measure else metric.id)
    place = rock.place("metric") if fields.metric or not measure else rock.at(measure)
    yield rl.Finding(place, f"{rl.quoted(words)} stands alone: no second number guards its quality")
