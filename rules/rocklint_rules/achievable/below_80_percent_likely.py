import rocklint.plugin as rl


class LikelyOptions(rl.Options):
    """`floor` is the confidence in percent below which a Rock is a wish."""

    floor: float = 80


@rl.rule(
    "A201", "below-80-percent-likely", rl.INFO, needs=rl.Need.ROCK,
    why="A Rock that its own owner half believes in is a wish; one that cannot go wrong is a task.",
    ask="What would lift it to 80%?",
    source="practice: achievable is 80% likely (eosworldwide.com), certain is no stretch (whittleandpartners.com)",
)  # fmt: skip
def check(rock: rl.Reading, options: LikelyOptions) -> rl.Findings:
    """The owner's own confidence is below 80%, or 100%."""
    fields = rock.fields
    given = fields.confidence.value if fields.confidence else None
    if fields.confidence is None or given is None or given < 0:
        return
    written = fields.confidence.text.strip()
    percent = given * 100 if given <= 1 and "%" not in written else given
    if percent >= 100:
        yield rl.Finding(
            rock.place("confidence"),
            f'"{written}" sure leaves nothing to stretch for',
            ask="What would be the next harder thing worth promising?",
        )
    elif percent < options.floor:
        yield rl.Finding(
            rock.place("confidence"),
            f'the owner gives it "{written}" before the quarter begins',
            ask=f"What would lift it to {options.floor:g}%: more time, fewer sites, a helper?",
        )
