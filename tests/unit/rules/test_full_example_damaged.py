"""The full example with anything taken out, emptied or renamed: no crash, and no error but about what is gone.

Every file is damaged once in three ways; single fields are drawn by hypothesis, anywhere in the six files.
"""

from __future__ import annotations

from typing import Any

import full_example
import pytest
from full_example import Files
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

DATA = ("people", "vto", "scorecard", "goals", "2026-Q3")
WAYS = ("remove", "rename", "empty", "nonsense")
SAID = {
    "R102": "the V/TO entry that a Rock points at is gone",
    "X901": "a file that the configuration names is not there or not readable",
    "P113": "the sum of the quotas is short without what was taken out",
}
"""Errors that damage to a company file calls for by its nature."""

Path_ = tuple[str | int, ...]


def paths(value: Any, at: Path_ = ()) -> list[Path_]:
    """Every key and list item below a value."""
    found: list[Path_] = []
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in items:
        found += [(*at, key), *paths(below, (*at, key))]
    return found


PLACES = [(name, path) for name, content in full_example._original().items() for path in paths(content)]
FIELDS = [(name, path) for name, path in PLACES if name not in ("rocklint", "2026-Q4")]
ROCK_FIELDS = [path for name, path in PLACES if name == "2026-Q4" and path[:1] == ("rocks",) and len(path) > 2]


def damage(files: Files, name: str, path: Path_, way: str) -> None:
    """Takes a place out, renames it, empties it or fills it with nonsense."""
    if name not in files:
        return
    if not path:
        if way == "remove":
            del files[name]
        elif way == "rename":
            files[f"{name}-old"] = files.pop(name)
        else:
            files[name] = None if way == "empty" else [["?", {"?": "?"}], "what"]
        return
    parent = files[name]
    for step in path[:-1]:
        parent = parent[step]
    last = path[-1]
    if way == "remove" or (way == "rename" and isinstance(parent, list)):
        del parent[last]
    elif way == "rename":
        parent[f"{last}_zz"] = parent.pop(last)
    else:
        parent[last] = None if way == "empty" else {"?": ["?"]}


def errors(report: Any) -> list[str]:
    return [
        f"{f.code} {f.location.file}:{f.location.start.line} {f.message}"
        for f in report.findings
        if f.severity == "error"
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", DATA)
def test_a_damaged_file_is_said_and_nothing_else_is_an_error(tmp_path, name, way):
    report = full_example.checked(tmp_path, lambda files: damage(files, name, (), way))
    assert not report.crashed
    assert all(line[:4] in SAID for line in errors(report)), errors(report)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(FIELDS), st.sampled_from(WAYS))
def test_a_damaged_company_field_is_no_error_elsewhere(tmp_path, place, way):
    name, path = place
    report = full_example.checked(tmp_path, lambda files: damage(files, name, path, way))
    assert not report.crashed
    assert all(line[:4] in SAID for line in errors(report)), (place, way, errors(report))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(ROCK_FIELDS), st.sampled_from(WAYS))
def test_a_damaged_rock_field_is_an_error_of_that_rock_only(tmp_path, path, way):
    rock = full_example._original()["2026-Q4"]["rocks"][path[1]]["id"]
    report = full_example.checked(tmp_path, lambda files: damage(files, "2026-Q4", path, way))
    assert not report.crashed
    wrong = [f for f in report.findings if f.severity == "error" and f.rock not in (rock, None) and "#" not in f.rock]
    assert not wrong, (path, way, [f.message for f in wrong])
