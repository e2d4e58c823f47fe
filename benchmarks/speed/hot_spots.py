"""Where the time of one check goes, by part of rocklint: python benchmarks/speed/hot_spots.py --rocks 10000

The profiler makes small functions look slower than they are: read the shares, not the seconds.
"""

from __future__ import annotations

import argparse
import pstats
import subprocess
import sys
import tempfile
from collections import defaultdict
from itertools import count
from pathlib import Path

from inputs import write_plan
from programs import COLD, KNOWN, UNCHANGED, Bench
from table import grid
from timing import run

Function = tuple[str, int, str]
Stats = dict[Function, tuple[int, int, float, float, dict[Function, tuple[int, int, float, float]]]]

STATES = {"nothing-cached": COLD, "known-sentences": KNOWN, "nothing-changed": UNCHANGED}
PARTS = {
    "start": ("importlib", "zipimport", "/typer/", "/click/", "/rocklint/cli/", "/argparse.py"),
    "caches": ("/rocklint/system/", "/rocklint/language/fact_reader", "/rocklint/language/facts_json"),
    "settings": ("/rocklint/rulebook/", "/rocklint/language/words/"),
    "loading": ("/yaml/", "yaml/_yaml", "/rocklint/source/", "/rocklint/model/"),
    "facts": ("spacy/", "/rocklint/language/"),
    "report": ("/rocklint/reporters/", "/rich/"),
    "rules": ("/rocklint/", "/rocklint_rules/"),
}
"""Which part a file belongs to; the first that fits counts."""


def main() -> None:
    """Prints the parts and the functions that take most."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rocks", type=int, default=7, help="how many (default 7)")
    parser.add_argument("--state", choices=STATES, default="nothing-cached", help="of the caches")
    parser.add_argument("--top", type=int, default=4, help="functions of each part (default 4)")
    asked = parser.parse_args()
    sys.setrecursionlimit(20_000)
    with tempfile.TemporaryDirectory(prefix="rocklint-speed-") as home:
        stats = profile(Path(home), asked.rocks, STATES[asked.state])
        print(page(stats, asked.top), rules(stats, asked.top), sep="\n\n")


def profile(home: Path, rocks: int, state: str) -> Stats:
    """The functions of one run, after one that fills the caches."""
    plan = write_plan(home / "plan.yaml", rocks)
    bench = Bench(home, Path(sys.executable).parent / "rocklint", count(1))
    options = ("--select", "ALL", "--format", "concise", "--jobs", "1")  # the profiler sees one process
    program = bench.checks(plan, *options, states=(state,))[0]
    run(program)
    program.before()
    found = home / "profile"
    # -P: the profiled program must see the same sys.path, or the caches are not for it.
    command = [bench.python, "-P", "-m", "cProfile", "-o", found, *program.command]
    subprocess.run(command, cwd=program.folder, env=program.env, stdout=subprocess.DEVNULL)
    stats: Stats = pstats.Stats(str(found)).stats  # type: ignore[attr-defined]
    return stats


def page(stats: Stats, top: int) -> str:
    """A table of the parts, each with its dearest functions below it."""
    shares = Shares(stats)
    taken: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for function, (_, _, own, _, _) in stats.items():
        for name, share in shares.of(function).items():
            taken[name][label(function)] += own * share
    totals = {name: sum(functions.values()) for name, functions in taken.items()}
    everything = sum(totals.values())
    rows = []
    for name in sorted(taken, key=lambda name: -totals[name]):
        dearest = sorted(taken[name].items(), key=lambda item: -item[1])[:top]
        for what, own in ((name, totals[name]), *((f"  {what}", own) for what, own in dearest)):
            rows.append((what, f"{own:.2f}", f"{own / everything:.0%}"))
    return grid(("time of", "seconds", "share"), rows)


def rules(stats: Stats, top: int) -> str:
    """A table of the dearest rules, with all that they call."""
    checks = {
        f: together for f, (_, _, _, together, _) in stats.items() if "/rocklint_rules/" in f[0] and f[2] == "check"
    }
    dearest = sorted(checks.items(), key=lambda item: -item[1])[:top]
    return grid(("rule, with all it calls", "seconds"), [(label(f), f"{together:.2f}") for f, together in dearest])


class Shares:
    """How much of a function's own time each part of rocklint has: all, where its file belongs to one; else (re,
    pydantic, what is built into Python) as much as its callers took of it. What a module does on import is start."""

    def __init__(self, stats: Stats) -> None:
        self._stats = stats
        self._known: dict[Function, dict[str, float]] = {}

    def of(self, function: Function) -> dict[str, float]:
        """Parts with shares that sum to one."""
        known = self._known.get(function)
        if known is None:
            self._known[function] = {}  # a circle of callers adds nothing
            known = self._known[function] = self._work_out(function)
        return known

    def _work_out(self, function: Function) -> dict[str, float]:
        file, _, name = function
        if name == "<module>":
            return {"start": 1.0}
        for part, files in PARTS.items():
            if any(one in file for one in files):
                return {part: 1.0}
        mixed: dict[str, float] = defaultdict(float)
        for caller, (_, _, _, together) in self._stats[function][4].items():
            for part, share in self.of(caller).items():
                mixed[part] += share * (together + 1e-9)
        whole = sum(mixed.values())
        return {part: share / whole for part, share in mixed.items()} if whole else {"start": 1.0}


def label(function: Function) -> str:
    """The file, its folder and the function."""
    return f"{'/'.join(Path(function[0]).parts[-2:])}:{function[2]}" if function[0] != "~" else function[2]


if __name__ == "__main__":
    main()
