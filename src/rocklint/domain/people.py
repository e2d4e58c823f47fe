"""Finds people and departments of the people file by the names that texts use."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rocklint.domain.owners import SameOwners, role_of, same_owner
from rocklint.language.spelling import key
from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.company import Person


def people_named(text: str, people: Iterable[Person], vocabulary: Vocabulary) -> tuple[Person, ...]:
    """Everybody whom a text can mean: by name ("Priya (RevOps)"), else by the seat that they hold ("the CRO")."""
    return vocabulary.derived(_Staffs).of(tuple(people)).meant(text)


class _Staff:
    """The people of a company, by what texts call them."""

    def __init__(self, people: tuple[Person, ...], vocabulary: Vocabulary) -> None:
        self.people = people
        self._vocabulary = vocabulary
        self._by_key: dict[str, list[Person]] = defaultdict(list)
        self._by_name: SameOwners[Person] = SameOwners(vocabulary)
        self._by_seat: SameOwners[Person] = SameOwners(vocabulary)
        self._meant: dict[str, tuple[Person, ...]] = {}
        for person in people:
            self._by_key[key(person.name)].append(person)
            self._by_name.add(person.name, person)
            if person.role:
                self._by_seat.add(person.role, person)

    def meant(self, text: str) -> tuple[Person, ...]:
        """Everybody whom a text can mean."""
        if text not in self._meant:
            self._meant[text] = self._found(text)
        return self._meant[text]

    def _found(self, text: str) -> tuple[Person, ...]:
        named = tuple(self._by_key.get(key(text), ())) or self._by_name.all(text)
        if len(named) > 1 and (exact := tuple(p for p in named if _seated(text, p, self._vocabulary))):
            return exact
        return named or self._by_seat.all(text)


class _Staffs:
    """The people who were asked about last: every Rock asks about the same ones."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._last = _Staff((), vocabulary)

    def of(self, people: tuple[Person, ...]) -> _Staff:
        """What finds these people."""
        if self._last.people is not people:
            self._last = _Staff(people, self._vocabulary)
        return self._last


def _seated(text: str, person: Person, vocabulary: Vocabulary) -> bool:
    """True where the title beside the name ("Sam (SDR)") is that person's."""
    beside = re.search(r"[(,–—-]\s*([^)]+)", text)
    return bool(beside and person.role and same_owner(beside[1], person.role, vocabulary))


def person_named(text: str, people: Iterable[Person], vocabulary: Vocabulary) -> Person | None:
    """The one person whom a text means; None for nobody, and where it can mean several."""
    found = people_named(text, people, vocabulary)
    return found[0] if len(found) == 1 else None


def department_named(text: str, vocabulary: Vocabulary) -> str | None:
    """The id of the department that a text names ("Customer Success" is client_success)."""
    name = key(text)
    return vocabulary.derived(_departments).get(name) if name else None


def _departments(vocabulary: Vocabulary) -> dict[str, str]:
    return {key(name): d.id for d in reversed(vocabulary.departments) for name in (d.id, *d.synonyms)}


def department_of(person: Person, vocabulary: Vocabulary) -> str | None:
    """A person's department: what the people file says, else what goes with the seat."""
    if person.department:
        return department_named(person.department, vocabulary) or key(person.department)
    role = role_of(person.role, vocabulary) if person.role else None
    return role.dept if role else None
