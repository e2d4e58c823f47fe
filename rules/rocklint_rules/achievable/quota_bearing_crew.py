"""A106."""

from rocklint.plugin import Context, Finding, Findings, Kind, Need, Options, Related, Rock, Severity, rock_rule
from rocklint_rules.achievable._crew import hands, mostly, spoken


class CrewOptions(Options):
    """`review_hours` a week are a reviewer's or pilot user's: those who give no more are not counted."""

    review_hours: float = 2


@rock_rule(
    code="A106",
    name="quota-bearing-crew",
    severity=Severity.INFO,
    since="0.1.0",
    needs=(Need.ROCK, Need.PEOPLE),
    options=CrewOptions,
    why="The crew of a build is paid in selling hours when the crew sells.",
    ask="How many selling hours does this cost, and who agreed to it?",
    source="seed 000/001, Achievable: work on Rocks takes time away from what brings in revenue",
)
def check(rock: Rock, ctx: Context[CrewOptions]) -> Findings:
    """Most of the hands on a Building Rock carry a quota."""
    reading = ctx.reading(rock)
    if reading.kind is not Kind.BUILDING or not rock.contributors:
        return
    everybody = hands(reading)
    sellers = tuple(h for h in everybody if h.sells and (h.hours is None or h.hours > ctx.options.review_hours))
    if len(sellers) > 1 and mostly(sellers, everybody):
        yield Finding(
            rock.place("contributors"),
            f"{spoken(sellers)} carry a quota and do most of this build",
            related=tuple(
                Related(h.person.at("quota"), f"{h.person.name}: quota {h.person.quota}") for h in sellers if h.person
            ),
        )
