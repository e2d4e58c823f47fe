"""Field names as people write them, and the nearest right one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

_BLANKS = re.compile(r"[\s_-]+")
_MOST_GUESSES = 200
"""Unknown names for which a nearest one is looked up in a run; it takes a millisecond each."""


def normal(name: str) -> str:
    """A name in lower case, with blanks, - and _ alike."""
    return _BLANKS.sub(" ", name.casefold()).strip()


class Names:
    """The names of one kind of thing: canonical fields with their other names."""

    __slots__ = ("_canonical", "_guesses", "_known", "_memo", "_words")

    def __init__(self, section: Mapping[str, Sequence[Any]], extra: Iterable[str] = ()) -> None:
        self._canonical = {normal(field): field for field in section}
        known: dict[str, list[str]] = {}
        for field, aliases in section.items():
            for alias in (field, *map(str, aliases)):
                fields = known.setdefault(normal(alias), [])
                if field not in fields:
                    fields.append(field)
        self._known = {name: tuple(fields) for name, fields in known.items()}
        self._words = [*self._known, *map(normal, extra)]
        self._memo: dict[str, tuple[str, ...]] = {}
        self._guesses: dict[str, str | None] = {}

    def fields(self, name: str) -> tuple[str, ...]:
        """The fields that a name can mean: one for a canonical name, several for some aliases."""
        found = self._memo.get(name)
        if found is None:
            key = normal(name)
            own = self._canonical.get(key)
            found = (own,) if own else self._known.get(key, ())
            if len(self._memo) < 10_000:
                self._memo[name] = found
        return found

    def known(self) -> tuple[str, ...]:
        """All names, in lower case with single blanks, in the order of the fields."""
        return tuple(self._known)

    def is_canonical(self, name: str) -> bool:
        """True for a field's own name, however it is spaced."""
        return normal(name) in self._canonical

    def nearest(self, name: str) -> str | None:
        """The known name that an unknown one most likely is."""
        if name not in self._guesses:
            if len(self._guesses) >= _MOST_GUESSES or len(name) > 40:
                return None
            key = normal(name)
            swapped = (word for word in self._words if len(word) == len(key) and sorted(word) == sorted(key))
            close = next(swapped, None) or next(iter(get_close_matches(key, self._words, n=1, cutoff=0.75)), None)
            # "Win rate" is no slip of the pen for "run rate".
            if close and close[:1] != key[:1] and not get_close_matches(key, [close], cutoff=0.85):
                close = None
            self._guesses[name] = self._canonical.get(close, close) if close else None
        return self._guesses[name]
