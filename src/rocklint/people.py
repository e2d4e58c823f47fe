"""Who an owner field names: one person, a role, a team, or nobody yet."""

from __future__ import annotations

from typing import Literal

from rocklint.vocabulary import Role, Vocabulary

OwnerFieldKind = Literal["person", "role", "team", "group", "unassigned", "unknown"]


def split_owners(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The people or roles that an owner field names."""
    return (text,)


def owner_kind(text: str, vocabulary: Vocabulary) -> OwnerFieldKind:
    """What sort of owner a text names."""
    return "unknown"


def role_of(text: str, vocabulary: Vocabulary) -> Role | None:
    """The role that a title names."""
    return None


def same_owner(a: str, b: str, vocabulary: Vocabulary) -> bool:
    """True where both texts can mean the same person."""
    return a == b
