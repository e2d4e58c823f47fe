"""Which departments have a part in a Rock, and all the words in which a Rock says what it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rocklint.plugin import Reading, contributors_of, role_of


def department_ids(names: Iterable[str], reading: Reading) -> frozenset[str]:
    """The vocabulary's ids of departments by whatever name; an unknown one stands for itself."""
    known = {name.casefold(): d.id for d in reading.vocabulary.departments for name in (d.id, *d.synonyms)}
    return frozenset(
        known.get(n.casefold().replace("_", " "), known.get(n.casefold(), n.casefold())) for n in names if n
    )


def texts(reading: Reading) -> Iterator[str]:
    """The sentence and every other text that plans the work."""
    rock = reading.rock
    yield rock.text
    yield from (step.title for step in rock.milestones)
    yield from (f"{one.what} {one.who or ''}" for one in rock.depends_on)
    yield from (text for text in (rock.done_when, rock.notes, rock.resources, rock.leading_metric) if text)


def says(reading: Reading, name: str) -> bool:
    """Does the Rock use a word of the vocabulary's list `name` anywhere?"""
    found = "|".join(re.escape(word) for word in reading.vocabulary.words(name))
    return bool(found) and any(re.search(rf"\b(?:{found})\b", text, re.IGNORECASE) for text in texts(reading))


def involved(reading: Reading) -> frozenset[str]:
    """The departments that fields and words name, and those of the owner and the contributors."""
    named = {m.entry for text in texts(reading) for m in reading.read(text).listed("departments.synonyms")}
    owner = reading.person
    people = [owner, *(person for _, person in contributors_of(reading))]
    named |= department_ids((p.department or "" for p in people if p), reading)
    seats = (*reading.rock.contributors, *((reading.owner[0],) if reading.owner else ()))
    roles = (role_of(text, reading.vocabulary) for text in seats)
    return reading.departments | named | {role.dept for role in roles if role}


def listed(departments: Iterable[str]) -> str:
    """ "finance, IT and marketing"."""
    names = sorted("IT" if d == "it" else d.replace("_", " ") for d in departments)
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
