"""Writing files: whole or not at all, only what is ours to write, and never outside the repository.

A planning repository may come by pull request: a link in it may lead to any file of the machine. Whoever is stopped
in the middle (a full disk, a closed laptop) finds the old file, not half of the new one.
"""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path


class WriteError(ValueError):
    """Why a file is not written; the message is for the person who wanted it."""


def root_of(path: Path) -> Path:
    """The folder that a file must not leave: the root of its repository, or its own folder where there is none."""
    folder = path.absolute().parent
    for above in (folder, *folder.parents):
        # A linked folder may be a repository of its own, but it is not the one that the path is in.
        if (above / ".git").exists() and not above.is_symlink():
            return above.resolve()
    return folder.resolve()


def inside(path: Path, folder: Path) -> Path | None:
    """The file's own place, links followed; None where it lies outside the folder. Raises ValueError for a name that
    no file can have."""
    real = Path(os.path.realpath(path))
    return real if real.is_relative_to(os.path.realpath(folder)) else None


def target_of(path: Path, root: Path | None = None) -> Path:
    """The file itself, links followed. Raises WriteError where they lead out of `root`."""
    real = inside(path, root or root_of(path))
    if real is None:
        raise WriteError(f"{path.name} is a link that leads out of its repository; nothing was written")
    return real


def replace(path: Path, data: bytes, *, old: bytes | None = None, root: Path | None = None) -> None:
    """Writes the whole file at once, mode kept. `old` is what the new data was made from: a file that somebody has
    changed since then is left alone. Raises WriteError."""
    real = target_of(path, root)
    try:
        if old is not None and real.read_bytes() != old:
            raise WriteError(f"{path.name} was changed by another program just now; nothing was written")
        mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else 0o666 & ~_umask()
        handle, name = tempfile.mkstemp(prefix=f".{real.name[:40]}.", suffix=".tmp", dir=real.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            temporary.chmod(mode)
            os.replace(temporary, real)  # noqa: PTH105 (the name says what it does)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from None


def create(path: Path, data: bytes, *, root: Path | None = None) -> bool:
    """Writes a file that is not there yet, folders made; False, and nothing touched, where it is. Raises WriteError."""
    root = (root or root_of(path)).resolve()
    try:
        if os.path.lexists(path):
            return False
        target_of(path, root)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        return False
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from None
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
