"""The vocabulary of a run: from the cache where an earlier run has built it, else from its files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.rulebook.registry import Registry, Words
from rocklint.system.build_stamp import stamp, stamp_of
from rocklint.system.cache import Cache, key

_KIND = "words"


def words_of(
    registry: Registry,
    add: Mapping[str, Sequence[str]],
    remove: Mapping[str, Sequence[str]],
    cache: Cache | None = None,
) -> Words:
    """The words of the rule packages with a company's additions and removals."""
    if not cache:
        return registry.words(add, remove)
    files = [stamp_of(folder) for folder in registry.folders.values()]
    name = key(stamp(), repr(files), json.dumps([{**add}, {**remove}]))
    kept = cache.get(_KIND, name)
    if kept is not None:
        with suppress(ValueError, RecursionError):  # of another shape, though the sum is right: made anew
            return _kept(kept)
    made = registry.words(add, remove)
    if not made.problems:  # they are to be told every time
        cache.put(_KIND, name, json.dumps(made.vocabulary.to_data(), separators=(",", ":")))
    return made


@lru_cache(maxsize=4)
def _kept(data: str) -> Words:
    """Words as the cache has them: built once in a process."""
    return Words(Vocabulary.from_data(json.loads(data)))
