"""Every row of every table decides the sentence that it was written for: no row is dead or hidden behind another."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import pytest

import rocklint.language
from rocklint.language.reader import Reader
from rocklint.language.text.around import Patterns, Row, Table

MODULES = [
    importlib.import_module(module.name)
    for module in pkgutil.walk_packages(rocklint.language.__path__, "rocklint.language.")
    if not module.ispkg
]
ROWS = [
    pytest.param(row, id=f"{module.__name__.rpartition('.')[2]}.{name}: {row.pattern}")
    for module in MODULES
    for name, table in vars(module).items()
    if isinstance(table, Table) and not name.startswith("_")
    for row in table.rows
]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_decides_its_example(reader: Reader, monkeypatch: pytest.MonkeyPatch, row: Row[Any, Any]) -> None:
    decided: list[Row[Any, Any]] = []
    match = Patterns.match

    def noted(self: Patterns[Any, Any], anchor: Any) -> Any:
        found = match(self, anchor)
        decided.extend([found.row] if found else [])
        return found

    monkeypatch.setattr(Patterns, "match", noted)
    reader.read(row.example)
    assert row in decided
