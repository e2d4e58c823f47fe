import rocklint.plugin as rl


class LevelOptions(rl.Options):
    """`growth`: topics of Rocks that serve the person first and need no larger goal."""

    growth: tuple[str, ...] = ("certification", "certify", "certified", "degree", "course", "licence", "license")


@rl.rule(
    "R201", "level-unlinked", rl.INFO,
    why="A department that rows hard in a direction of its own still turns the boat.",
    ask="Which company Rock gets easier because of this one?",
    source="practice: Rocks of departments and people ladder up to the company's (eosworldwide.com)",
)  # fmt: skip
def check(plan: rl.PlanReading, options: LevelOptions) -> rl.Findings:
    """A department or individual Rock points at no company Rock and no V/TO goal."""
    if plan.company.vto is not None:
        return  # then every Rock is asked for its larger goal
    quarters = {rock.fields.quarter for rock in plan.rocks if rock.level == "company"}
    for rock in plan.rocks:
        if (
            rock.level not in ("department", "individual")
            or rock.fields.supports
            or rock.fields.quarter not in quarters
        ):
            continue
        if not any(word in options.growth for word in rock.text.casefold().replace(",", " ").split()):
            message = f"{rl.quoted(rock.fields.level or '')} Rock, and none of the company's Rocks is named above it"
            yield rl.Finding(rock.place("level"), message)
