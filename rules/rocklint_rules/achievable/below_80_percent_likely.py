"""A201."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Rock, Severity, rock_rule


class LikelyOptions(Options):
    """`floor` is the confidence in percent below which a Rock is a wish."""

    floor: float = 80


@rock_rule(
    code="A201",
    name="below-80-percent-likely",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    options=LikelyOptions,
    why="A Rock that its own owner half believes in is a wish; one that cannot go wrong is a task.",
    ask="What would lift it to 80%?",
    source="practice: achievable is 80% likely (eosworldwide.com), certain is no stretch (whittleandpartners.com)",
)
def check(rock: Rock, ctx: Context[LikelyOptions]) -> Findings:
    """The owner's own confidence is below 80%, or 100%."""
    given = rock.confidence.value if rock.confidence else None
    if rock.confidence is None or given is None or given < 0:
        return
    written = rock.confidence.text.strip()
    percent = given * 100 if given <= 1 and "%" not in written else given
    if percent >= 100:
        yield Finding(
            rock.place("confidence"),
            f'"{written}" sure leaves nothing to stretch for',
            ask="What would be the next harder thing worth promising?",
        )
    elif percent < ctx.options.floor:
        yield Finding(
            rock.place("confidence"),
            f'the owner gives it "{written}" before the quarter begins',
            ask=f"What would lift it to {ctx.options.floor:g}%: more time, fewer sites, a helper?",
        )
