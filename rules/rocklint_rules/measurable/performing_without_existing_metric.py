import rocklint.plugin as rl


@rl.rule(
    "M113", "performing-without-existing-metric", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.SCORECARD), drops=("M118",),
    why="You can push a machine that runs; a number that was never above nothing needs the machine first.",
    ask="If it has never been measured, is this really pushing what is there already?",
    source=f"{rl.SMART_ROCKS}, opening: a Performing Rock drives existing metrics with current processes",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A Performing Rock drives a metric that has no past."""
    found = rl.metrics.tracked(rock)
    if found is None or rock.kind is not rl.Kind.PERFORMING or any(found.line.values):
        return
    measure = rock.measure
    if found.explicit:
        place, words = rock.place("metric"), rock.fields.metric or ""
    elif measure:
        place, words = rock.at(measure), measure.text
    else:
        return
    past = "has been nothing so far" if found.line.values else "has no history on the scorecard"
    ask = "What has to be built before this can happen at all?" if found.line.values else None
    where = found.line.at("history")
    yield rl.Finding(
        place,
        f"{rl.quoted(words)} {past}, so there is nothing to push yet",
        ask=ask,
        related=(rl.Related(where, past),),
    )
