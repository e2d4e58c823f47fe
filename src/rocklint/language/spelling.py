"""How names and ids are compared, and which known one a wrong one most likely is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from rocklint.language.facts import Facts
from rocklint.language.words.likeness import Likeness

_SLIP = 0.82
"""From this likeness on a name is another one misspelt."""
_MOST_NAMES = 1_000
"""Names among which a misspelt one is looked for: each is compared letter by letter."""
_BLANKS = re.compile(r"[\s_.:/-]+")


def key(text: str) -> str:
    """A name or id as it is compared: in lower case, with blanks, - and _ alike."""
    return _BLANKS.sub(" ", text.casefold()).strip(" \"'#")


def nearest(text: str, names: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The name that a wrong one most likely is."""
    known, likeness = _compared(tuple(islice(names, _MOST_NAMES)))
    return known.get(likeness.nearest(key(text[:60]), cutoff) or "")


@lru_cache(maxsize=16)
def _compared(names: tuple[str, ...]) -> tuple[dict[str, str], Likeness]:
    """The names by what they are compared as; many Rocks ask of the same ones."""
    known = {key(name): name for name in names if name}
    return known, Likeness(known)


def misspelt(text: str, names: Iterable[str], facts: Facts | None = None) -> str | None:
    """The name that a text is with a slip of the pen; None where it says something else. `facts` of the text keep one
    known metric from being taken for another ("mql_to_sal")."""
    if facts and (facts.listed("metrics_funnel") or facts.listed("metrics_activity")):
        return None
    return nearest(text, names, _SLIP)
