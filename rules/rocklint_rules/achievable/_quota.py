"""Who carries a quota of their own: the people file says so, a title only lets guess."""

from typing import Literal

import rocklint.plugin as rl

Carries = Literal["yes", "perhaps", "no"]
_SELLING = frozenset({"sales", "revenue"})


def carries_quota(text: str, person: rl.Person | None, vocabulary: rl.Vocabulary) -> Carries:
    """Whether somebody carries an individual quota; `text` is how the Rock names them."""
    if person and person.quota != "unknown":
        return "yes" if person.quota == "individual" else "no"
    role = rl.role_of((person.role if person else None) or text, vocabulary)
    return "perhaps" if role and role.quota == "individual" else "no"


def others_in_sales(people: tuple[rl.Person, ...], vocabulary: rl.Vocabulary) -> tuple[rl.Person, ...]:
    """Those in sales without a quota of their own."""
    return tuple(p for p in people if p.quota in ("none", "team") and rl.department_of(p, vocabulary) in _SELLING)
