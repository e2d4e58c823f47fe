import rocklint.plugin as rl
from rocklint_rules.plan.subjects._cross_sell import cross_sell_of


class NewClientOptions(rl.Options):
    """`acquisition`: ids of the metrics that count new clients."""

    acquisition: tuple[str, ...] = (
        "traffic", "inquiries", "leads", "prospects", "cost_per_lead", "icp_leads", "lead_to_mql", "mql", "mql_to_sal",
        "sal", "mql_to_sql", "new_clients", "cac",
    )  # fmt: skip


@rl.rule(
    "P183", "cross-sell-wrong-metric", rl.INFO,
    why="New names say nothing about clients who buy a second service: the work succeeds, the number stands still.",
    ask="What would an existing client's account look like if this worked?",
    source=f"{rl.CROSS_SELLING}: revenue from existing clients, deeper relationships, loyalty",
)  # fmt: skip
def check(rock: rl.Reading, options: NewClientOptions) -> rl.Findings:
    """A cross-sell Rock is measured in new-client terms (leads, MQLs, new logos)."""
    words, found = cross_sell_of(rock), _measured_by(rock)
    if words and found and found[0] in options.acquisition:
        place = rock.sentence.characters(found[2], found[3]) if found[3] else rock.place("metric")
        message = f"{rl.quoted(words.text)} is for clients you have; {rl.quoted(found[1])} counts new ones"
        yield rl.Finding(place, message, confidence=rl.Confidence.MEDIUM)


def _measured_by(rock: rl.Reading) -> tuple[str, str, int, int] | None:
    """The metric's id and words, and their place in the sentence (0, 0 for a field)."""
    facts = rock.facts
    if rock.fields.metric:
        return (rock.metric.id, rock.fields.metric, 0, 0) if rock.metric else None
    measure = rock.measure
    if measure is not None:
        return (measure.metric, measure.text, measure.start, measure.end) if measure.metric else None
    markers = [m.end for m in facts.listed("time_phrases.result_date_markers")]
    named = (m for m in facts.listed("metrics_funnel") if any(end <= m.start for end in markers))
    return next(((m.entry, m.text, m.start, m.end) for m in named), None)
