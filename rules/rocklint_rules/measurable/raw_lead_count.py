import rocklint.plugin as rl


class RawLeadOptions(rl.Options):
    """`raw` are the ids of metrics that count names before anyone has looked at them."""

    raw: tuple[str, ...] = ("inquiries", "leads", "mql")


@rl.rule(
    "M107", "raw-lead-count", rl.WARNING, drops=("M106", "M119", "R105"),
    why="A longer list of names is easy to buy, and it pays nobody until some of them are worth a salesperson's hour.",
    ask="If you got twice the leads and the same SQLs, would you be happy?",
    source=f"{rl.SMART_ROCKS}, Measurable: # of leads set as the Rock where more sales-qualified leads are meant",
)  # fmt: skip
def check(rock: rl.Reading, options: RawLeadOptions) -> rl.Findings:
    """Success is a count of leads with no word on their quality and nothing further down the funnel."""
    counted = _counted(rock, options)
    if counted is None or rock.clients or rock.facts.listed("topics.lead_quality"):
        return
    if _looks_deeper(rock, options):
        return
    place, words = counted
    yield rl.Finding(
        place,
        f"{rl.quoted(words)} counts names, whether or not sales could ever sell to them",
        severity=rl.INFO if not rock.is_sales else None,
    )


def _counted(rock: rl.Reading, options: RawLeadOptions) -> tuple[rl.Place, str] | None:
    """Where and in which words the Rock counts raw leads."""
    if rock.fields.metric and rock.metric:
        return (rock.place("metric"), rock.fields.metric) if rock.metric.id in options.raw else None
    for measure in rock.facts.measures:
        if measure.metric in options.raw:
            return rock.at(measure), measure.text
    aim = rock.aim
    if aim and aim.entry in options.raw and not rock.facts.measures:
        return rock.at(aim), aim.text
    return None


def _looks_deeper(rock: rl.Reading, options: RawLeadOptions) -> bool:
    """True where the Rock is also held to something further down the funnel than raw leads."""
    fields = (rock.metric_named(name) for name in rock.fields.metrics)
    text = (rock.vocabulary.metric(m.metric) for m in rock.facts.measures)
    deepest = max((m.depth for m in rock.vocabulary.metrics if m.id in options.raw), default=0)
    return any(m is not None and m.depth > deepest for m in (*fields, *text))
