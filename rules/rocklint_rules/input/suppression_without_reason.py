import rocklint.plugin as rl


@rl.rule(
    "X909", "suppression-without-reason", rl.INFO, needs=rl.Need.ROCK,
    why="In a year nobody will know whether the question was answered or only unwelcome.",
    ask="What should the next reader know?",
    source="practice: a check that is switched off without a word is never switched on again",
)  # fmt: skip
def check(plan: rl.PlanReading) -> rl.Findings:
    """A rule is switched off on a Rock without a reason."""
    told: set[rl.Place] = set()
    for rock in plan.rocks:
        place = rock.place("ignore")
        if not rock.fields.ignore or place in told:  # what the top of the file switches off is looked at once
            continue
        told.add(place)
        codes = [one.rule for one in rock.fields.ignore if not (one.why or "").strip()]
        if codes:
            listed = ", ".join(rl.quoted(code) for code in codes[:4]) + (", ..." if len(codes) > 4 else "")
            verb = "is" if len(codes) == 1 else "are"
            yield rl.Finding(place, f"{listed} {verb} switched off here, and nothing says why: it has no effect")
    for said in plan.suppressions:
        if said.form == "comment" and not said.why and not said.problem:
            listed = ", ".join(map(rl.quoted, said.rules[:4]))
            yield rl.Finding(said.place, f"{listed} switched off by a comment, and nothing says why: it has no effect")
