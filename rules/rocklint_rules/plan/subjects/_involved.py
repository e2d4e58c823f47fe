"""Which departments have a part in a Rock, and all the words in which a Rock says what it does."""

import re
from collections.abc import Iterable, Iterator

import rocklint.plugin as rl


def department_ids(names: Iterable[str], rock: rl.Reading) -> frozenset[str]:
    """The vocabulary's ids of departments by whatever name; an unknown one stands for itself."""
    known = {name.casefold(): d.id for d in rock.vocabulary.departments for name in (d.id, *d.synonyms)}
    return frozenset(
        known.get(n.casefold().replace("_", " "), known.get(n.casefold(), n.casefold())) for n in names if n
    )


def texts(rock: rl.Reading) -> Iterator[str]:
    """The sentence and every other text that plans the work."""
    fields = rock.fields
    yield rock.text
    yield from (step.title for step in fields.milestones)
    yield from (f"{one.what} {one.who or ''}" for one in fields.depends_on)
    yield from (text for text in (fields.done_when, fields.notes, fields.resources, fields.leading_metric) if text)


def says(rock: rl.Reading, name: str) -> bool:
    """Does the Rock use a word of the vocabulary's list `name` anywhere?"""
    found = "|".join(re.escape(word) for word in rock.vocabulary.words(name))
    return bool(found) and any(re.search(rf"\b(?:{found})\b", text, re.IGNORECASE) for text in texts(rock))


def involved(rock: rl.Reading) -> frozenset[str]:
    """The departments that fields and words name, and those of the owner and the contributors."""
    named = {m.entry for text in texts(rock) for m in rock.read(text).listed("departments.synonyms")}
    owner = rock.person
    people = [owner, *(person for _, person in rl.metrics.contributors_of(rock))]
    named |= department_ids((p.department or "" for p in people if p), rock)
    seats = (*rock.fields.contributors, *((rock.owner[0],) if rock.owner else ()))
    roles = (rl.role_of(text, rock.vocabulary) for text in seats)
    return rock.departments | named | {role.dept for role in roles if role}


def listed(departments: Iterable[str]) -> str:
    """Departments for a message: "finance, IT and marketing"."""
    return rl.joined(sorted(map(rl.shown_department, departments)))
