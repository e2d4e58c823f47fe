"""The program in this process, in a folder of its own, with an alarm for what never ends."""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import FrameType

import pytest

from inert import assert_inert
from rocklint.cli.app import run

SECONDS = 10
"""Of work; a machine that is busy with something else takes longer for them."""
WAITING = 60


def _stop(number: int, _: FrameType | None) -> None:
    waited = number == signal.SIGALRM
    raise AssertionError(f"not done after {WAITING if waited else SECONDS} seconds{'' if waited else ' of work'}")


@pytest.fixture(autouse=True)
def alarm() -> Iterator[None]:
    """No file, whatever it holds, is worked on for longer."""
    if sys.platform == "win32":
        yield
        return
    before = {number: signal.signal(number, _stop) for number in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITING)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An empty repository; the current folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def rocklint(folder, monkeypatch, capsys) -> Callable[..., str]:
    """`rocklint("check", "rocks.yaml")`: what it printed, which is inert, with a sound exit code and no fault in it."""

    assert folder == Path.cwd()

    def call(*args: str, stdin: bytes = b"", format_: str = "") -> str:
        monkeypatch.setattr(sys, "argv", ["rocklint", *args])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run()
        done = capsys.readouterr()
        assert code in (0, 1, 2)
        assert "This is a fault in rocklint" not in done.err
        assert "Traceback" not in done.out + done.err
        assert_inert(done.out, format_)
        assert_inert(done.err)
        (done.out + done.err).encode()
        return done.out + done.err

    return call


@pytest.fixture
def as_of() -> date:
    """The day of every check."""
    return date(2026, 10, 1)
