"""Who carries a quota of their own: the people file says so, a title only lets guess."""

from __future__ import annotations

from typing import Literal

from rocklint.plugin import Person, Vocabulary, department_of, role_of

Carries = Literal["yes", "perhaps", "no"]
_SELLING = frozenset({"sales", "revenue"})


def carries_quota(text: str, person: Person | None, vocabulary: Vocabulary) -> Carries:
    """Whether somebody carries an individual quota; `text` is how the Rock names them."""
    if person and person.quota != "unknown":
        return "yes" if person.quota == "individual" else "no"
    role = role_of((person.role if person else None) or text, vocabulary)
    return "perhaps" if role and role.quota == "individual" else "no"


def others_in_sales(people: tuple[Person, ...], vocabulary: Vocabulary) -> tuple[Person, ...]:
    """Those in sales without a quota of their own."""
    return tuple(p for p in people if p.quota in ("none", "team") and department_of(p, vocabulary) in _SELLING)
