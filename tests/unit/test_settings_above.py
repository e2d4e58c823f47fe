"""How far up settings are looked for: to the repository's root, else as far as folders are one's own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from rocklint.rulebook.config import FILE_NAME, find
from rocklint.system import disk
from rocklint.system.writing import root_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no folder is shared in this way there")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of plans three levels below the one that a test begins in."""
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    folder = tmp_path / "above" / "team" / "plan"
    folder.mkdir(parents=True)
    return folder


def settings(folder: Path) -> Path:
    path = folder / FILE_NAME
    path.write_text("quarter: 2026-Q4\n")
    return path


def share(folder: Path) -> None:
    folder.chmod(0o1777)


def test_without_a_repository_those_above_hold(plan: Path) -> None:
    path = settings(plan.parents[1])
    assert find(plan) == path


def test_up_to_the_root_of_the_repository(plan: Path) -> None:
    settings(plan.parents[1])
    (plan.parent / ".git").mkdir()
    assert find(plan) is None
    path = settings(plan.parent)
    assert find(plan) == path


def test_up_to_the_home_folder(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(plan.parents[1])
    monkeypatch.setenv("HOME", str(plan.parent))
    assert find(plan) is None
    assert find(plan.parents[1]) is not None, "above home, only what lies beside the plan"
    path = settings(plan.parent)
    assert find(plan) == path


@pytest.mark.parametrize("planted", [False, True])
def test_not_up_to_a_folder_that_is_shared(plan: Path, planted: bool) -> None:
    settings(plan.parents[1])
    if planted:
        (plan.parents[1] / ".git").mkdir()
    share(plan.parents[1])
    assert find(plan) is None
    assert find(plan.parents[1]) is not None, "a plan that lies in it has the settings beside it"


def test_a_stranger_makes_no_repository_of_what_is_shared(plan: Path) -> None:
    shared = plan.parents[1]
    (shared / ".git").mkdir()
    assert root_of(plan / FILE_NAME) == shared
    share(shared)
    assert root_of(plan / FILE_NAME) == plan


def test_not_up_to_a_folder_of_somebody_else(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = plan.parents[1]
    settings(other)
    look = disk.LOOKS["owner"]
    monkeypatch.setitem(disk.LOOKS, "owner", lambda path: "7 7" if path == os.fspath(other) else look(path))
    assert find(plan) is None
    (other / ".git").mkdir()
    assert find(plan) == other / FILE_NAME, "a repository is taken as a whole"


def test_a_record_sees_that_a_folder_is_shared_now(plan: Path) -> None:
    settings(plan.parents[1])
    witness = disk.Witness()
    with disk.watched(witness):
        find(plan)
    assert disk.holds(witness.data())
    share(plan.parents[1])
    assert not disk.holds(witness.data())
