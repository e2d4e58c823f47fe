import rocklint.plugin as rl


@rl.rule(
    "M109", "metric-not-on-scorecard", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.SCORECARD), drops=("T114",),
    why="A number that stands on no scorecard is looked up once, in a hurry, by the person who is to be judged by it.",
    ask="Where will the team see this number every month?",
    source=f"{rl.SMART_ROCKS}, Measurable: target a metric on your scorecard",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock's metric is not on the scorecard."""
    fields = rock.fields
    scorecard = rock.company.scorecard
    if scorecard is None or not scorecard.metrics or not rock.structured or _to_be_added(rock):
        return
    if fields.metric is None:
        yield from _said(rock)
    elif rl.metrics.line_named(fields.metric, rock) is None and rl.metrics.line_misspelt(fields.metric, rock) is None:
        message = f"{rl.quoted(fields.metric)} is not on the scorecard"
        yield rl.Finding(rock.place("metric"), message, severity=None if rock.is_sales else rl.INFO)


def _to_be_added(rock: rl.Reading) -> bool:
    """True where a step of the Rock puts the number on the scorecard."""
    steps = (*(m.title for m in rock.fields.milestones), rock.fields.done_when or "", rock.text)
    return any("scorecard" in step.casefold() for step in steps)


def _said(rock: rl.Reading) -> rl.Findings:
    """A funnel metric that only the sentence names."""
    measure = rock.measure
    if measure is None or rock.metric is None or rl.metrics.tracked(rock) or rock.kind is not rl.Kind.PERFORMING:
        return
    yield rl.Finding(
        rock.at(measure),
        f"{rl.quoted(measure.text)} is measured by a number that is not on the scorecard",
        severity=rl.INFO,
        confidence=rl.Confidence.MEDIUM,
    )
