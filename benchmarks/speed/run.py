"""rocklint beside other linters, as whole processes in one run: python benchmarks/speed/run.py

What is compared, and how to read it: README.md in this folder.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from datetime import date
from itertools import count
from pathlib import Path

from groups import GROUPS
from programs import Bench
from rivals import versions
from table import data, page
from timing import ProgramFailedError


def main() -> int:
    """Prints the tables; 1 where a goal was missed, 2 where a program did not work."""
    asked = _arguments()
    results = []
    start = _machine(asked.rocklint)
    with tempfile.TemporaryDirectory(prefix="rocklint-speed-") as folder:
        for name in asked.only or GROUPS:
            home = Path(folder) / name
            home.mkdir()
            try:
                result = GROUPS[name](Bench(home, asked.rocklint, count(1)), asked.pairs, not asked.no_peers)
            except ProgramFailedError as error:
                print(f"benchmark: {error}", file=sys.stderr)
                return 2
            results.append(result)
            if not asked.json:
                print(page(result), end="\n\n", flush=True)
    machine = {**start, **versions(), "load at the end": _load()}
    if asked.json:
        print(json.dumps({"machine": machine, "pairs": asked.pairs, "parts": [data(one) for one in results]}, indent=1))
    else:
        print(f"{asked.pairs} rounds; {'; '.join(f'{key} {value}' for key, value in machine.items())}")
    return int(any(verdict.held is False for result in results for verdict in result.verdicts))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", action="append", choices=GROUPS, help="this part only; may be given several times")
    parser.add_argument("--pairs", type=int, default=5, metavar="N", help="rounds after the warm-up (default 5)")
    parser.add_argument(
        "--rocklint", type=Path, default=Path(sys.executable).parent / "rocklint", metavar="PATH",
        help="the program to measure (default: the one beside this Python)",
    )  # fmt: skip
    parser.add_argument("--no-peers", action="store_true", help="rocklint and the floors only; installs nothing")
    parser.add_argument("--json", action="store_true", help="everything measured, as JSON")
    asked = parser.parse_args()
    asked.rocklint = asked.rocklint.absolute()
    if not asked.rocklint.exists():
        parser.error(f"there is no {asked.rocklint}; say --rocklint PATH")
    if asked.pairs < 1:
        parser.error("--pairs must be at least 1")
    return asked


def _machine(rocklint: Path) -> dict[str, str]:
    version = subprocess.run([rocklint, "--version"], capture_output=True, text=True).stdout.split()
    return {
        "date": str(date.today()),
        "cores": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "rocklint": version[-1] if version else "unknown",
        "load at the start": _load(),
    }


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    sys.exit(main())
