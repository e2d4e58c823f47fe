"""M203."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Rock, Severity, rock_rule


class ManyOptions(Options):
    """`limit` is how many success metrics a Rock may have."""

    limit: int = 3


@rock_rule(
    code="M203",
    name="too-many-metrics",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=ManyOptions,
    why="With a handful of metrics some go up and some go down, and the Rock is done or not as one likes.",
    ask="Which one decides done?",
    source="practice: one clear finish line (nextlevelgrowth.com); three to five key results at most (vindaris.com)",
)
def check(rock: Rock, ctx: Context[ManyOptions]) -> Findings:
    """More than three success metrics on one Rock."""
    fields = dict.fromkeys(name.casefold().strip() for name in (*rock.metrics, rock.metric or "") if name.strip())
    said = {m.metric for m in ctx.reading(rock).facts.measures if m.metric}
    count = max(len(fields), len(said))
    if count > ctx.options.limit:
        many = len(fields) >= len(said)
        place = rock.place("metrics" if rock.has("metrics") else "metric") if many else rock.sentence
        yield Finding(place, f"{count} metrics decide together; no one of them decides whether it is done")
