"""Who an owner field names: one person, a role, a team, or nobody yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rocklint.names import Names, Trust, words_of
from rocklint.vocabulary import Role, Vocabulary

OwnerFieldKind = Literal["person", "role", "team", "group", "unassigned", "unknown"]

MAX_CHARS = 600
"""An owner field is read up to here."""
_MOST_KEPT = 4000

_SEPARATOR = re.compile(r" (?:and|&|\+|or|with|w/) | ?[,;/] ?|(?<=\w)[&+](?=\w)| ?; ?", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:(?:co-|jointly |shared |joint )?(?:owned|shared|led) (?:by|between) |jointly:? |shared:? |co-owners?:? )",
    re.IGNORECASE,
)
_MANY = frozenset({"all", "any", "both", "each", "every", "most", "several"})


def split_owners(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The people or roles that an owner field names: "Lena and Marcus" two, "Sales and Marketing Leader" one."""
    names = vocabulary.derived(Names)
    flat = " ".join(text[:MAX_CHARS].replace("\n", " ; ").split())
    shared = _SHARED.match(flat)
    flat = flat[shared.end() :] if shared else flat
    if not flat:
        return ()
    if names.nobody(flat) or _is_one(flat, names):
        return (flat,)
    chunks = flat.replace(",", " ").split()
    if len(chunks) > 1 and all("@" in chunk for chunk in chunks):
        return tuple(chunk.strip(";,") for chunk in chunks)
    cuts = [m.span() for m in _SEPARATOR.finditer(flat) if not _in_brackets(flat, m.start())]
    return tuple(_owners_between(flat, cuts, names)) or (flat,)


def _in_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at) or text.count("[", 0, at) > text.count("]", 0, at)


def _owners_between(text: str, cuts: list[tuple[int, int]], names: Names) -> Iterator[str]:
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    i = 0
    while i < len(starts):
        # The longest run of parts that is one owner: "VP, Sales and Marketing" spans two separators.
        last = next(
            (j for j in range(min(i + 3, len(starts) - 1), i, -1) if _is_one(text[starts[i] : ends[j]], names)), i
        )
        part = text[starts[i] : ends[last]].strip()
        if part:
            yield part
        i = last + 1


def _is_one(text: str, names: Names) -> bool:
    """True where the text is one owner in spite of its "and", slash or comma."""
    words = text.lower().split()
    if text.lower() in names.groups or (words and words[0] in _MANY):
        return True
    head, comma, tail = (piece.strip() for piece in text.partition(","))
    if comma and head and tail:
        first, second = names.kind(head, Trust.FIELD), names.kind(tail, Trust.FIELD)
        if first == "person" and second in ("role", "team"):
            return True
        if (
            _is_given(tail, names)
            and len(words_of(head)) == 1
            and words_of(head)[0].lower() not in names.given
            and first in (None, "person")
        ):
            return True
        if first in ("person", "team") or second == "person":
            return False
    return names.kind(text, Trust.FIELD) is not None and not _two_teams(text, names)


def _is_given(text: str, names: Names) -> bool:
    words = words_of(text)
    return bool(words) and words[0].lower() in names.given | names.also_words and len(words) <= 2


def _two_teams(text: str, names: Names) -> bool:
    """True for "Sales/Finance": two departments, and no name of one."""
    cut = _SEPARATOR.search(text)
    if not cut or names.kind(text, Trust.FIELD) != "team" or text.lower() in names.functions:
        return False
    if text.lower().endswith(tuple(names.team_nouns)):
        return False
    return all(names.kind(side, Trust.FIELD) == "team" for side in (text[: cut.start()], text[cut.end() :]))


def owner_kind(text: str, vocabulary: Vocabulary) -> OwnerFieldKind:
    """What sort of owner a text names; for several, what the first of them is."""
    names = vocabulary.derived(Names)
    flat = " ".join(text[:MAX_CHARS].split()).strip("*_` ")
    if names.nobody(flat):
        return "unassigned"
    parts = split_owners(flat, vocabulary)
    if len(parts) > 1:
        return owner_kind(parts[0], vocabulary) if len(parts[0]) < len(flat) else "unknown"
    return _kind_of_one(flat, names)


