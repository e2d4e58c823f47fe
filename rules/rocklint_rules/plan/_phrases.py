"""Single words and phrases of the word lists in short texts."""

import re
from collections.abc import Iterable

from rocklint.plugin import Vocabulary

_WORD = re.compile(r"[\w'’-]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, in lower case; ids fall apart at their underscores."""
    return tuple(_WORD.findall(text.casefold().replace("_", " ")))


def said(text: str, list_name: str, vocabulary: Vocabulary) -> str | None:
    """The first phrase of a list that stands in the text, whole words only."""
    spaced = f" {' '.join(words(text))} "
    return next((entry for entry in vocabulary.words(list_name) if f" {entry.casefold()} " in spaced), None)


def listed(names: Iterable[str], limit: int = 3) -> str:
    """Names for a message: "Plan", "Install" and 2 more."""
    known = [f'"{name}"' for name in names]
    if len(known) > limit:
        return f"{', '.join(known[: limit - 1])} and {len(known) - limit + 1} more"
    *first, last = known
    return f"{', '.join(first)} and {last}" if first else last
