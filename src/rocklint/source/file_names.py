"""What the names of folders and files say of the Rocks in them: `2026-Q4/sales.yaml`, `2026/Q4/`, `rocks/2026-Q4.yaml`.

The inner name wins, and whatever the file says itself wins over its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rocklint.model.calendar import Quarter
from rocklint.source.fields import Names, normal
from rocklint.source.headings import PLAN_WORDS
from rocklint.system.records import dataclass

_YEAR = r"(?:fy ?(?:20)?|20)\d\d"
_QUARTER = re.compile(
    rf"(?<![a-z0-9])(?:(?P<before>{_YEAR}|\d\d)[ .]?)?q(?P<number>[1-4])(?:[ .]?(?P<after>{_YEAR}|\d\d))?(?![a-z0-9])"
)
_ONLY_YEAR = re.compile(rf"(?:year )?{_YEAR}")
_SUFFIX = re.compile(r"\.ya?ml\Z", re.I)
_LONGEST = 100
_NO_NAME = frozenset({*PLAN_WORDS, "plan", "plans", "planning", "draft", "department", "dept", "team"})


@dataclass(frozen=True, slots=True)
class NamedAfter:
    """The quarter, the department and the level that a file's name gives; None for what it does not say."""

    quarter: str | None = None
    department: str | None = None
    level: str | None = None

    def __bool__(self) -> bool:
        return bool(self.quarter or self.department or self.level)


def named_after(parts: Sequence[str], departments: Names, levels: Names) -> NamedAfter:
    """What the names of a path say, from the outermost folder to the file."""
    names = [normal(_SUFFIX.sub("", part)) for part in parts if len(part) <= _LONGEST]
    names.reverse()
    rest = [_without_plan_words(_QUARTER.sub(" ", name)) for name in names]
    # A folder "company" or "team" is the usual place for everything; only a file is named after its level.
    level = next((found[0] for name in rest[:1] if (found := levels.fields(name))), None)
    department = None if level else next((name for name in rest if departments.fields(name)), None)
    return NamedAfter(_quarter(names), department, level)


def quarter_named(parts: Sequence[str]) -> str | None:
    """The quarter that the names of a path give."""
    return _quarter([normal(_SUFFIX.sub("", part)) for part in reversed(parts) if len(part) <= _LONGEST])


def _quarter(names: Sequence[str]) -> str | None:
    number = None
    for name in names:
        found = _QUARTER.search(name)
        if found and number is None:
            number = found["number"]
            year = found["before"] or found["after"]
            if year:
                return _said(year, number)
        if number and _ONLY_YEAR.fullmatch(name):
            return _said(name, number)
    return None


def _said(year: str, number: str) -> str | None:
    quarter = Quarter.parse(f"{year} Q{number}")
    return str(quarter) if quarter else None


def _without_plan_words(name: str) -> str:
    return " ".join(word for word in name.split() if word not in _NO_NAME and not _ONLY_YEAR.fullmatch(word))
