import rocklint.plugin as rl
from rocklint_rules.plan.portfolio._earlier import last_quarter
from rocklint_rules.plan.portfolio._results import always_all, finished


class CompletionOptions(rl.Options):
    """`share` of last quarter's Rocks that should be done, and `fewest` Rocks to judge a quarter by."""

    share: float = 0.8
    fewest: int = 3


@rl.rule(
    "P205", "rock-completion-below-80", rl.INFO, needs=(rl.Need.PLAN, rl.Need.PREVIOUS),
    why="A team that finished half of its Rocks and takes on more has planned the same quarter again.",
    ask="What did last quarter teach you about how much fits?",
    source="EOS practice: a team aims at finishing four Rocks out of five, and does not settle for less",
)  # fmt: skip
def check(plan: rl.PlanReading, options: CompletionOptions) -> rl.Findings:
    """Fewer than four in five Rocks of last quarter were done, and this plan has as many or more."""
    quarter = last_quarter(plan)
    result = finished(quarter, plan, options.fewest) if quarter else None
    if not plan.rocks or quarter is None or result is None:
        return
    place = rl.Place(plan.rocks[0].file)
    done, of = result
    if done < of * options.share and len(plan.rocks) >= of:
        left = [rock for rock in quarter.rocks if plan.of(rock).status not in ("done", "dropped")]
        name = quarter.quarter or "the quarter before"
        yield rl.Finding(
            place,
            f"{done} of {of} Rocks were done in {name}, and this plan has {len(plan.rocks)}",
            related=tuple(
                rl.Related(rock.place("status"), f"{rl.quoted(rock.text, 40)} was not done") for rock in left[:5]
            ),
        )
    elif always_all(plan, options.fewest):
        yield rl.Finding(
            place,
            "every Rock of the last four quarters was done: the bar may lie low",
            ask="Which of these Rocks would be hard?",
            why="A team that always finishes everything has stopped finding out what it can do.",
        )
