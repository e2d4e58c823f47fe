"""X909."""

from rocklint.plugin import Context, Finding, Findings, Need, NoOptions, Place, Plan, Severity, plan_rule, quoted


@plan_rule(
    code="X909",
    name="suppression-without-reason",
    severity=Severity.INFO,
    since="0.1.0",
    needs=Need.ROCK,
    why="In a year nobody will know whether the question was answered or only unwelcome.",
    ask="What should the next reader know?",
    source="practice: a check that is switched off without a word is never switched on again",
)
def check(plan: Plan, _: Context[NoOptions]) -> Findings:
    """A rule is switched off on a Rock without a reason."""
    told: set[Place] = set()
    for rock in plan.rocks:
        place = rock.place("ignore")
        if not rock.ignore or place in told:  # what the top of the file switches off is looked at once
            continue
        told.add(place)
        codes = [one.rule for one in rock.ignore if not (one.why or "").strip()]
        if codes:
            listed = ", ".join(quoted(code) for code in codes[:4]) + (", ..." if len(codes) > 4 else "")
            verb = "is" if len(codes) == 1 else "are"
            yield Finding(place, f"{listed} {verb} switched off here, and nothing says why: it has no effect")
    for said in plan.suppressions:
        if said.form == "comment" and not said.why and not said.problem:
            listed = ", ".join(map(quoted, said.rules[:4]))
            yield Finding(said.place, f"{listed} switched off by a comment, and nothing says why: it has no effect")
