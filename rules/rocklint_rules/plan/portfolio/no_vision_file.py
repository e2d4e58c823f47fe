import rocklint.plugin as rl
from rocklint_rules.plan._vto_sections import expects


@rl.rule(
    "P109", "no-vision-file", rl.INFO, needs=(rl.Need.PLAN, rl.Need.VTO),
    why="Without numbers for where the company is going, no Rock can be shown to lead there.",
    ask="Which three numbers describe the company three years from now?",
    source=f"{rl.SMART_ROCKS}, Relevant: the Measurables of the 3-Year Picture",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """The V/TO has no 3-Year Measurables, so relevance could not be checked."""
    # That there is no V/TO at all stands under "Not checked" already; here it is one that cannot answer.
    vto = plan.company.vto
    picture = vto.three_year_picture if vto else None
    if vto is None or not plan.rocks or (picture and picture.measurables) or not expects(vto, "three_year_picture"):
        return
    count = len(plan.rocks)
    yield rl.Finding(
        vto.at("three_year_picture"),
        f"the V/TO has no 3-Year Measurables that {'the Rock' if count == 1 else f'the {count} Rocks'} could serve",
    )
