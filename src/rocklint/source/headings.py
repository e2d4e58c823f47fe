"""Which keys hold Rocks, and what a heading says for the Rocks below it."""

from __future__ import annotations

import re

from rocklint.model.place import KeyPath
from rocklint.source.defaults import Defaults
from rocklint.source.fields import Names, normal
from rocklint.source.values import Entry
from rocklint.source.yaml.nodes import Scalar, Sequence

_MOST_NAMES = 10_000
PLAN_WORDS = ("rocks", "rock", "goals", "priorities", "objectives")
"""What a plan's list of Rocks is called, in a key and in the name of a file."""
_QUARTER = re.compile(r"(?:(?:fy ?)?(?:20)?\d\d ?)?q[1-4](?: ?(?:fy ?)?(?:20)?\d\d)?\Z", re.I)
_POSSESSIVE = re.compile(r"['’]s?\Z")
_TEAM = re.compile(r" (?:team|department|dept)\Z", re.I)


class Headings:
    """Reads keys by the names of plans, levels and departments."""

    def __init__(self, plan: Names, levels: Names, departments: Names) -> None:
        self._plan = plan
        self._levels = levels
        self._departments = departments
        self._known: dict[str, str | None] = {}

    def is_known(self, name: str) -> bool:
        """True for a department, a level or a quarter."""
        known = self._departments.fields(name) or self._levels.fields(name)
        return bool(known) or bool(_QUARTER.match(normal(name)))

    def before_rocks(self, entry: Entry) -> str | None:
        """The heading in front of "rocks" in a key that holds Rocks ("" for plain "rocks"); None for other keys."""
        heading = self._before(entry.name)
        if heading is None:
            return None
        value = entry.value
        if isinstance(value, Scalar):
            holds = not value.is_null and normal(entry.name) == "rocks"
        elif isinstance(value, Sequence):
            holds = not value.items or any(not isinstance(i, Scalar) or " " in i.value.strip() for i in value.items)
        else:
            holds = True
        return heading if holds else None

    def _before(self, name: str) -> str | None:
        if name not in self._known:
            first, _, last = normal(name).rpartition(" ")
            heading = name.strip()[: len(first)] if first and last in PLAN_WORDS and last != "rock" else None
            heading = "" if "rocks" in self._plan.fields(name) else heading
            if len(self._known) >= _MOST_NAMES:
                return heading
            self._known[name] = heading
        return self._known[name]

    def under(self, heading: str, path: KeyPath, defaults: Defaults) -> Defaults:
        """What a heading says: a quarter, a level, a department, or else an owner."""
        words = heading.strip()
        first, _, last = words.rpartition(" ")
        if first and last.casefold() in PLAN_WORDS:
            words = first
        words = _POSSESSIVE.sub("", words).strip()
        if not words or words.casefold() in PLAN_WORDS:
            return defaults
        if _QUARTER.match(normal(words)):
            return defaults.plus("quarter", words, path)
        level = self._levels.fields(words)
        if level and normal(words) not in ("team", "department", "departments"):
            return defaults.plus("level", level[0], path)
        if self._departments.fields(words) or self._departments.fields(_TEAM.sub("", words)):
            return defaults.plus("departments", (words,), path)
        return defaults.plus("owner", (words,), path)
