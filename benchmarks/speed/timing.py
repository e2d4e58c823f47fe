"""Whole processes, timed side by side: one after the other, round by round, so that a busy machine slows all alike."""

from __future__ import annotations

import hashlib
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from memory import Watch

_KIB = 1 if sys.platform == "darwin" else 1024
"""What one unit of `ru_maxrss` is in bytes."""


class ProgramFailedError(Exception):
    """A program ended with an exit code that means it could not do its work."""


@dataclass(frozen=True, slots=True)
class Run:
    """One run: seconds on the clock, seconds of computing (all threads), bytes of memory at the peak.

    `output` is a digest of what it printed."""

    seconds: float
    cpu: float
    peak: int = 0
    output: str = ""


@dataclass(frozen=True)
class Program:
    """A command to time; `before` sets its stage and is not timed. `good` are the exit codes of a
    run that worked; what is dear and only of interest runs in the first `rounds` alone."""

    name: str
    command: Sequence[str | Path]
    folder: Path
    env: Mapping[str, str]
    before: Callable[[], None] = lambda: None
    good: tuple[int, ...] = (0, 1)
    warm_up: bool = True
    rounds: int = sys.maxsize


@dataclass(frozen=True)
class Timed:
    """All runs of one program, in the order of the rounds."""

    name: str
    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """The median."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def cpu(self) -> float:
        """The median."""
        return statistics.median(run.cpu for run in self.runs)

    @property
    def peak(self) -> int:
        """The highest."""
        return max(run.peak for run in self.runs)


def run(program: Program, watched: bool = False) -> Run:
    """Runs it once, its output in a file of its folder. Where it is watched, the memory of the processes that it starts
    is counted too. Raises ProgramFailedError."""
    program.before()
    printed, said = program.folder / "printed", program.folder / "said"
    with printed.open("wb") as out, said.open("wb") as err:
        start = time.perf_counter()
        process = subprocess.Popen(
            program.command, cwd=program.folder, env=program.env, stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
        watch = Watch(process.pid) if watched else None
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    together = watch.stop() if watch else 0
    process.returncode = code = os.waitstatus_to_exitcode(status)
    if code not in program.good:
        lines = said.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise ProgramFailedError(f"{program.name}: exit code {code}: {' '.join(lines[-3:])}")
    peak = max(usage.ru_maxrss * _KIB, together)
    return Run(seconds, usage.ru_utime + usage.ru_stime, peak, _digest(printed))


def side_by_side(programs: Sequence[Program], rounds: int) -> list[Timed]:
    """Programs that want it once to warm up, then all of them in turn, as many rounds as asked."""
    for program in (one for one in programs if one.warm_up):
        _tell(f"warm-up: {program.name}")
        run(program)
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for number in range(1, rounds + 1):
        for program in (one for one in programs if number <= one.rounds):
            _tell(f"round {number} of {rounds}: {program.name}")
            runs[program.name].append(run(program, watched=number == 1))
    _tell("")
    return [Timed(name, tuple(all_runs)) for name, all_runs in runs.items()]


def ratio(one: Timed, other: Timed, of: Callable[[Run], float] = lambda run: run.seconds) -> float:
    """The median of the ratios of one round each, over the rounds that have both."""
    return statistics.median(of(a) / of(b) for a, b in zip(one.runs, other.runs, strict=False))


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _tell(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)
