import rocklint.plugin as rl

_BRANCHES = "metric_traits.branches."


@rl.rule(
    "R104", "metric-does-not-feed-goal", rl.INFO, needs=(rl.Need.ROCK, rl.Need.VTO),
    why="A Rock can be finished and its number reached while the goal that it was meant for has not moved.",
    ask="How does moving this metric move that goal?",
    source=f"{rl.SMART_ROCKS}, Relevant: revenue growth goes with new revenue, retention with renewal rates",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """The Rock's metric and the goal that it supports belong to branches that do not feed each other."""
    metric, goals = rock.metric, rl.vision.measurables_of(rock.fields, rock.plan)
    if metric is None or not goals:
        return
    if not _is_in(metric, "growth", rock) or not all(_keeps(goal, rock) for goal in goals):
        return
    goal = goals[0]
    place = rock.place("metric") if rock.fields.metric else rock.place("supports")
    words = rl.quoted(rock.fields.metric or (rock.measure.text if rock.measure else metric.id))
    yield rl.Finding(
        place,
        f"{words} brings clients in; {rl.quoted(goal.name or goal.id)} is about keeping them",
        confidence=rl.Confidence.MEDIUM,
        related=(
            rl.Related(goal.place, "the goal that the Rock supports"),
            rl.Related(rock.place("supports"), "the link"),
        ),
    )


def _is_in(metric: rl.Metric | None, branch: str, rock: rl.Reading) -> bool:
    return metric is not None and metric.id in rock.vocabulary.folded.get(_BRANCHES + branch, ())


def _keeps(goal: rl.Measurable, rock: rl.Reading) -> bool:
    """True where the goal is about keeping clients: by its branch, else by its name."""
    if goal.branch:
        return goal.branch.strip().casefold() == "retention"
    named = rock.metric_named(goal.name or "") or rock.metric_named(goal.id.replace("_", " "))
    return _is_in(named, "retention", rock)
