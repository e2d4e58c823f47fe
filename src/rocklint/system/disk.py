"""The door to the disk for all that a check reads, and a record of what was seen through it.

A run that reads nothing elsewhere can be told from its record to give the same again: `holds` looks whether
everything is still as it was, without knowing what it was read for.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_SHARED = " shared"
_GIT = ("HEAD", "packed-refs", "shallow", "config", "reftable/tables.list")


class Witness:
    """What one run saw: (how it looked, at which path) -> what it saw there, all of it text."""

    def __init__(self) -> None:
        self.seen: dict[tuple[str, str], str] = {}
        self.repeatable = True

    def note(self, how: str, path: str, what: str) -> None:
        """Writes down one look; what has changed since the last one is not repeatable."""
        if self.seen.setdefault((how, path), what) != what:
            self.repeatable = False

    def data(self) -> list[list[str]]:
        """The record in a form to keep."""
        return [[how, path, what] for (how, path), what in self.seen.items()]


def holds(record: Any) -> bool:
    """True where everything in a kept record (`Witness.data`) looks as it did."""
    try:
        return all(_still(how, path, what) for how, path, what in record)
    except (OSError, ValueError):
        return False


def _still(how: str, path: str, what: str) -> bool:
    # Nothing is read for it that is longer or shorter than what was read before.
    if how == "bytes" and f"{os.stat(path).st_size} " != what[: what.find(" ") + 1]:  # noqa: PTH116
        return False
    return LOOKS[how](path) == what


_watching: Witness | None = None


@contextmanager
def watched(witness: Witness) -> Iterator[None]:
    """While it lasts, `witness` sees what is looked at."""
    global _watching
    _watching, before = witness, _watching
    try:
        yield
    finally:
        _watching = before


def _look(how: str, path: str | Path) -> str:
    what = LOOKS[how](os.fspath(path))
    if _watching:
        _watching.note(how, os.fspath(path), what)
    return what


def unrepeatable() -> None:
    """The run depends on, or changes, what no record can hold."""
    if _watching:
        _watching.repeatable = False


def is_file(path: Path) -> bool:
    """True for a file, or a link to one."""
    return _look("kind", path) == "file"


def is_folder(path: Path) -> bool:
    """True for a folder, or a link to one; False for everything else, forbidden ones too."""
    return _look("kind", path) == "folder"


def exists(path: Path) -> bool:
    """True where something is there that can be looked at."""
    return _look("kind", path) != "nothing"


def is_shared(path: Path) -> bool:
    """True for a folder where everybody may put files, and nobody may touch those of others: /tmp."""
    return _look("owner", path).endswith(_SHARED)


def owner(path: Path) -> str:
    """Whose a folder is, and on which disk: two that lie together have the same."""
    return _look("owner", path).removesuffix(_SHARED)


def real(path: str | Path) -> str:
    """The place that all links lead to. Raises ValueError for a name that no file can have."""
    return _look("real", path)


def below(folder: Path, wanted: Callable[[str], bool]) -> Iterator[Path]:
    """The files below a folder whose names are wanted, sorted; hidden ones and those in hidden folders left out."""
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        _noted_listing(root, folders, files)
        for name in sorted(files):
            if not name.startswith(".") and wanted(name):
                yield Path(root, name)


def took(path: str | Path, data: bytes) -> bytes:
    """Notes the bytes that were read from a file, and gives them back."""
    if _watching:
        _watching.note("bytes", os.fspath(path), _digest(data))
    return data


def asked_git(folder: Path) -> None:
    """Notes that git was asked about files in a folder: its answers last until the branch moves."""
    for above in (folder, *folder.parents):
        if exists(above / ".git"):
            _look("git", above)
            return


def _noted_listing(folder: str, folders: Sequence[str], files: Sequence[str]) -> None:
    if _watching:
        _watching.note("names", folder, _names(folders, files))


def _names(folders: Sequence[str], files: Sequence[str]) -> str:
    shown = sorted(name for name in files if not name.startswith("."))
    return _digest(repr((sorted(folders), shown)).encode("utf-8", "surrogateescape"))


def _digest(data: bytes) -> str:
    return f"{len(data)} {_hash(data).hexdigest()}"


def _hash(data: bytes = b"") -> Any:
    return hashlib.blake2b(data, digest_size=20)


def _kind(path: str) -> str:
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116
    except (OSError, ValueError):
        return "nothing"
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "other"


def _owner(path: str) -> str:
    try:
        facts = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return ""
    everybody = stat.S_ISVTX | stat.S_IWOTH
    return f"{facts.st_dev} {facts.st_uid}{_SHARED if facts.st_mode & everybody == everybody else ''}"


def _real(path: str) -> str:
    return os.path.realpath(path)


def _bytes(path: str) -> str:
    """The digest of a file that was read before; anything else than a file there now is a change."""
    if _kind(path) != "file":
        return ""
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            found = hashlib.file_digest(stream, _hash)  # in pieces: what lies there now may be of any size
            return f"{stream.tell()} {found.hexdigest()}"
    except OSError:
        return ""


def _listing(folder: str) -> str:
    try:
        with os.scandir(folder) as entries:
            kinds = [(entry.name, entry.is_dir()) for entry in entries]
    except OSError:
        return ""
    folders = [name for name, is_dir in kinds if is_dir and not name.startswith(".")]
    return _names(folders, [name for name, is_dir in kinds if not is_dir])


def _git(top: str) -> str:
    """The files that change when a branch moves or another one is checked out."""
    place = os.path.join(top, ".git")  # noqa: PTH118
    if _kind(place) == "file":  # a further work tree: the file says where its own records lie
        place = os.path.join(top, os.fsdecode(_start(place)[8:].strip()))  # noqa: PTH118
    common = os.path.join(place, os.fsdecode(_start(os.path.join(place, "commondir")).strip()))  # noqa: PTH118
    head = _start(os.path.join(place, "HEAD"))  # noqa: PTH118
    names = [*_GIT, os.fsdecode(head[5:].strip())] if head.startswith(b"ref: ") else _GIT
    return " ".join(_bytes(os.path.join(root, name)) for root in (place, common) for name in names)  # noqa: PTH118


def _start(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:  # noqa: PTH123
            return stream.read(4096)
    except (OSError, ValueError):
        return b""


LOOKS: Mapping[str, Callable[[str], str]] = {
    "kind": _kind,
    "owner": _owner,
    "real": _real,
    "bytes": _bytes,
    "names": _listing,
    "git": _git,
}
