"""X907."""

from rocklint.plugin import (
    Context,
    Edit,
    Finding,
    Findings,
    Need,
    NoOptions,
    Plan,
    Safety,
    Severity,
    misspelt,
    nearest,
    plan_rule,
    quoted,
)
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


@plan_rule(
    code="X907",
    name="unresolved-reference",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.PLAN,
    why="A name that nothing answers to is read as nothing: the check that it was meant for is not made.",
    ask="Which name is the right one?",
    source="names that tie the files of a plan together",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """A metric, stage, person or goal is named that no loaded file defines."""
    compared = 0
    for ref in references(plan):
        known, names = known_names(ref, ctx)
        if known:
            continue
        compared += len(names)
        near = nearest if ref.strict else misspelt
        close = near(ref.text, names) if compared <= _COMPARED else None
        if not close and not ref.strict:
            continue
        yield Finding(
            ref.place,
            f"{quoted(ref.text)} is not {_WHERE[ref.sort]}",
            ask=f"Did you mean {close}?" if close else None,
            edit=Edit(ref.place, close, Safety.UNSAFE) if close and ref.alone else None,
        )
