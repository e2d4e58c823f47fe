import re

import rocklint.plugin as rl

_EACH = re.compile(r"\bper (?!day|week|month|quarter|year)[a-z]+\b", re.IGNORECASE)
_HELPERS = re.compile(r"\b(?:with|on|at|by|among|through)\s+(?:at least |about |the first |our )?$", re.IGNORECASE)
"""Those behind such a word help with the work ("test the draft with 5 prospects"): nobody wants more of them."""


class ClientOptions(rl.Options):
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


@rl.rule(
    "R105", "ideal-client-absent", rl.INFO,
    why="Clients that do not fit cost as much to win as those that do, and more to keep.",
    ask="Would you celebrate if all of these came from clients you do not want?",
    source=f"{rl.SMART_ROCKS}, Relevant: keep the Ideal Client in view; are all leads treated equally?",
)  # fmt: skip
def check(rock: rl.Reading, options: ClientOptions) -> rl.Findings:
    """A Rock about leads, pipeline or new clients says nothing about which clients."""
    ours = rock.is_sales or "marketing" in rock.departments
    if not ours or rock.clients:
        return
    market = rock.company.vto.target_market if rock.company.vto else None
    if market and market.single:
        return  # a company with one narrow market need not say so in every Rock
    wanted = _wanted(rock, options)
    if wanted:
        place, words = wanted
        yield rl.Finding(
            place,
            f"{rl.quoted(words)} says how many, not from which clients"
            if any(c.isdigit() for c in words)
            else f"{rl.quoted(words)}: for which clients is not said",
            severity=rl.WARNING if market else None,
            confidence=rl.Confidence.MEDIUM,
        )


def _wanted(rock: rl.Reading, options: ClientOptions) -> tuple[rl.Place, str] | None:
    """Where the Rock asks for new clients or for what leads to them."""
    fields = rock.fields
    for measure in rock.facts.measures:
        if measure.metric in options.metrics and not _held(rock.text, measure):
            return rock.at(measure), measure.text
    if fields.metric and fields.target and rock.metric and rock.metric.id in options.metrics:
        return rock.place("metric"), fields.metric
    if rock.kind is rl.Kind.BUILDING and not rock.facts.measures:
        cues = (m for topic in options.topics for m in rock.facts.listed(f"topics.{topic}"))
        cue = next(cues, None)
        return (rock.at(cue), cue.text) if cue else None
    return None


def _held(text: str, measure: rl.Measure) -> bool:
    """True where those who are counted are no new ones: helpers with the work, or a load to carry ("10 per rep")."""
    load = _EACH.search(measure.text) or _EACH.match(text[measure.end :].split(",")[0].lstrip())
    return bool(load or _HELPERS.search(text[: measure.start]))
