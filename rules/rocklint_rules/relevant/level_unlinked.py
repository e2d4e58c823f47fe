"""R201."""

from rocklint.plugin import Context, Finding, Findings, Need, Options, Plan, Severity, plan_rule, quoted


class LevelOptions(Options):
    """`growth`: topics of Rocks that serve the person first and need no larger goal."""

    growth: tuple[str, ...] = ("certification", "certify", "certified", "degree", "course", "licence", "license")


@plan_rule(
    code="R201",
    name="level-unlinked",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.PLAN,
    options=LevelOptions,
    why="A department that rows hard in a direction of its own still turns the boat.",
    ask="Which company Rock gets easier because of this one?",
    source="practice: Rocks of departments and people ladder up to the company's (eosworldwide.com)",
)
def check(plan: Plan, ctx: Context[LevelOptions]) -> Findings:
    """A department or individual Rock points at no company Rock and no V/TO goal."""
    if plan.company.vto is not None:
        return  # then every Rock is asked for its larger goal
    quarters = {rock.quarter for rock in plan.rocks if ctx.reading(rock).level == "company"}
    for rock in plan.rocks:
        reading = ctx.reading(rock)
        if reading.level not in ("department", "individual") or rock.supports or rock.quarter not in quarters:
            continue
        if not any(word in ctx.options.growth for word in rock.text.casefold().replace(",", " ").split()):
            message = f"{quoted(rock.level or '')} Rock, and none of the company's Rocks is named above it"
            yield Finding(rock.place("level"), message)
