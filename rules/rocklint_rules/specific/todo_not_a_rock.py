"""S204."""

from rocklint.plugin import Confidence, Context, Finding, Findings, Need, Options, Rock, Severity, rock_rule
from rocklint_rules.specific._words import quoted

_STEPS = 2


class Sizes(Options):
    """Options of S204: what takes fewer days than this is a to-do."""

    days: int = 14


@rock_rule(
    code="S204",
    name="todo-not-a-rock",
    severity=Severity.WARNING,
    since="0.1.0",
    needs=Need.TEXT,
    options=Sizes,
    why="A to-do among the Rocks takes one of the few places that a quarter has for work that matters.",
    ask="Could you finish this before the next weekly meeting?",
    source="EOS practice: Rocks take two weeks to ninety days; what is done in a week is a to-do.",
)
def check(rock: Rock, ctx: Context[Sizes]) -> Findings:
    """The work fits into a week or two."""
    reading = ctx.reading(rock)
    limit = ctx.options.days
    weeks = rock.build_weeks.value if rock.build_weeks else None
    start, due = reading.day_of("start"), reading.day_of("due")
    if weeks is not None and weeks * 7 < limit:
        yield Finding(
            rock.place("build_weeks"),
            f"{rock.build_weeks.text if rock.build_weeks else weeks} weeks of work is a to-do, not a quarter's Rock",
        )
    elif start and due and start.day and due.day and 0 <= (due.day - start.day).days < limit:
        yield Finding(
            due.place, f"{(due.day - start.day).days} days from start to due is a to-do, not a quarter's Rock"
        )
    elif weeks is None and not reading.has_result and not rock.done_when and len(rock.milestones) < _STEPS:
        verb = reading.facts.verb
        if (
            verb
            and "topics.todo_signals" in verb.lists
            and not any(lst.startswith("verbs_building") for lst in verb.lists)
        ):
            yield Finding(
                rock.sentence.characters(verb.start, verb.end),
                f"{quoted(verb.text)} is done in a day or a week: a to-do, not a Rock",
                confidence=Confidence.MEDIUM,
            )
