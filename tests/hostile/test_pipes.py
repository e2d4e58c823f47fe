"""A reader that goes away (`| head`), for every command."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from plans import PLAN

from rocklint.cli.app import COMMANDS, run

ARGS = {
    "check": ["rocks.yaml"],
    "show": ["C1", "rocks.yaml"],
    "inspect": ["rocks.yaml"],
    "init": ["planning"],
    "goals": ["rocks.yaml"],
    "review": ["rocks.yaml"],
    "rules": [],
    "explain": ["M102"],
    "suppressions": ["rocks.yaml"],
    "baseline": ["rocks.yaml"],
    "config": ["rocks.yaml"],
    "why": ["M102", "rocks.yaml:4"],
    "upgrade": ["rocks.yaml"],
    "eval": ["labels.jsonl"],
    "schema": [],
    "test": ["X901"],
    "new-rule": ["S", "no-buzzwords"],
    "cache": [],
}


def test_every_command_is_here() -> None:
    assert set(ARGS) == set(COMMANDS)


@pytest.mark.parametrize(
    "args", [*([name, *args] for name, args in ARGS.items()), ["--help"], ["check", "--help"]], ids=" ".join
)
def test_a_closed_pipe(folder, monkeypatch, args) -> None:
    (folder / "rocks.yaml").write_text(PLAN, encoding="utf-8")
    (folder / "labels.jsonl").write_text('{"text": "Close 60 deals by Dec 18"}\n')
    read, write = os.pipe()
    os.close(read)
    said_read, said = os.pipe()
    monkeypatch.setattr(sys, "argv", ["rocklint", *args])
    with os.fdopen(write, "w") as out, os.fdopen(said, "w") as err:
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        assert run() in (0, 1, 2)
        err.flush()
    with os.fdopen(said_read) as stream:
        told = stream.read()
    assert "Traceback" not in told
    assert "fault" not in told


@pytest.mark.parametrize("args", [["check", "rocks.yaml"], ["check", "--nothing"], ["--version"]], ids=" ".join)
def test_both_streams_are_gone(folder, args) -> None:
    (folder / "rocks.yaml").write_text(PLAN, encoding="utf-8")
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "rocklint", *args]
    done = subprocess.run(command, stdout=write, stderr=write, timeout=60, check=False)
    os.close(write)
    assert done.returncode in (0, 1, 2)
