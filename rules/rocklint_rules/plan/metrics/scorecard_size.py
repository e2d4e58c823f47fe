"""P211."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Plan, Related, Severity, key, plan_rule
from rocklint_rules.plan._words import names, others
from rocklint_rules.plan.metrics._lines import lines_of, name_of

_LEADERSHIP = frozenset({"", "leadership", "leader", "company", "executive"})


class SizeOptions(Options):
    """How many lines a leadership scorecard has."""

    least: int = 5
    most: int = 15


@plan_rule(
    code="P211",
    name="scorecard-size",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.SCORECARD,
    options=SizeOptions,
    default=False,
    why="A handful of numbers, each with a name behind it, is read every week; a longer list is filed.",
    ask="Which of these would you still read on a Sunday?",
    source="practice: a leadership scorecard has 5 to 15 numbers, each with somebody who answers for it",
)
def check(plan: Plan, ctx: Context[SizeOptions]) -> Findings:
    """The leadership scorecard has too few or too many lines, or lines that nobody owns."""
    lines = [line for line in lines_of(plan) if key(line.level or "") in _LEADERSHIP]
    if not lines:
        return
    if not ctx.options.least <= len(lines) <= ctx.options.most:
        limits = f"{ctx.options.least} to {ctx.options.most}"
        yield Finding(lines[0].place, f"the scorecard has {len(lines)} lines; {limits} are usual")
    nobody = [line for line in lines if not line.who]
    if nobody:
        yield Finding(
            nobody[0].place,
            f"nobody answers for {names([name_of(line) for line in nobody])}",
            ask=f"Who answers for {name_of(nobody[0])}?",
            related=others([Related(line.place, name_of(line)) for line in nobody[1:]]),
        )
