"""Colours: where the terminal has them, and where somebody asks for them."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys

import pytest

from rocklint.cli.terminal import color_system, options

VARIABLES = ("NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM", "COLUMNS")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"  # type: ignore[assignment]

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("tty", "when", "env", "system"),
    [
        (True, "auto", {}, "standard"),
        (True, "auto", {"TERM": "xterm-256color"}, "256"),
        (True, "auto", {"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        (True, "auto", {"TERM": "dumb"}, None),
        (True, "auto", {"NO_COLOR": "1"}, None),
        (True, "auto", {"NO_COLOR": ""}, "standard"),  # no-color.org: only where it is not empty
        (True, "auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, None),
        (True, "never", {"FORCE_COLOR": "1"}, None),
        (True, "always", {"NO_COLOR": "1"}, "standard"),
        (False, "auto", {}, None),
        (False, "auto", {"FORCE_COLOR": "1"}, "standard"),
        (False, "auto", {"FORCE_COLOR": "0"}, None),
        (False, "auto", {"FORCE_COLOR": ""}, None),
        (False, "always", {}, "standard"),
        (False, "always", {"TERM": "dumb"}, "standard"),
        (False, "always", {"COLORTERM": "24bit"}, "truecolor"),
    ],
)
def test_which_colours(monkeypatch, tty, when, env, system):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert color_system(Terminal() if tty else io.StringIO(), when) == system


def test_a_pipe_has_a_width_of_its_own_and_ascii_signs_where_it_needs_them(monkeypatch):
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    assert options(io.TextIOWrapper(io.BytesIO(), encoding="latin-1")).unicode is False
    shown = options(io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert (shown.unicode, shown.width, shown.color) == (True, 100, None)


@pytest.mark.parametrize(("extra", "colored"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_the_program_on_a_real_terminal(tmp_path, extra, colored):
    (tmp_path / "rocks.yaml").write_text("- Improve our follow-up\n")
    env = {name: value for name, value in os.environ.items() if name not in VARIABLES} | {"TERM": "xterm", **extra}
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "rocklint", "check", "rocks.yaml", "--as-of", "2026-10-01"]
    program = subprocess.Popen(command, cwd=tmp_path, stdout=theirs, env=env)
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        seen += part
    os.close(ours)
    assert program.wait() == 1
    assert (b"\x1b[" in seen) is colored
    assert b"Improve our follow-up" in seen


@pytest.mark.parametrize(
    ("args", "colored"), [((), False), (("--color", "always"), True), (("--color", "never"), False)]
)
def test_the_option(rocklint, tmp_path, args, colored):
    (tmp_path / "rocks.yaml").write_text("- Improve our follow-up\n")
    assert ("\x1b[" in rocklint("check", "rocks.yaml", *args).out) is colored
