"""What the terminal can show, and printing to it without a traceback."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from rocklint.reporters import ColorSystem, Options

When = Literal["auto", "always", "never"]
PIPED_WIDTH = 100


class PrintError(OSError):
    """What a command has to say cannot be written."""


def color_system(stream: TextIO | None, when: When) -> ColorSystem | None:
    """The colours to use: none when piped, dumb or NO_COLOR; FORCE_COLOR and `--color always` ask for them."""
    env = os.environ
    if when == "never" or (when == "auto" and env.get("NO_COLOR")):
        return None
    asked = when == "always" or env.get("FORCE_COLOR", "0") not in ("", "0")
    if not asked and (stream is None or not stream.isatty() or env.get("TERM") == "dumb"):
        return None
    if env.get("COLORTERM", "") in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if "256" in env.get("TERM", "") else "standard"


def options(stream: TextIO | None, when: When = "auto", evidence: bool = False, details: bool = False) -> Options:
    """The options of a reporter that prints to `stream`."""
    from rocklint.reporters import Options

    wide = (stream is not None and stream.isatty()) or "COLUMNS" in os.environ
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if wide else PIPED_WIDTH
    encoding = (getattr(stream, "encoding", "") or "ascii").lower()
    return Options(width, color_system(stream, when), encoding.startswith("utf"), evidence, details)


def write(text: str, stream: TextIO | None = None) -> None:
    """Prints text as it is, on standard output unless told otherwise. What the stream's encoding lacks becomes an
    escape; a stream that was closed before the run takes nothing, a closed pipe ends quietly. Raises PrintError."""
    _write(text, sys.stdout if stream is None else stream)


def _write(text: str, stream: TextIO | None) -> None:
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    if _tape is not None:
        _tape.append((stream is sys.stderr, text))
    try:
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()
    except OSError as error:
        # Python would complain once more when it closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not isinstance(error, BrokenPipeError) and stream is not sys.stderr:
            raise PrintError(error.errno, error.strerror) from None


_tape: list[tuple[bool, str]] | None = None


@contextmanager
def taped() -> Iterator[list[tuple[bool, str]]]:
    """While it lasts, the list gets all that is printed: True for standard error, and the text."""
    global _tape
    _tape, before = [], _tape
    try:
        yield _tape
    finally:
        _tape = before


def say(text: str) -> None:
    """One line to the person, beside the report: on stderr."""
    _write(text + "\n", sys.stderr)
