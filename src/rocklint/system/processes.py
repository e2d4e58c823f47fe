"""Work in forked processes, which share all that the program has read so far.

Forking a running program is safe on Linux only; elsewhere one process does everything.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

POSSIBLE = sys.platform.startswith("linux")


def processors() -> int:
    """The processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Copy:
    """A copy of this program at work."""

    def __init__(self, process: BaseProcess, ours: Connection) -> None:
        self._process = process
        self._ours = ours
        self._pieces: list[bytes] | None = None
        self._ended = False

    def look(self) -> None:
        """Takes what came of it if it is there: a copy that waits for somebody holds on to its memory."""
        if not self._ended and self._ours.poll():
            self._end()

    def result(self) -> list[bytes] | None:
        """Waits for what comes of it, piece by piece: None where the copy did not come to its end."""
        if not self._ended:
            self._end()
        return self._pieces

    def _end(self) -> None:
        self._ended = True
        try:
            count = int.from_bytes(self._ours.recv_bytes(), "big")
            self._pieces = [self._ours.recv_bytes() for _ in range(count)]
        except (EOFError, OSError):
            self._pieces = None
        finally:
            self._ours.close()
            self._process.join()


def started(work: Callable[[], Sequence[bytes]]) -> Copy:
    """Starts a copy that does the work."""
    import multiprocessing  # one run in a hundred needs it

    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=(work, theirs), daemon=True)
    process.start()
    theirs.close()
    return Copy(process, ours)


def _do(work: Callable[[], Sequence[bytes]], theirs: Connection) -> None:
    done = 1
    try:
        pieces = work()
        theirs.send_bytes(len(pieces).to_bytes(8, "big"))
        for piece in pieces:
            theirs.send_bytes(piece)
        done = 0
    finally:
        os._exit(done)  # whatever happened, nothing is printed, closed or kept here: that is for the program itself
