"""Every row of every table is reached by its example, and decides it: none is dead, or hidden by a row above it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import pytest

import rocklint.language
from rocklint.language.reader import Reader
from rocklint.language.text.around import Patterns, Row, Table


def _tables() -> Iterator[tuple[str, Table]]:
    for info in pkgutil.walk_packages(rocklint.language.__path__, "rocklint.language."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, Table) and getattr(module, name) is value and name.isupper():
                yield f"{info.name.removeprefix('rocklint.language.')}.{name}", value


TABLES = {id(table): (name, table) for name, table in reversed([*_tables()])}.values()
ROWS = [pytest.param(row, id=f"{name}: {row.pattern}") for name, table in TABLES for row in table.rows]


@pytest.fixture(scope="module")
def decided() -> Iterator[list[Row]]:
    """The rows that have decided something since the list was emptied."""
    rows: list[Row] = []
    match = Patterns.match

    def noted(self, anchor):
        found = match(self, anchor)
        if found:
            rows.append(found.row)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Patterns, "match", noted)
        yield rows


@pytest.fixture(scope="module")
def reader(vocabulary) -> Reader:
    return Reader(vocabulary)


@pytest.mark.parametrize("row", ROWS)
def test_a_row_decides_its_example(row, decided, reader):
    decided.clear()
    reader.read(row.example)
    assert any(one is row for one in decided), [one.pattern for one in decided]


def test_there_are_tables():
    assert len(TABLES) > 3
