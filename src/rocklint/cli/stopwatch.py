"""What `--show-files` and `--timing` print: the files read, and where the time went."""

from __future__ import annotations

import time
from collections.abc import Mapping

from rocklint.reporters.sanitise import terminal


def files_page(read_as: Mapping[str, str]) -> str:
    """A line for each file: its name, and as what it is read."""
    names = {name: terminal(name) for name in sorted(read_as)}
    width = max(map(len, names.values()), default=0)
    return "".join(f"{shown:<{width}}  {terminal(read_as[name])}\n" for name, shown in names.items())


class Stopwatch:
    """Laps of one run, in seconds. No part of a report: the same input gives the same bytes there."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        # Before the first lap the program was starting; the process's own clock knows for how long it worked.
        self._laps: list[tuple[str, float]] = [("starting", time.process_time())]

    def lap(self, name: str) -> None:
        """What was done since the last lap."""
        now = time.perf_counter()
        self._laps.append((name, now - self._last))
        self._last = now

    def page(self) -> str:
        """A line for each lap, and their sum."""
        laps = [*self._laps, ("together", sum(seconds for _, seconds in self._laps))]
        return "\n".join(f"rocklint: {seconds * 1000:7.0f} ms  {name}" for name, seconds in laps)
