import rocklint.plugin as rl
from rocklint_rules.relevant._vision_links import has_goals, moves_a_goal


@rl.rule(
    "R101", "no-vision-link", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.VTO),
    why="Work that serves no goal of the company is finished, praised and forgotten.",
    ask="Which 3-Year Picture number gets closer if this succeeds?",
    source=f"{rl.SMART_ROCKS}, Relevant: each Rock ties into a larger goal, ideally a Measurable of the 3-Year Picture",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock points at no larger goal."""
    vto = rock.company.vto
    if rock.fields.supports or vto is None or not has_goals(vto) or _of_a_person(rock) or moves_a_goal(rock):
        return
    goals = vto.three_year_picture or vto.one_year_plan
    yield rl.Finding(
        rock.sentence,
        f"{rl.quoted(rock.text)} points at no goal of the V/TO",
        severity=None if rock.is_sales and rock.structured and rock.level != "individual" else rl.INFO,
        related=(rl.Related(goals.place, "the goals that it could serve"),) if goals else (),
    )


def _of_a_person(rock: rl.Reading) -> bool:
    """True for a Rock about somebody's own growth."""
    return rock.level == "individual" and bool(rock.facts.listed("topics.training"))
