import rocklint.plugin as rl


@rl.rule(
    "T114", "result-never-read", rl.INFO, needs=(rl.Need.ROCK, rl.Need.SCORECARD),
    why="A result that is due after the quarter belongs to nobody's list, unless a scorecard or a name keeps it.",
    ask="Who brings this number to the quarterly meeting when its day has come?",
    source=f"{rl.SMART_ROCKS}, Measurable and Time-bound: results may come later, and show in the scorecard's trends",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A result date lies after the quarter, and nobody and no scorecard line is there to read it."""
    fields = rock.fields
    result, due = rock.result_date, rock.quarter_end or rock.due
    if result is None or due is None or result.day is None or due.day is None or result.day <= due.day:
        return
    found = rl.metrics.tracked(rock)
    if fields.result_owner or (found and found.line.who) or not (fields.target or rock.measure):
        return
    if found is None and _to_be_added(rock):
        return
    if found:
        message = f"{rl.quoted(found.line.name or found.line.id)} has nobody who reads it on {rl.quoted(result.text)}"
        yield rl.Finding(result.place, message, related=(rl.Related(found.line.place, "its line on the scorecard"),))
    elif rock.structured:
        what = rl.quoted(fields.metric) if fields.metric else "the result"
        message = f"on {rl.quoted(result.text)} nobody looks: {what} is on no scorecard, and no one is named"
        yield rl.Finding(result.place, message)


def _to_be_added(rock: rl.Reading) -> bool:
    """True where a step of the Rock puts the number on the scorecard."""
    return any(
        "scorecard" in text.casefold()
        for text in (*(m.title for m in rock.fields.milestones), rock.fields.done_when or "")
    )
