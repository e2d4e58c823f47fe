import rocklint.plugin as rl
from rocklint_rules.specific._joined import halves
from rocklint_rules.specific._sentence_words import opens, quoted

_STEPS = 2


class Sizes(rl.Options):
    """Options of S204: what takes fewer days than this is a to-do."""

    days: int = 14


@rl.rule(
    "S204", "todo-not-a-rock", rl.WARNING, drops=("M102",),
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
    elif weeks is None and not _aims_further(rock) and not fields.done_when and len(fields.milestones) < _STEPS:
        verb = rock.facts.verb
        if (
            verb
            and "topics.todo_signals" in verb.lists
            and opens(rock.facts, verb.start)
            and not any(lst.startswith("verbs_building") for lst in verb.lists)
            and len(halves(rock.facts, rock.vocabulary)) == 1
        ):
            yield rl.Finding(
                rock.at(verb),
                f"{quoted(verb.text)} is done in a day or a week: a to-do, not a Rock",
                severity=rl.INFO if rock.has_result else None,
                confidence=rl.Confidence.MEDIUM,
            )


def _aims_further(rock: rl.Reading) -> bool:
    """True where a number says what is to come of it; how many the to-do is done to ("screen 30 candidates") does not,
    and how often it is done is M108's question."""
    verb, measures = rock.facts.verb, rock.facts.measures
    if not rock.has_result or verb is None:
        return rock.has_result
    met = verb.lemma in rock.vocabulary.words("metrics_activity.done_to_people")
    other = [m for m in measures if m.metric or m.activity or m.unit != "count" or m.baseline is not None]
    asked = measures and verb.end <= measures[0].start and not rock.text[verb.end : measures[0].start].strip(" #~≥>")
    return bool(other or met or not asked or rock.fields.target or rock.fields.weekly_targets)
