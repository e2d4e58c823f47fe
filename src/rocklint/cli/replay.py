"""Prints an earlier run again where nothing that it read has changed.

Kept is what the run printed, with a record of all that it saw of the disk (`rocklint.system.disk`) and of what
it was started with. Where any of it differs, the run is done. Nothing but Python's own library is imported for it.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from typing import Any

from rocklint.cli import FINDINGS, OK
from rocklint.cli.terminal import taped, write
from rocklint.system import disk
from rocklint.system.build_stamp import stamp
from rocklint.system.cache import Cache, folder, key

_COMMANDS = frozenset({"check", "show", "inspect"})
"""Commands that read through the door of `rocklint.system.disk` only."""
_UNKEPT = frozenset({"-", "--no-cache", "--timing"})
_KIND = "run"
_ENVIRONMENT = (
    "NO_COLOR", "FORCE_COLOR", "COLORTERM", "TERM", "COLUMNS", "PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TZ",
)  # fmt: skip


def replayed(arguments: Sequence[str], run: Callable[[], int]) -> int:
    """The exit code of `run`, which is only called where the same run is not known from earlier."""
    started = _started(arguments)
    cache = Cache(folder()) if started else Cache(None)
    if not cache or not started:
        return run()
    with closing(cache):
        name = key(*started)
        code = _again(cache.get(_KIND, name))
        if code is None:
            witness = disk.Witness()
            with disk.watched(witness), taped() as printed:
                code = run()
            if code in (OK, FINDINGS) and witness.repeatable:
                kept = {"record": witness.data(), "printed": printed, "code": code}
                cache.put(_KIND, name, json.dumps(kept, ensure_ascii=True, separators=(",", ":")))
        return code


def _again(kept: str | None) -> int | None:
    """Prints what a run printed; None, and nothing printed, where it cannot be taken."""
    if kept is None:
        return None
    try:
        known: Any = json.loads(kept)
        if not disk.holds(known["record"]):
            return None
        code, printed = int(known["code"]), [(bool(error), str(text)) for error, text in known["printed"]]
    except (ValueError, TypeError, LookupError, OverflowError):
        return None
    for error, text in printed:
        write(text, sys.stderr if error else sys.stdout)
    return code


def _started(arguments: Sequence[str]) -> list[str] | None:
    """All that a run is started with; None where it cannot be told by that."""
    if not arguments or arguments[0] not in _COMMANDS or not _UNKEPT.isdisjoint(arguments):
        return None
    env = os.environ
    if "_ROCKLINT_COMPLETE" in env or "ROCKLINT_DEBUG" in env or sys.stdout is None or sys.stderr is None:
        return None
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 0
        place = [os.getcwd(), date.today().isoformat(), stamp()]  # noqa: PTH109
    except (OSError, ValueError):
        return None
    streams = [repr((stream.isatty(), stream.encoding)) for stream in (sys.stdout, sys.stderr)]
    known = [repr((name, env.get(name))) for name in _ENVIRONMENT]
    return [repr(list(arguments)), *place, str(width), *streams, *known]