def _kind_of_one(text: str, names: Names) -> OwnerFieldKind:
    bare = _without_article(text)
    low = bare.lower()
    words = low.split()
    if words[:1] and words[0] in _MANY:
        return "group"
    whole = names.kind(bare, Trust.FIELD, definite=bare != text)
    if whole == "person" and low in names.groups:
        return "group"
    if whole in ("role", "team"):
        return whole
    if (
        low in names.groups
        or text.lower() in names.groups
        or (low.endswith("s") and words and words[-1][:-1] in names.heads)
    ):
        return "group"
    if whole:
        return whole
    kinds = [names.kind(piece, Trust.FIELD) for piece in _pieces(text)]
    found = next((kind for kind in ("person", "role", "team") if kind in kinds), None)
    return found or "unknown"


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.lower() in ("the", "our", "a", "an", "my") else text


def _pieces(text: str) -> list[str]:
    """ "Dana (CRO)", "Marcus, VP Sales", "Priya - RevOps": the name and the title."""
    flat = text.replace("(", "|").replace(")", "|").replace("[", "|").replace("]", "|")
    for mark in (",", " - ", " – ", " — ", ":"):
        flat = flat.replace(mark, "|")
    return [piece.strip() for piece in flat.split("|") if piece.strip()]


def role_of(text: str, vocabulary: Vocabulary) -> Role | None:
    """The role that a title names, alone or beside a name: "the CRO", "Marcus, VP Sales", "Dana (CRO)"."""
    names = vocabulary.derived(Names)
    flat = " ".join(text[:MAX_CHARS].split())
    whole = _without_article(flat)
    found = names.role(whole)
    if found:
        return found
    # "Founder & CEO": either title tells.
    pieces = [*_pieces(flat), *re.split(r" (?:&|and) |/", flat)]
    return next((role for piece in pieces if (role := names.role(_without_article(piece.strip())))), None)


@dataclass(frozen=True, slots=True)
class _Identity:
    name: tuple[str, ...]
    seat: str | frozenset[str] | None


def same_owner(a: str, b: str, vocabulary: Vocabulary) -> bool:
    """True where both texts can mean the same owner: "Priya Nair" and "Priya (RevOps)", "CRO" and "Dana (CRO)".

    A bare name and a bare title are not the same: only the people file can tell.
    """
    if _fold(a) == _fold(b):
        return True
    known = vocabulary.derived(_Identities)
    fewer, more = sorted((known.of(a), known.of(b)), key=len)
    return bool(fewer) and all(any(_match(one, other) for other in more) for one in fewer[:20])


class _Identities:
    """Who texts name, kept: the same few owners are compared with everybody over and over."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._names = vocabulary.derived(Names)
        self._known: dict[str, tuple[_Identity, ...]] = {}

    def of(self, text: str) -> tuple[_Identity, ...]:
        """One identity for each owner that the text names."""
        found = self._known.get(text)
        if found is None:
            found = tuple(_identity(part, self._names) for part in split_owners(text, self._vocabulary))
            if len(self._known) < _MOST_KEPT:
                self._known[text] = found
        return found


def _identity(text: str, names: Names) -> _Identity:
    text = _without_article(text)
    pieces = _pieces(text)
    if names.kind(text, Trust.FIELD) in ("role", "team"):
        pieces = [text]  # "VP, Sales" is one title
    elif len(pieces) == 2 and _is_given(pieces[1], names) and not _is_given(pieces[0], names):
        pieces = [f"{pieces[1]} {pieces[0]}"] if names.kind(pieces[0], Trust.FIELD) in (None, "person") else pieces
    name: tuple[str, ...] = ()
    seat: str | frozenset[str] | None = None
    for piece in pieces:
        kind = names.kind(_without_article(piece), Trust.FIELD)
        if kind == "person" and not name:
            name = _name_words(piece)
        elif kind and seat is None:
            role = names.role(_without_article(piece))
            words = frozenset(_fold(w) for w in words_of(piece)) - names.team_nouns - {"the", "our"}
            seat = role.id if role else words or None
    return _Identity(name, seat) if name or seat else _Identity(_name_words(text), None)


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text[:MAX_CHARS])
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def _name_words(text: str) -> tuple[str, ...]:
    local = text.partition("@")[0] if "@" in text[1:] else text.lstrip("@")
    return tuple(w for w in re.split(r"[^\w]+|_", _fold(local)) if w and not w.isdigit())


def _match(a: _Identity, b: _Identity) -> bool:
    if a.name and b.name:
        return _same_name(a.name, b.name)
    return a.seat is not None and a.seat == b.seat


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        only = short[0]
        initials = "".join(word[0] for word in long)
        account = long[0][0] + long[-1] if len(long) > 1 else ""
        return only in (long[0], long[-1], account) or (len(long) > 1 and only == initials)
    return _same_word(short[0], long[0]) and _same_word(short[-1], long[-1])


def _same_word(a: str, b: str) -> bool:
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0])
