"""What stands where a file is expected and is none, and files that change while they are read."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from plans import PLAN

from rocklint.source import Limits, load
from rocklint.source import paths as files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may have a hundred characters
    try:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind(path.name)
    finally:
        os.chdir(here)


def _loop(path: Path) -> None:
    other = path.with_name("other")
    path.symlink_to(other)
    other.symlink_to(path)


ODD: dict[str, Callable[[Path], None]] = {
    "folder": lambda path: path.mkdir(),
    "pipe": lambda path: os.mkfifo(path),
    "socket": _socket,
    "endless": lambda path: path.symlink_to("/dev/zero"),
    "terminal": lambda path: path.symlink_to("/dev/tty"),
    "memory": lambda path: path.symlink_to("/proc/self/mem"),
    "broken link": lambda path: path.symlink_to("nowhere"),
    "link to itself": lambda path: path.symlink_to(path.name),
    "loop": _loop,
    "link to a folder": lambda path: path.symlink_to(path.parent),
    "forbidden": lambda path: (path.write_text(PLAN), path.chmod(0))[1],
    "nothing": lambda _: None,
}
PLACES = ("rocks.yaml", "rocklint.yaml", "rocklint-baseline.yaml", "people.yaml", "named.yaml", "own.yaml", "old.yaml")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", ODD)
def test_no_file(rocklint, folder, kind, place) -> None:
    (folder / "rocks.yaml").write_text(PLAN)
    settings = {
        "named.yaml": "files: {vto: named.yaml}\n",
        "own.yaml": "rule_files: [own.yaml]\n",
        "old.yaml": "files: {previous: [old.yaml]}\n",
    }
    if place in settings:
        (folder / "rocklint.yaml").write_text(settings[place])
    (folder / place).unlink(missing_ok=True)
    ODD[kind](folder / place)
    assert rocklint("check", "rocks.yaml", "--as-of", "2026-10-01", "--format", "concise")
    if place == "rocklint.yaml":
        rocklint("check", "rocks.yaml", "--config", place)
    if place == "own.yaml":
        rocklint("test", place)
    if place == "rocks.yaml":
        rocklint("check", ".")
        rocklint("inspect", place)
        rocklint("eval", place)


def _reader(monkeypatch, change: Callable[[], None]) -> None:
    """Something happens to the file between its opening and its reading."""
    real = os.fdopen

    def opened(handle: int, mode: str) -> object:
        stream = real(handle, mode)
        change()
        return stream

    monkeypatch.setattr(files.os, "fdopen", opened)


def test_a_file_that_grows(folder, vocabulary, monkeypatch) -> None:
    path = folder / "rocks.yaml"
    path.write_text(PLAN)
    _reader(monkeypatch, lambda: path.write_text(PLAN * 50))
    (note,) = load(["rocks.yaml"], vocabulary, limits=Limits(bytes=len(PLAN) + 10)).sources[0].notes
    assert f"bytes in this file, and the limit is {len(PLAN) + 10:,}" in note.detail


def test_a_file_that_shrinks_or_vanishes(folder, vocabulary, monkeypatch) -> None:
    path = folder / "rocks.yaml"
    path.write_text(PLAN)
    _reader(monkeypatch, lambda: path.write_text("- Close 60 deals\n"))
    assert [rock.text for rock in load(["rocks.yaml"], vocabulary).rocks] == ["Close 60 deals"]
    _reader(monkeypatch, lambda: path.unlink(missing_ok=True))
    assert len(load(["rocks.yaml"], vocabulary).rocks) == 1


def test_a_file_that_is_gone_when_its_turn_comes(folder, vocabulary, monkeypatch) -> None:
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text("- Close 60 deals\n")
    _reader(monkeypatch, lambda: (folder / "b.yaml").unlink(missing_ok=True))
    loaded = load(["."], vocabulary)
    assert [source.rocks for source in loaded.sources] == [1, 0]
    assert "no such file" in loaded.sources[1].notes[0].detail
