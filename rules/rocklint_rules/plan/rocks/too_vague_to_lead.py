"""P106."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Place, Plan, Reading, Severity, plan_rule


class VagueOptions(Options):
    """`share` of the Rocks that must miss one of what, who and when, and `fewest` of them."""

    share: float = 0.5
    fewest: int = 3


def _no_what(reading: Reading) -> bool:
    facts = reading.facts
    return facts.verb is None and not facts.measures and not reading.rock.done_when and not reading.rock.metric


@plan_rule(
    code="P106",
    name="too-vague-to-lead",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    options=VagueOptions,
    drops=("S102", "T101"),
    why="A list that does not say what, who and when is a list of topics; every meeting will start it anew.",
    ask="Could you read this list aloud on Monday and know who answers?",
    source="seed 000/001, Specific: what, who and when",
)
def check(plan: Plan, ctx: Context[VagueOptions]) -> Findings:
    """Half or more of the Rocks miss one of what, who and when."""
    readings = [ctx.reading(rock) for rock in plan.rocks if rock.text]
    misses = {
        "do not say what": sum(map(_no_what, readings)),
        "name no owner": sum(r.owner is None for r in readings),
        "have no day": sum(r.due is None for r in readings),
    }
    worst = max(misses.values())
    if worst < ctx.options.fewest or worst < len(readings) * ctx.options.share:
        return
    said = [f"{count} {words}" for words, count in misses.items() if count]
    yield Finding(Place(readings[0].rock.file), f"of {len(readings)} Rocks, {', '.join(said)}")
