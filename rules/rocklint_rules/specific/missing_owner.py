"""S102."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Rock, Severity, rock_rule


@rock_rule(
    code="S102",
    name="missing-owner",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    why="A Rock that belongs to everybody is reported by nobody, and slips without anyone noticing.",
    ask="Whose name goes next to this Rock in the weekly meeting?",
    source="seed 000/001, Specific: who owns the Rock is one of the three things that it must say.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Neither a field nor the sentence says who owns the Rock."""
    if ctx.reading(rock).owner is None:
        helpers = rock.contributors
        yield Finding(
            rock.place("owner"),
            f"{len(helpers)} people help, but nobody owns it" if len(helpers) > 1 else "nobody is named as the owner",
        )
