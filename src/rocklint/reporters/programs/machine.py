"""What the formats for other programs share: JSON that a build log cannot misread, and files named from the root."""

from __future__ import annotations

import json
import posixpath
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from rocklint.reporters import sanitise
from rocklint.reporters.options import Options

HOME = "https://github.com/rocklint/rocklint"


def dumps(value: Any, *, indent: int | None = 2) -> str:
    """JSON in ASCII. It may write any character as an escape: a build log finds no `##[command]`, a parser reads the
    same text."""
    return json.dumps(value, ensure_ascii=True, indent=indent).replace("##", "#\\u0023")


def from_root(file: str, options: Options) -> str:
    """A file's name from the root of the repository; as it is where it lies outside or the root is not known."""
    if not options.root or file.startswith("<"):
        return file
    full = posixpath.normpath(posixpath.join(options.folder, file))
    return posixpath.relpath(full, options.root) if _within(full, options.root) else file


def _within(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip("/") + "/")


def uri(file: str, options: Options) -> str:
    """The name as a URI reference: relative below the root, `file:` outside."""
    name = sanitise.data(from_root(file, options))
    if PurePosixPath(name).is_absolute():
        return f"file://{quote(name)}"
    if PureWindowsPath(name).is_absolute():
        return f"file:///{quote(name)}"
    return quote(name)
