"""S104."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Rock, Severity, rock_rule
from rocklint_rules.specific._owners import named_owners
from rocklint_rules.specific._words import listing, quoted

_NAMED = 3


@rock_rule(
    code="S104",
    name="multiple-owners",
    severity=Severity.ERROR,
    since="0.1.0",
    needs=Need.TEXT,
    drops=("S105", "S106", "S113"),
    why="Two accountable people each believe that the other one is on it.",
    ask="If it slips, which of them explains it?",
    source="seed 000/001, Specific: one owner in every example; EOS implementers: two owners are none.",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """Two or more people or roles own the Rock."""
    reading = ctx.reading(rock)
    names = named_owners(reading)
    if reading.owner is None or len(names) < 2:
        return
    few = [quoted(name, 24) for name in names[:_NAMED]]
    more = len(names) - len(few)
    ask = f"If it slips, who explains it: {names[0]} or {names[1]}?" if len(names) == 2 else None
    shown = listing([*few, f"{more} more"] if more else few)
    yield Finding(reading.owner[1], f"{shown} share one Rock; only one can be accountable", ask=ask)
