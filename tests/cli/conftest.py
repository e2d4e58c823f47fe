"""Runs the program in this process, as a shell would see it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from rocklint.cli.app import run


@dataclass(frozen=True)
class Done:
    """What a run left: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


@pytest.fixture
def rocklint(monkeypatch, capsys, tmp_path) -> Callable[..., Done]:
    """`rocklint("check", "rocks.yaml")` in an empty folder; `stdin` is text for standard input."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / ".git").mkdir()

    def call(*args: str, stdin: str | None = None) -> Done:
        monkeypatch.setattr(sys, "argv", ["rocklint", *args])
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        code = run()
        done = capsys.readouterr()
        return Done(code, done.out, done.err)

    return call
