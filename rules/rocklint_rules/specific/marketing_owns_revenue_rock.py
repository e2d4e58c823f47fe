import rocklint.plugin as rl
from rocklint_rules.specific._departments import of_both_sides
from rocklint_rules.specific._sentence_words import quoted, words

_SELLING = frozenset({"sales", "revenue"})


class RevenueOptions(rl.Options):
    """`from_depth` is the depth in the funnel from which on a number is no longer marketing's alone, `to_depth` the
    last one that belongs to winning a client; `processes` are words for a way of working, which both sides live with
    even where the number is a count of leads."""

    from_depth: int = 30
    to_depth: int = 84
    processes: tuple[str, ...] = ("process", "processes", "system", "engine", "workflow", "motion", "method")


@rl.rule(
    "S112", "marketing-owns-revenue-rock", rl.WARNING, needs=(rl.Need.ROCK, rl.Need.PEOPLE), drops=("M119",),
    why="Who hands the lead over cannot answer for what becomes of it.",
    ask="Does this owner have a say over what happens after the lead is handed over?",
    source=f"{rl.SMART_ROCKS}, Specific: where leads are to come, the revenue leader may see further than marketing",
)  # fmt: skip
def check(rock: rl.Reading, options: RevenueOptions) -> rl.Findings:
    """Marketing owns a build whose process or metric reaches the part of the funnel that sales works."""
    people = rock.company.people
    person = rock.person
    if people is None or person is None or rock.kind is not rl.Kind.BUILDING or rock.owner is None:
        return
    reached = _reaches(rock, options)
    early = reached is None and rock.metric is not None and rock.metric.depth < options.from_depth
    if early:
        reached = _process(rock, options)
    if reached is None or rl.department_of(person, rock.vocabulary) != "marketing" or _answers_for(person, rock):
        return
    others = [p for p in people.people if p != person and _leads_revenue(p, rock)]
    yield rl.Finding(
        rock.owner[1],
        f"{quoted(reached[1])} goes on in sales, and {quoted(rock.owner[0])} is in marketing",
        severity=None if others and not early else rl.INFO,
        confidence=rl.Confidence.MEDIUM,
        related=(
            rl.Related(reached[0], "this reaches beyond marketing"),
            rl.Related(person.at("department"), f"{person.name}, {person.role or person.department}"),
            *(rl.Related(p.place, f"{p.name}, {p.role}, sees both sides") for p in others[:1]),
        ),
    )


def _reaches(rock: rl.Reading, options: RevenueOptions) -> tuple[rl.Place, str] | None:
    """Where the Rock reaches beyond marketing: its metric, or a topic of both sides where no metric says how far."""
    metric, measure = rock.metric, rock.measure
    if metric:
        if not options.from_depth <= metric.depth <= options.to_depth:
            return None
        if rock.fields.metric or measure is None:
            return rock.place("metric"), rock.fields.metric or metric.id
        return rock.at(measure), measure.text
    found = next(of_both_sides(rock), None)
    return (rock.at(found), found.text) if found else None


def _process(rock: rl.Reading, options: RevenueOptions) -> tuple[rl.Place, str] | None:
    """The lead process that a count of leads is to come from: who should own it is asked, whatever the number."""
    found = next(of_both_sides(rock), None)
    built = {word.text.casefold() for word in words(rock.text)} & {*options.processes}
    return (rock.at(found), found.text) if found and built else None


def _answers_for(person: rl.Person, rock: rl.Reading) -> bool:
    """Has the company made the number this person's: the one who reads it out from the scorecard?"""
    found = rl.metrics.tracked(rock)
    return bool(found and found.line.who and rl.same_owner(found.line.who, person.name, rock.vocabulary))


def _leads_revenue(person: rl.Person, rock: rl.Reading) -> bool:
    level = person.level or getattr(rl.role_of(person.role or "", rock.vocabulary), "level", "")
    return level in ("leader", "manager") and rl.department_of(person, rock.vocabulary) in _SELLING
