"""One sentence with its facts and the day that its deadline resolves to: what `rocklint inspect` shows."""

from __future__ import annotations

from rocklint.language.facts import Facts
from rocklint.model.calendar import Resolved
from rocklint.system.records import dataclass


@dataclass(frozen=True, slots=True)
class Inspected:
    """A Rock's sentence as read; `line` is 1-based, `deadline` is None where the sentence names none."""

    id: str
    path: str
    line: int
    facts: Facts
    deadline: Resolved | None
