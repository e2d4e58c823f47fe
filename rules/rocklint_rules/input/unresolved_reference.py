import rocklint.plugin as rl
from rocklint_rules.input._known import known_names
from rocklint_rules.input._references import references

_COMPARED = 100_000
"""Names that are compared letter by letter in one run: a few seconds. Thousands of slips among thousands of names are
no slips."""
_WHERE = {
    "person": "in the people file",
    "metric": "on the scorecard",
    "stage": "a stage of the Proven Process",
    "goal": "in the V/TO",
    "rock": "a Rock of this plan",
}


@rl.rule(
    "X907", "unresolved-reference", rl.WARNING,
    why="A name that nothing answers to is read as nothing: the check that it was meant for is not made.",
    ask="Which name is the right one?",
    source="names that tie the files of a plan together",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A metric, stage, person or goal is named that no loaded file defines."""
    compared = 0
    for ref in references(plan):
        known, names = known_names(ref, plan)
        if known:
            continue
        compared += len(names)
        near = rl.nearest if ref.strict else rl.misspelt
        close = near(ref.text, names) if compared <= _COMPARED else None
        if not close and not ref.strict:
            continue
        yield rl.Finding(
            ref.place,
            f"{rl.quoted(ref.text)} is not {_WHERE[ref.sort]}",
            ask=f"Did you mean {close}?" if close else None,
            edit=rl.Edit(ref.place, close, rl.Safety.UNSAFE) if close and ref.alone else None,
        )
