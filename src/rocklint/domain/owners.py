"""Who an owner field names: one person, a role, a team, or nobody yet."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from functools import lru_cache
from heapq import merge
from itertools import groupby, islice, product
from typing import Generic, Literal, TypeVar

from rocklint.language.owners.names import Names, Trust, words_of
from rocklint.language.words.vocabulary import Role, Vocabulary
from rocklint.system.records import dataclass

T = TypeVar("T")
OwnerFieldKind = Literal["person", "role", "team", "group", "unassigned", "unknown"]

MAX_CHARS = 600
"""An owner field is read up to here."""
_MOST_KEPT = 100_000
"""Owner texts of one plan that are remembered; rule after rule goes through all of them."""
_MOST_COMPARED = 200
"""Owners of one name or seat that a text is compared with: no company has more of one name, a made-up plan may."""

_SEPARATOR = re.compile(r" (?:and|&|\+|or|with|w/) | ?[,;/] ?|(?<=\w)[&+](?=\w)| ?; ?", re.IGNORECASE)
_SHARED = re.compile(
    r"(?:(?:co-|jointly |shared |joint )?(?:owned|shared|led) (?:by|between) |jointly:? |shared:? |co-owners?:? )",
    re.IGNORECASE,
)
_MANY = frozenset({"all", "any", "both", "each", "every", "most", "several"})


def split_owners(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The people or roles that an owner field names: "Lena and Marcus" two, "Sales and Marketing Leader" one."""
    return vocabulary.derived(_Owners).split(text)


def _split(text: str, names: Names) -> tuple[str, ...]:
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
        if first == "role" and _goes_on(head, tail, names):
            return True
        if first in ("person", "team") or second == "person":
            return False
    return names.kind(text, Trust.FIELD) is not None and not _two_teams(text, names)


def _goes_on(head: str, tail: str, names: Names) -> bool:
    """True for what a title is for: "VP of Operations, Northern Region", "Director of Finance, Tax and Audit"."""
    words, kind = tail.lower().split(), names.kind(tail, Trust.FIELD)
    placed = words[-1] in names.places | names.team_nouns or words[-1].isdigit() or words[0].endswith("ern")
    if kind == "role" or _is_given(tail, names):
        return False
    return placed or (kind == "team" and len(words_of(head)) > 1)


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
    return vocabulary.derived(_Owners).kind(text)


def _kind(text: str, vocabulary: Vocabulary) -> OwnerFieldKind:
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
    if whole in ("role", "team") and (bare == text or text.lower() not in names.groups):
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
    """As in "Dana (CRO)", "Marcus, VP Sales", "Priya - RevOps": the name and the title."""
    flat = text.replace("(", "|").replace(")", "|").replace("[", "|").replace("]", "|")
    for mark in (",", " - ", " – ", " — ", ":"):
        flat = flat.replace(mark, "|")
    return [piece.strip() for piece in flat.split("|") if piece.strip()]


def role_of(text: str, vocabulary: Vocabulary) -> Role | None:
    """The role that a title names, alone or beside a name: "the CRO", "Marcus, VP Sales", "Dana (CRO)"."""
    return vocabulary.derived(_Owners).role(text)


def _role(text: str, names: Names) -> Role | None:
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
    known = vocabulary.derived(_Owners)
    fewer, more = sorted((known.of(a), known.of(b)), key=len)
    return bool(fewer) and all(any(_match(one, other) for other in more) for one in fewer[:20])


class _Owners:
    """What texts name, kept: the same few owners stand in many Rocks, and are asked about by many rules."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        names = vocabulary.derived(Names)
        kept = lru_cache(maxsize=_MOST_KEPT)
        self.split = kept(lambda text: _split(text, names))
        self.kind = kept(lambda text: _kind(text, vocabulary))
        self.role = kept(lambda text: _role(text, names))
        self.of = kept(lambda text: tuple(_identity(part, names) for part in self.split(text)))
        """One identity for each owner that a text names."""


class SameOwners(Generic[T]):
    """Things by their owner, in the order added; finds those whose owner a text can mean, as `same_owner` says,
    without comparing it with all of them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._added: list[tuple[str, T]] = []
        self._by_key: dict[Hashable, list[int]] = defaultdict(list)

    def add(self, owner: str, thing: T) -> None:
        """Adds a thing behind the others."""
        for key in self._keys(owner, _kept_under):
            self._by_key[key].append(len(self._added))
        self._added.append((owner, thing))

    def all(self, owner: str) -> tuple[T, ...]:
        """All things of that owner, of those that are looked at."""
        return tuple(self._found(owner))

    def first(self, owner: str) -> T | None:
        """The first thing of that owner."""
        return next(self._found(owner), None)

    def _found(self, owner: str) -> Iterator[T]:
        lists = [self._by_key[key] for key in self._keys(owner, _sought_under) if key in self._by_key]
        candidates = lists[0] if len(lists) == 1 else (at for at, _ in groupby(merge(*lists)))
        for at in islice(candidates, _MOST_COMPARED):
            known, thing = self._added[at]
            if same_owner(known, owner, self._vocabulary):
                yield thing

    def _keys(self, owner: str, keys: Callable[[_Identity], Iterator[Hashable]]) -> set[Hashable]:
        identities = self._vocabulary.derived(_Owners).of(owner)
        return {_fold(owner), *(key for identity in identities for key in keys(identity))}


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


def _kept_under(who: _Identity) -> Iterator[Hashable]:
    """What an owner is found by. Two that match have one of these keys and those of `_sought_under` in common."""
    if len(who.name) == 1:
        yield "only", who.name[0]
    elif who.name:
        first, last = who.name[0], who.name[-1]
        yield from product((first, _begun(first)), (last, _begun(last)))
        yield from (("part", word) for word in _short_forms(who.name))
    if who.seat:
        yield "seat", who.seat
        if not who.name:
            yield "bare seat", who.seat


def _sought_under(who: _Identity) -> Iterator[Hashable]:
    if len(who.name) == 1:
        yield from (("only", who.name[0]), ("part", who.name[0]))
    elif who.name:
        yield from product(_like(who.name[0]), _like(who.name[-1]))
        yield from (("only", word) for word in _short_forms(who.name))
    if who.seat:
        yield "bare seat" if who.name else "seat", who.seat


def _begun(word: str) -> str:
    """What an initial finds a word by; no word has a blank."""
    return f"{word[0]} "


def _like(word: str) -> tuple[str, ...]:
    """Index keys of a name word: the word, its initial, and its long forms."""
    return (word, word[0]) if len(word) > 1 else (word, _begun(word))


@lru_cache(maxsize=_MOST_KEPT)
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
        return short[0] in _short_forms(long)
    return _same_word(short[0], long[0]) and _same_word(short[-1], long[-1])


def _short_forms(name: tuple[str, ...]) -> tuple[str, ...]:
    """The single words that a name goes by: first name, surname, account ("pnair") and initials."""
    if len(name) == 1:
        return name
    return name[0], name[-1], name[0][0] + name[-1], "".join(word[0] for word in name)


def _same_word(a: str, b: str) -> bool:
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0])
