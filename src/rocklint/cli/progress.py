"""A bar on a terminal for a run that takes more than two seconds; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rocklint.language.fact_reader import Progress

_PATIENCE = 2.0
"""Seconds that a run may take without a word."""


@contextmanager
def progress() -> Iterator[Progress | None]:
    """What a long step tells how far it is; the bar is gone when the step ends."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    bar = _Bar()
    try:
        yield bar.advance
    finally:
        bar.close()


class _Bar:
    def __init__(self) -> None:
        self._since = time.monotonic() - time.process_time()
        self._shown: tuple[Any, Any] | None = None

    def advance(self, done: int, of: int) -> None:
        """Draws the bar, once there is reason for one."""
        if self._shown is None:
            if time.monotonic() - self._since < _PATIENCE:
                return
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            drawn = Progress(
                TextColumn("Checking Rocks"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
                console=Console(stderr=True), transient=True,
            )  # fmt: skip
            drawn.start()
            self._shown = drawn, drawn.add_task("", total=of)
        drawn, task = self._shown
        drawn.update(task, completed=done, total=of)

    def close(self) -> None:
        """Takes the bar away."""
        if self._shown:
            self._shown[0].stop()
