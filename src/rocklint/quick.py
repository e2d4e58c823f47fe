"""Frozen dataclasses that are quick to make, for what a run makes by the hundred thousand.

`dataclass(frozen=True)` sets each field by a call of its own, which makes an object four times as dear: a third of the
time in which a sentence's facts are read back. These are frozen for the type checker, which holds all code to it, and
hashed like frozen ones; at run time nothing stands in the way of an assignment.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as quick_dataclass
else:

    def quick_dataclass(*, frozen: bool, **options: Any) -> Any:
        """A decorator like `dataclass`, to be called with `frozen=True`."""
        return dataclasses.dataclass(unsafe_hash=frozen, **options)


__all__ = ["quick_dataclass"]
