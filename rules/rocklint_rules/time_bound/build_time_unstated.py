import rocklint.plugin as rl


@rl.rule(
    "T113", "build-time-unstated", rl.INFO, needs=rl.Need.ROCK, default=False,
    why="Without an estimate the build takes exactly as long as there is time, and then a little longer.",
    ask="How many weeks does the build itself take?",
    source=f"{rl.SMART_ROCKS}, Time Bound, third key consideration: the time to build and implement",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A Building Rock gives no estimate of how long the build takes."""
    if rock.kind is not rl.Kind.BUILDING or not rock.structured or rock.fields.build_weeks:
        return
    verb = rock.facts.verb
    place = rock.at(verb) if verb else rock.sentence
    yield rl.Finding(place, f"nothing says how many weeks {rl.quoted(verb.text if verb else rock.text)} takes")
