"""Fields that stand above Rocks and hold for all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from rocklint.model.place import KeyPath
from rocklint.system.records import dataclass

INHERITED = frozenset(
    {"owner", "contributors", "departments", "level", "kind", "quarter", "start", "due", "result_date"}
    | {"supports", "ideal_client", "why_now", "ignore"}
)
"""Fields that a plan, or a group of Rocks, may give for all Rocks below it."""


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the plan and the headings above a Rock say for it: canonical field -> value and place."""

    values: Mapping[str, Any] = field(default_factory=dict)
    where: Mapping[str, KeyPath] = field(default_factory=dict)

    def plus(self, field: str, value: Any, path: KeyPath) -> Defaults:
        """These defaults with one more, or another one."""
        return Defaults({**self.values, field: value}, {**self.where, field: path})
