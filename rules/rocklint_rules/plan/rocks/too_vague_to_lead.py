import rocklint.plugin as rl

_WHAT, _OWNERS, _DAYS = "do not say what", "name no owner", "have no day"
_ASK = {
    _WHAT: "Could you read this list aloud on Monday and know what will be done?",
    _DAYS: "Could you read this list aloud on Monday and know what is due first?",
}


class VagueOptions(rl.Options):
    """`share` of the Rocks that must miss one of what, who and when, and `fewest` of them."""

    share: float = 0.5
    fewest: int = 3


@rl.rule(
    "P106", "too-vague-to-lead", rl.INFO, drops=("S102", "T101"),
    why="A list that does not say what, who and when is a list of topics; every meeting will start it anew.",
    ask="Could you read this list aloud on Monday and know who answers?",
    source=f"{rl.SMART_ROCKS}, Specific: what, who and when",
)  # fmt: skip
def check(plan: rl.PlanReading, options: VagueOptions) -> rl.Findings:
    """Half or more of the Rocks miss one of what, who and when."""
    rocks = [rock for rock in plan.rocks if rock.text and not rock.other_language]
    misses = {
        _WHAT: sum(map(_no_what, rocks)),
        _OWNERS: sum(r.owner is None for r in rocks),
        _DAYS: sum(r.due is None for r in rocks),
    }
    worst = max(misses.values())
    if worst < options.fewest or worst < len(rocks) * options.share:
        return
    said = {words: count for words, count in misses.items() if count >= (options.fewest if words == _WHAT else 1)}
    message = f"of {len(rocks)} Rocks, {', '.join(f'{count} {words}' for words, count in said.items())}"
    yield rl.Finding(rl.Place(rocks[0].file), message, ask=None if _OWNERS in said else _ASK[next(iter(said))])


def _no_what(rock: rl.Reading) -> bool:
    facts = rock.facts
    return facts.verb is None and not facts.measures and not rock.fields.done_when and not rock.fields.metric
