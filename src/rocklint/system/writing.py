"""Writing files: whole or not at all, only what is ours to write, and never outside the repository.

A planning repository may come by pull request: a link in it may lead to any file of the machine. Whoever is stopped
in the middle (a full disk, a closed laptop) finds the old file, not half of the new one.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rocklint.system import disk


class WriteError(ValueError):
    """Why a file is not written; the message is for the person who wanted it."""


def root_of(path: Path) -> Path:
    """The folder that a file must not leave: the root of its repository, or its own folder where there is none."""
    folder = path.absolute().parent
    for one in (folder, *folder.parents):
        if one != folder and disk.is_shared(one):  # a stranger's repository around everything in /tmp
            break
        # A linked folder may be a repository of its own, but it is not the one that the path is in.
        if disk.exists(one / ".git") and not one.is_symlink():
            return one.resolve()
    return folder.resolve()


def above(folder: Path) -> list[Path]:
    """The folders in which the settings of a folder are looked for, itself first: up to the root of its repository.
    Without one up to the home folder, as long as they have the same owner and lie on the same disk; never up to one
    that is shared with everybody, such as /tmp, where a stranger's may lie."""
    found: list[Path] = []
    for one in (folder, *folder.parents):
        if found and disk.is_shared(one):
            break
        found.append(one)
        if disk.exists(one / ".git"):
            return found
    home, owner = Path(disk.real(os.path.expanduser("~"))), disk.owner(folder)  # noqa: PTH111 (never raises)
    for at, one in enumerate(found):
        if disk.owner(one) != owner:
            return found[:at]
        if one == home:
            return found[: at + 1]
    return found


def inside(path: Path, folder: Path) -> Path | None:
    """The file's own place, links followed; None where it lies outside the folder, or among git's own files below it:
    a build machine keeps a key there, and what stands there may be run. Raises ValueError for a name that no file can
    have."""
    real, top = Path(disk.real(path)), disk.real(folder)
    if not real.is_relative_to(top):
        return None
    return None if any(part.casefold() == ".git" for part in real.relative_to(top).parts) else real


def target_of(path: Path, root: Path | None = None) -> Path:
    """The file itself, links followed. Raises WriteError where they lead out of `root`."""
    real = inside(path, root or root_of(path))
    if real is None:
        raise WriteError(f"{path.name} is a link that leads out of its repository or into .git; nothing was written")
    return real


def replace(path: Path, data: bytes, *, old: bytes | None = None, root: Path | None = None) -> None:
    """Writes the whole file at once, mode kept. `old` is what the new data was made from: a file that somebody has
    changed since then is left alone. Raises WriteError."""
    real = target_of(path, root)
    disk.unrepeatable()
    try:
        before = _plain(real)
        if old is not None and real.read_bytes() != old:
            raise WriteError(f"{path.name} was changed by another program just now; nothing was written")
        with _beside(real, data, before) as temporary:
            os.replace(temporary, real)  # noqa: PTH105 (the name says what it does)
        _settle(real.parent)
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from None


def create(path: Path, data: bytes, *, root: Path | None = None) -> bool:
    """Writes a file that is not there yet, folders made; False, and nothing touched, where it is. Raises WriteError."""
    root = root or root_of(path)
    disk.unrepeatable()
    try:
        if os.path.lexists(path):
            return False
        real = target_of(path, root)
        real.parent.mkdir(parents=True, exist_ok=True)
        with _beside(real, data) as temporary:
            _name(temporary, real)
        _settle(real.parent)
    except FileExistsError:
        return False
    except OSError as error:
        raise WriteError(f"{path}: {error.strerror or error}") from None
    return True


def _plain(real: Path) -> os.stat_result | None:
    """What is known of a file that is to be replaced, None where there is none."""
    try:
        facts = real.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(facts.st_mode):  # root could put a plain file in the place of /dev/null
        raise WriteError(f"{real.name} is no plain file; nothing was written")
    return facts


@contextmanager
def _beside(real: Path, data: bytes, before: os.stat_result | None = None) -> Iterator[Path]:
    """A hidden file with the data, on the disk, in the folder of the one that it is for. Who is killed meanwhile leaves
    it behind; no later run reads it."""
    temporary = real.with_name(f".{real.name[:40]}.{os.urandom(6).hex()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, stat.S_IMODE(before.st_mode) if before else 0o666)
    try:
        with os.fdopen(handle, "wb") as stream:
            if before:
                if hasattr(os, "chown"):
                    with suppress(OSError):  # only root gives files away; it should not keep those of others
                        os.chown(temporary, before.st_uid, before.st_gid)
                temporary.chmod(stat.S_IMODE(before.st_mode))
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _name(temporary: Path, real: Path) -> None:
    """Gives a whole file its name. Raises FileExistsError where another one has it."""
    try:
        os.link(temporary, real)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: the name is taken first, and stands for nothing for a moment
        real.open("xb").close()
        os.replace(temporary, real)  # noqa: PTH105


def _settle(folder: Path) -> None:
    """A new name lasts through a power cut only once its folder is on the disk too, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
