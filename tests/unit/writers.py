"""Writes in a loop, in processes that are killed: `python writers.py FOLDER KILLS SEED` prints what it found.

Each child writes again and again what the commands write; the parent kills it after some milliseconds and looks at
what is there.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from pathlib import Path

from rocklint.check import baseline_file
from rocklint.model.finding import Letter
from rocklint.system.writing import create, replace
from rocklint.workbench.rule_starter import new_rule


def body(number: int) -> bytes:
    """A file's content that says of itself whether it is whole."""
    line = f"{number}\r\n".encode()
    return line * (1 + number % 400 * 50) + b"end\r\n"


def whole(data: bytes) -> bool:
    return data.endswith(b"end\r\n") and data == body(int(data.split(b"\r\n", 1)[0]))


def scorecard(folder: Path) -> None:
    """A file replaced again and again."""
    path = folder / "scorecard.yaml"
    for _ in itertools.count():
        old = path.read_bytes()
        replace(path, body(int(old.split(b"\r\n", 1)[0]) + 1), old=old)


def baseline(folder: Path) -> None:
    """A baseline that grows and shrinks."""
    path = folder / baseline_file.NAME
    for number in itertools.count(1):
        entries = Counter(
            {baseline_file.KnownFinding(f"Rock {i}", "S102", "words"): 1 + i for i in range(number % 300)}
        )
        baseline_file.write(baseline_file.Baseline(path, entries, ("rocks.yaml",)))


def starter(folder: Path) -> None:
    """New files, never over one that is there."""
    for number in itertools.count(len(list(folder.glob("new-*.yaml")))):
        create(folder / "deep" / f"new-{number}.yaml", body(number))
        create(folder / f"new-{number}.yaml", body(number))


def rules(folder: Path) -> None:
    """A package that gets rule upon rule."""
    package = folder / "ours"
    for number in itertools.count(len(list(package.glob("*.py")))):
        new_rule(package, Letter.S, f"rule-{number}-{random.randrange(10**9)}")


WRITERS = (scorecard, baseline, starter, rules)


def look(folder: Path) -> list[str]:
    """What is not as it should be: files that are neither the old nor the new one."""
    wrong = [
        str(path) for path in folder.rglob("*.yaml") if path.name != baseline_file.NAME and not whole(path.read_bytes())
    ]
    known = baseline_file.read(folder / baseline_file.NAME)
    count = len(known.entries) if known else 0
    if known and known.entries != Counter(
        {baseline_file.KnownFinding(f"Rock {i}", "S102", "words"): 1 + i for i in range(count)}
    ):
        wrong.append(baseline_file.NAME)
    ends = {"__init__.py": "discover(__name__)\n", ".py": "could check')\n", ".md": "```\n"}
    for path in (folder / "ours").glob("[!.]*"):
        if not path.read_text().endswith(ends.get(path.name) or ends[path.suffix]):
            wrong.append(str(path))
    strange = (p for p in folder.rglob("*") if p.is_file() and p.suffix not in (".yaml", ".py", ".md", ".tmp"))
    return wrong + [str(path) for path in strange]


def main(folder: Path, kills: int, seed: int) -> None:
    moments = random.Random(seed)
    (folder / "scorecard.yaml").write_bytes(body(1))
    caught = 0
    for number in range(kills):
        writer = WRITERS[number % len(WRITERS)]
        child = os.fork()
        if not child:
            writer(folder)
        time.sleep(moments.uniform(0.001, 0.02))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        if os.WTERMSIG(status) != signal.SIGKILL:
            sys.exit(f"kill {number}: {writer.__name__} had stopped by itself")
        left = [path for path in folder.rglob("*.tmp") if path.name.startswith(".")]
        wrong = look(folder)
        if wrong or len(left) > 1:
            sys.exit(f"kill {number} of {writer.__name__}: {wrong}, left over: {left}")
        caught += len(left)
        for path in left:
            path.unlink()
        if writer in (starter, rules) and number % 20 > 15:
            shutil.rmtree(folder / "ours", ignore_errors=True)
    written = int((folder / "scorecard.yaml").read_bytes().split(b"\r\n", 1)[0]) - 1
    sys.stdout.write(f"kills {kills}, in the middle of a write {caught}, replacements {written}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
