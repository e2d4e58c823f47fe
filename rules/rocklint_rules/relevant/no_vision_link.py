"""R101."""

from rocklint.plugin import (
    Context,
    Finding,
    Findings,
    Need,
    NoOptions,
    Reading,
    Related,
    Rock,
    Severity,
    quoted,
    rock_rule,
)
from rocklint_rules.relevant._links import has_goals, moves_a_goal


def _of_a_person(reading: Reading) -> bool:
    """True for a Rock about somebody's own growth."""
    return reading.level == "individual" and bool(reading.facts.listed("topics.training"))


@rock_rule(
    code="R101",
    name="no-vision-link",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=(Need.ROCK, Need.VTO),
    why="Work that serves no goal of the company is finished, praised and forgotten.",
    ask="Which 3-Year Picture number gets closer if this succeeds?",
    source="seed 000/001, Relevant: each Rock ties into a larger goal, ideally a Measurable of the 3-Year Picture",
)
def check(rock: Rock, ctx: Context[NoOptions]) -> Findings:
    """The Rock points at no larger goal."""
    reading, vto = ctx.reading(rock), ctx.company.vto
    if rock.supports or vto is None or not has_goals(vto) or _of_a_person(reading) or moves_a_goal(reading):
        return
    goals = vto.three_year_picture or vto.one_year_plan
    yield Finding(
        rock.sentence,
        f"{quoted(rock.text)} points at no goal of the V/TO",
        severity=None if reading.is_sales and reading.structured and reading.level != "individual" else Severity.INFO,
        related=(Related(goals.place, "the goals that it could serve"),) if goals else (),
    )
