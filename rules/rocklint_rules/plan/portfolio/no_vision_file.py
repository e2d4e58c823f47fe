"""P109."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Plan, Severity, plan_rule
from rocklint_rules.plan._vision import expects


@plan_rule(
    code="P109",
    name="no-vision-file",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.PLAN, Need.VTO),
    why="Without numbers for where the company is going, no Rock can be shown to lead there.",
    ask="Which three numbers describe the company three years from now?",
    source="seed 000/001, Relevant: the Measurables of the 3-Year Picture",
)
def check(plan: Plan, ctx: Context[NoOptions]) -> Findings:
    """The V/TO has no 3-Year Measurables, so relevance could not be checked."""
    # That there is no V/TO at all stands under "Not checked" already; here it is one that cannot answer.
    vto = ctx.company.vto
    picture = vto.three_year_picture if vto else None
    if vto is None or not plan.rocks or (picture and picture.measurables) or not expects(vto, "three_year_picture"):
        return
    count = len(plan.rocks)
    yield Finding(
        vto.at("three_year_picture"),
        f"the V/TO has no 3-Year Measurables that {'the Rock' if count == 1 else f'the {count} Rocks'} could serve",
    )
