import rocklint.plugin as rl

_NEAR = 2

_ASK = {
    "volume": "From how many to how many?",
    "rate": "From what percentage to what percentage?",
    "retention": "From what percentage to what percentage?",
    "time": "From how many days to how many?",
    "value": "From what amount to what amount?",
}


@rl.rule(
    "M103", "metric-without-target", rl.WARNING, drops=("M105", "M201"),
    why="With no number to reach, one more would count as success, and so would a hundred more.",
    ask="From how many to how many?",
    source=f"{rl.SMART_ROCKS}, Measurable: the two contrasted Rocks name a metric; success must be determinable",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A metric is named that should change, but not the value to reach."""
    fields = rock.fields
    if rock.has_result:
        if rock.facts.measures and not fields.target:
            yield from _second(rock)
        return
    if fields.metric or fields.metrics:
        name = fields.metric or fields.metrics[0]
        field = "metric" if fields.metric else "metrics"
        message = f"{rl.quoted(name)} is named as the metric, but no value to reach"
        yield rl.Finding(rock.place(field), message, ask=_ask(rock.metric_named(name)))
    elif rock.aim:
        aim = rock.aim
        metric = rock.vocabulary.metric(aim.entry)
        message = f"{rl.quoted(aim.text)} should move, but nothing says how far"
        place = rock.at(aim)
        yield rl.Finding(
            place, message, ask=_ask(metric), confidence=rl.Confidence.HIGH if metric else rl.Confidence.MEDIUM
        )


def _ask(metric: rl.Metric | None) -> str:
    return _ASK[metric.kind if metric and metric.kind in _ASK else "volume"]


def _second(rock: rl.Reading) -> rl.Findings:
    """The other metric of a sentence that gives one a number: "Raise NPS to 50 and improve retention"."""
    facts = rock.facts
    numbers = {m.metric for m in facts.measures}
    moves = {
        m.end: m for m in facts.listed("verbs_performing.movement.up") + facts.listed("verbs_performing.movement.down")
    }
    for named in facts.listed("metrics_funnel"):
        moved = any(0 <= named.start - end <= _NEAR and facts.text[end : named.start].isspace() for end in moves)
        counted = any(m.start < named.end and named.start < m.end for m in facts.measures)
        if moved and not counted and named.entry not in numbers:
            yield rl.Finding(
                rock.at(named),
                f"{rl.quoted(named.text)} should move too, but nothing says how far",
                ask=_ask(rock.vocabulary.metric(named.entry)),
                severity=rl.INFO,
                confidence=rl.Confidence.MEDIUM,
            )
            return
