"""Work done by copies of the running program, which have all that it has read so far.

Only Linux copies a running program soundly; elsewhere everything is done by the one process that there is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

POSSIBLE = sys.platform.startswith("linux")


def processors() -> int:
    """The processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def started(work: Callable[[], bytes]) -> Callable[[], bytes | None]:
    """Starts a copy that does the work. What is returned waits for what comes of it: None where the copy did not come
    to its end."""
    import multiprocessing  # one run in a hundred needs it

    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    copy = context.Process(target=_do, args=(work, theirs), daemon=True)
    copy.start()
    theirs.close()

    def result() -> bytes | None:
        try:
            return ours.recv_bytes()
        except (EOFError, OSError):
            return None
        finally:
            ours.close()
            copy.join()

    return result


def _do(work: Callable[[], bytes], theirs: Connection) -> None:
    done = 1
    try:
        theirs.send_bytes(work())
        done = 0
    finally:
        os._exit(done)  # whatever happened, nothing is printed, closed or kept here: that is for the program itself
