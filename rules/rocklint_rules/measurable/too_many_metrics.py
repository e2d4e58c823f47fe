import rocklint.plugin as rl


class ManyOptions(rl.Options):
    """`limit` is how many success metrics a Rock may have."""

    limit: int = 3


@rl.rule(
    "M203", "too-many-metrics", rl.INFO, needs=rl.Need.ROCK,
    why="With a handful of metrics some go up and some go down, and the Rock is done or not as one likes.",
    ask="Which one decides done?",
    source="practice: one clear finish line (nextlevelgrowth.com); three to five key results at most (vindaris.com)",
)  # fmt: skip
def check(rock: rl.Reading, options: ManyOptions) -> rl.Findings:
    """More than three success metrics on one Rock."""
    fields = dict.fromkeys(
        name.casefold().strip() for name in (*rock.fields.metrics, rock.fields.metric or "") if name.strip()
    )
    said = {m.metric for m in rock.facts.measures if m.metric}
    numbers = [m for m in rock.facts.measures if m.target is not None and not m.activity]
    count = max(len(fields), len(said), len(numbers) if rock.kind is not rl.Kind.BUILDING else 0)
    if count > options.limit:
        many = len(fields) >= len(said)
        place = rock.place("metrics" if rock.has("metrics") else "metric") if many else rock.sentence
        yield rl.Finding(place, f"{count} metrics decide together; no one of them decides whether it is done")
