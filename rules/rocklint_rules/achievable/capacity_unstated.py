import rocklint.plugin as rl


@rl.rule(
    "A107", "capacity-unstated", rl.INFO, needs=rl.Need.ROCK, drops=("T113",),
    why="A build without hours is built in the evenings, or in the last week of the quarter.",
    ask="How many hours a week will this take, and what comes off the plate?",
    source=f"{rl.SMART_ROCKS}, Achievable: do the owner and the team have the capacity to build",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A plan reckons with hours, and a Building Rock of it does not say how many hours or weeks it takes."""
    if rock.kind is not rl.Kind.BUILDING or not rock.detailed or rock.fields.hours_per_week or rock.fields.build_weeks:
        return
    if not (rock.plan.derived(_hours_given) or (rock.person and rock.person.rock_hours_per_week)):
        return  # nobody asks for hours where nobody counts them
    verb = rock.facts.verb
    place = rock.at(verb) if verb else rock.sentence
    yield rl.Finding(place, "nothing says how many hours a week this takes")


def _hours_given(plan: rl.Plan) -> bool:
    """True where another Rock of the plan says how many hours or weeks it takes."""
    return any(rock.hours_per_week or rock.build_weeks for rock in plan.rocks)
