import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted


@rl.rule(
    "S115", "milestone-undated", rl.WARNING, needs=rl.Need.ROCK,
    why="A step without a day cannot be late, so nobody notices that it is.",
    ask="By when is each step finished?",
    source=f"{rl.SMART_ROCKS}, Specific, key considerations: key milestones to hit along the way",
)  # fmt: skip
def check(rock: rl.Reading) -> rl.Findings:
    """A milestone has no date, or no words that say what is finished then."""
    fields = rock.fields
    undated = [m for m in fields.milestones if not _dated(m, rock)]
    if undated:
        first, *others = undated
        name = quoted(first.due or first.title or "the first step", 36)
        if others:
            message = f"{len(undated)} of {len(fields.milestones)} milestones have no date, the first is {name}"
        else:
            message = f"{name} names no day" if first.due else f"the milestone {name} has no date"
        yield rl.Finding(
            rl.Place(rock.file, first.path),
            message,
            related=tuple(rl.Related(rl.Place(rock.file, m.path), "no date here either") for m in others),
        )
    for step in fields.milestones:
        if step.due and not step.title.strip():
            yield rl.Finding(
                rl.Place(rock.file, step.path),
                f"the milestone of {step.due} does not say what is finished then",
                ask="What will be finished on that day?",
            )


def _dated(milestone: rl.Milestone, rock: rl.Reading) -> bool:
    """True where the words name a day or a week of the quarter, even one that only the calendar can resolve."""
    day = rock.milestone_day(milestone)
    return day is not None and (day.day is not None or (day.when is not None and day.when.form is not rl.Form.VAGUE))
