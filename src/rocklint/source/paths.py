"""Turns the paths of the command line into files and their bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from rocklint.source.yaml.limits import InputRefused, Limits, over
from rocklint.system import disk
from rocklint.system.records import dataclass
from rocklint.system.writing import inside

NO_NAME = "<stdin>"
"""What standard input is called where nobody names it."""
_YAML = (".yaml", ".yml")
_CONFIG = frozenset({"rocklint.yaml", "rocklint.yml", "rocklint-baseline.yaml", ".pre-commit-config.yaml"})


@dataclass(frozen=True, slots=True)
class File:
    """A file to read: `name` as shown; `named` where the command line names it itself, not its folder."""

    name: str
    path: Path
    named: bool

    @property
    def real(self) -> str:
        """The file's own place, whatever links lead there."""
        try:
            return disk.real(self.path)
        except (OSError, ValueError):
            return self.name


def expand(path: Path) -> Iterator[File]:
    """The files that an argument stands for: itself, or the YAML files below a folder, sorted."""
    if disk.is_folder(path):
        yield from (File(shown(below), below, False) for below in disk.below(path, _wanted))
    elif path.name not in _CONFIG or not disk.exists(path):  # a hook passes the settings along with the plans
        yield File(shown(path), path, True)


def standard_input(name: str) -> File:
    """Standard input as if it were a file of that name, in this folder where it has none."""
    return File(printable(name), Path(name if name != NO_NAME else "rocks.yaml"), True)


def _wanted(name: str) -> bool:
    return name.lower().endswith(_YAML) and name not in _CONFIG


def printable(name: str) -> str:
    """A name without the halves of surrogate pairs by which Python shows bytes that are no UTF-8."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def shown(path: Path) -> str:
    """The name of a file in reports: from the current folder, with forward slashes, and always printable as UTF-8."""
    try:
        name = path.absolute().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        name = path.as_posix()
    return printable(name)


def read(file: File, limits: Limits, root: Path | None = None) -> bytes:
    """The bytes of a file; raises `InputRefused` where there are none to be had."""
    try:
        return disk.took(file.path, _bytes(file, limits, root))
    except InputRefused:
        disk.unrepeatable()
        raise


def _bytes(file: File, limits: Limits, root: Path | None) -> bytes:
    try:
        # A pull request may bring a link to any file of the machine that runs the check.
        followed = file.named or root is None or not os.path.islink(file.path)  # noqa: PTH114 (never raises)
        if not followed and inside(file.path, root or Path()) is None:
            raise InputRefused(
                "This is a link that leads out of its folder or into .git. Name the file itself to have it read"
            )
        # Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
        handle = os.open(file.path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as stream:
            facts = os.fstat(handle)
            if not stat.S_ISREG(facts.st_mode):
                raise InputRefused("This is no file but a pipe, a device or a folder. Use - to read standard input")
            if facts.st_size > limits.bytes:
                raise over("bytes in this file", facts.st_size, limits.bytes)
            return stream.read(limits.bytes + 1)
    except FileNotFoundError:
        broken = os.path.islink(file.path)  # noqa: PTH114
        said = "This link leads to a file that does not exist" if broken else "There is no such file or folder"
        raise InputRefused(said + ". Check the name") from None
    except PermissionError:
        raise InputRefused("You may not read this file. Check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise InputRefused(f"The file could not be read: {reason}") from None
