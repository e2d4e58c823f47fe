"""Which departments take part in a Rock, as far as fields and titles say."""

from collections.abc import Iterator
from dataclasses import dataclass

import rocklint.plugin as rl

_LEADS = ("topics.lead_generation", "topics.lead_quality", "topics.handoff")
_BOTH = frozenset({"sales", "marketing"})


@dataclass(frozen=True, slots=True)
class Crew:
    """The departments that take part; `open` where nothing says the department of somebody who helps."""

    departments: frozenset[str]
    open: bool


def crew(rock: rl.Reading) -> Crew:
    """The departments of the `departments` field, the owner and the contributors, by the people file or the title."""
    owner = rock.owner[0] if rock.owner else ""
    own = rl.department_of(rock.person, rock.vocabulary) if rock.person else None
    named = {*rock.departments, own or department_of(owner, rock.vocabulary)}
    helpers = [
        (rl.department_of(person, rock.vocabulary) if person else None) or department_of(text, rock.vocabulary)
        for text, person in rl.metrics.contributors_of(rock)
    ]
    known = {d for d in (*named, *helpers) if d}
    if "revenue" in known:  # the revenue seat answers for both sides of a lead
        known |= _BOTH
    return Crew(frozenset(known), any(d is None for d in helpers))


def department_of(who: str, vocabulary: rl.Vocabulary) -> str | None:
    """The department that a name in a field stands for: its own name ("Marketing") or a title ("SDR lead")."""
    known = vocabulary.derived(_by_name).get(who.strip().casefold().replace("_", " "))
    if known:
        return known
    role = rl.role_of(who, vocabulary) if who else None
    return role.dept if role else None


def _by_name(vocabulary: rl.Vocabulary) -> dict[str, str]:
    return {
        name: department.id
        for department in reversed(vocabulary.departments)
        for name in (department.id.replace("_", " "), *(s.casefold() for s in department.synonyms))
    }


def of_both_sides(rock: rl.Reading) -> Iterator[rl.Mention]:
    """The words for work that begins in marketing and goes on in sales."""
    for name in _LEADS:
        yield from rock.facts.listed(name)
    pairs = rock.vocabulary.tables.get("departments", {}).get("cross_functional_pairs", {})
    for cue in rock.facts.listed("departments.cross_functional_pairs"):
        if {*pairs.get(cue.entry, ())} == _BOTH:
            yield cue
