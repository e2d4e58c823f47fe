"""A stamp of the running rocklint. The caches of one build must not serve another."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path

from rocklint import __version__

RULES = "rocklint_rules"


@cache
def stamp() -> str:
    """Changes with every change of rocklint, its own rules, Python, and with packages that come or go."""
    folders = [Path(__file__).parents[1]]
    rules = PathFinder.find_spec(RULES)
    folders += [Path(folder) for folder in (rules and rules.submodule_search_locations) or ()]
    dated = [(entry, os.stat(entry).st_mtime_ns) for entry in sys.path if os.path.isdir(entry)]  # noqa: PTH112, PTH116
    return repr((__version__, sys.version, dated, [stamp_of(folder) for folder in folders]))


def stamp_of(folder: Path) -> str:
    """Changes with every change of a file below a folder: names, sizes and times, not contents."""
    return repr(sorted(_files(os.fspath(folder))))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    yield from _files(entry.path)
            else:
                facts = entry.stat(follow_symlinks=False)
                yield entry.path, facts.st_size, facts.st_mtime_ns
