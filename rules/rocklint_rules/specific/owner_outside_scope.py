import rocklint.plugin as rl
from rocklint_rules.specific._sentence_words import quoted


class ScopeOptions(rl.Options):
    """`own_anything` are departments whose people may own any Rock; `sells` those that a number of the funnel belongs
    to where the Rock names no department; `funnel_to` is the depth of its last number."""

    own_anything: tuple[str, ...] = ("leadership",)
    sells: tuple[str, ...] = ("sales", "revenue", "marketing", "client_success", "partnerships", "leadership")
    funnel_to: int = 84


_ONE = frozenset({"sales", "revenue"})


@rl.rule(
    "S113", "owner-outside-scope", rl.INFO, needs=(rl.Need.ROCK, rl.Need.PEOPLE),
    why="Who has no hand in the work can report on it, but not move it.",
    ask="Why is this person the one to own it?",
    source=f"{rl.SMART_ROCKS}, Specific: the right person should own it, above all where departments mix",
)  # fmt: skip
def check(rock: rl.Reading, options: ScopeOptions) -> rl.Findings:
    """The owner's department is not among those that the Rock touches."""
    person = rock.person
    if person is None or rock.owner is None:
        return
    department = rl.department_of(person, rock.vocabulary)
    touched = _touched(rock, options)
    if department is None or not touched or department in touched:
        return
    if _may_own_anything(person, department, options, rock.vocabulary):
        return
    others = rl.joined([rl.shown_department(d) for d in sorted(rock.departments)]) if rock.departments else "selling"
    place = rock.place("departments") if rock.fields.departments else rock.sentence
    yield rl.Finding(
        rock.owner[1],
        f"{quoted(rock.owner[0])} is in {rl.shown_department(department)}; the Rock is about {others}",
        confidence=rl.Confidence.HIGH if rock.fields.departments else rl.Confidence.MEDIUM,
        related=(
            rl.Related(person.at("department"), f"{person.name}, {rl.shown_department(department)}"),
            rl.Related(place, "the Rock"),
        ),
    )


def _touched(rock: rl.Reading, options: ScopeOptions) -> frozenset[str]:
    """The departments that the Rock concerns: those named, else those that its funnel metric belongs to."""
    if rock.departments:
        named = rock.departments
        return named | _ONE if named & _ONE else named
    metric = rock.metric
    return frozenset(options.sells) if metric and metric.depth <= options.funnel_to else frozenset()


def _may_own_anything(
    person: rl.Person, department: str | None, options: ScopeOptions, vocabulary: rl.Vocabulary
) -> bool:
    role = rl.role_of(person.role or "", vocabulary)
    return department in options.own_anything or (role is not None and role.dept in options.own_anything)
