import rocklint.plugin as rl
from rocklint_rules.achievable._crew import hands, mostly, spoken


class CrewOptions(rl.Options):
    """`review_hours` a week are a reviewer's or pilot user's: those who give no more are not counted."""

    review_hours: float = 2


@rl.rule(
    "A106", "quota-bearing-crew", rl.INFO, needs=(rl.Need.ROCK, rl.Need.PEOPLE),
    why="The crew of a build is paid in selling hours when the crew sells.",
    ask="How many selling hours does this cost, and who agreed to it?",
    source=f"{rl.SMART_ROCKS}, Achievable: work on Rocks takes time away from what brings in revenue",
)  # fmt: skip
def check(rock: rl.Reading, options: CrewOptions) -> rl.Findings:
    """Most of the hands on a Building Rock carry a quota."""
    if rock.kind is not rl.Kind.BUILDING or not rock.fields.contributors:
        return
    everybody = hands(rock)
    sellers = tuple(h for h in everybody if h.sells and (h.hours is None or h.hours > options.review_hours))
    if len(sellers) > 1 and mostly(sellers, everybody):
        yield rl.Finding(
            rock.place("contributors"),
            f"{spoken(sellers)} carry a quota and do most of this build",
            related=tuple(
                rl.Related(h.person.at("quota"), f"{h.person.name}: quota {h.person.quota}")
                for h in sellers
                if h.person
            ),
        )
