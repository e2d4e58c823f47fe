import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted

_STEPS = 2


class Sizes(rl.Options):
    """Options of S204: what takes fewer days than this is a to-do."""

    days: int = 14


@rl.rule(
    "S204", "todo-not-a-rock", rl.WARNING,
    why="A to-do among the Rocks takes one of the few places that a quarter has for work that matters.",
    ask="Could you finish this before the next weekly meeting?",
    source="EOS practice: Rocks take two weeks to ninety days; what is done in a week is a to-do",
)  # fmt: skip
def check(rock: rl.Reading, options: Sizes) -> rl.Findings:
    """The work fits into a week or two."""
    fields, limit, build = rock.fields, options.days, rock.fields.build_weeks
    weeks = build.value if build else None
    start, due = rock.day_of("start"), rock.day_of("due")
    if weeks is not None and weeks * 7 < limit:
        yield rl.Finding(
            rock.place("build_weeks"),
            f"{build.text if build else weeks} weeks of work is a to-do, not a quarter's Rock",
        )
    elif start and due and start.day and due.day and 0 <= (due.day - start.day).days < limit:
        yield rl.Finding(
            due.place, f"{(due.day - start.day).days} days from start to due is a to-do, not a quarter's Rock"
        )
    elif weeks is None and not rock.has_result and not fields.done_when and len(fields.milestones) < _STEPS:
        verb = rock.facts.verb
        if (
            verb
            and "topics.todo_signals" in verb.lists
            and not any(lst.startswith("verbs_building") for lst in verb.lists)
        ):
            yield rl.Finding(
                rock.at(verb),
                f"{quoted(verb.text)} is done in a day or a week: a to-do, not a Rock",
                confidence=rl.Confidence.MEDIUM,
            )
