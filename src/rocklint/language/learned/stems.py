"""Words without their endings, as clues name them."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ing", "ies", "ied", "es", "ed", "s")
_LEFT = 3
"""Letters at least that stay of a word when its ending goes."""
_WORDS = 50_000


@lru_cache(maxsize=_WORDS)
def stem(word: str) -> str:
    """A word in lower case without its ending; every number is "0"."""
    if word[0].isdigit():
        return "0"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEFT:
            return word[: -len(ending)]
    return word
