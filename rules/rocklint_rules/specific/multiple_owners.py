import rocklint.plugin as rl
from rocklint_rules.specific._named_owners import named_owners
from rocklint_rules.specific._sentence_words import quoted

_NAMED = 3


@rl.rule(
    "S104", "multiple-owners", rl.ERROR, drops=("S105", "S106", "S113"),
    why="Two accountable people each believe that the other one is on it.",
    ask="If it slips, which of them explains it?",
    source=f"{rl.SMART_ROCKS}, Specific: one owner in every example; EOS implementers: two owners are none",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """Two or more people or roles own the Rock."""
    names = named_owners(rock)
    if rock.owner is None or len(names) < 2:
        return
    few = [quoted(name, 24) for name in names[:_NAMED]]
    more = len(names) - len(few)
    ask = f"If it slips, who explains it: {names[0]} or {names[1]}?" if len(names) == 2 else None
    shown = rl.joined([*few, f"{more} more"] if more else few)
    yield rl.Finding(rock.owner[1], f"{shown} share one Rock; only one can be accountable", ask=ask)
