"""Files that are made to eat memory and time, each checked by a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="what a process used, in the kilobytes of Linux")
SIZE = 64 * 1024 * 1024
MOST = 300 * 1024
"""Kilobytes that a refusal may take, all of the program counted."""


# What a process uses at its peak is what its parent used at the fork, if that was more: so a small one stands between.
# It gives ten seconds of work, however long they take on a busy machine.
BETWEEN = """
import os, resource, sys
child = os.fork()
if not child:
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
    os.execv(sys.executable, [sys.executable, "-m", "rocklint", *sys.argv[1:]])
_, status, used = os.wait4(child, 0)
print(used.ru_maxrss, file=sys.stderr)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def _filled(start: bytes, piece: bytes) -> bytes:
    return start + piece * ((SIZE - len(start)) // len(piece))


def _laughs() -> bytes:
    names = [f"a{number}" for number in range(30)]
    lines = [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise(names)]
    return "\n".join(["a0: &a0 [x]", *lines, "rocks: *a29\n"]).encode()


FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "one list": (lambda: _filled(b"[", b"a,"), "items in one list, and the limit is 200,000"),
    "sentences": (lambda: _filled(b"", b"- a\n"), "items in one list, and the limit is 200,000"),
    "fields": (lambda: _filled(b"", b"a: b\n"), "values in this file ("),
    "lists of lists": (lambda: _filled(b"", b"- [[a, b], {c: d}]\n"), "values in this file ("),
    "brackets": (lambda: _filled(b"", b"["), "101 levels of nesting, and the limit is 100"),
    "blank lines": (lambda: _filled(b"", b"\n"), "characters without a value"),
    "documents": (lambda: _filled(b"", b"--- a\n"), "1,001 documents in one file, and the limit is 1,000"),
    "a line": (lambda: _filled(b'- "', "é".encode()), "characters without a value"),
    "wrong bytes": (lambda: _filled(b"- a\n", b"\xff"), "is not UTF-8 text"),
    "too large": (lambda: _filled(b"", b"x") + b"x", "67,108,865 bytes in this file, and the limit is 67,108,864"),
    "laughs": (_laughs, "values in this file with its aliases written out, and the limit is 5,000,000"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_refusal(folder, name) -> None:
    content, words = FILES[name]
    (folder / "rocks.yaml").write_bytes(content())
    command = [sys.executable, "-S", "-c", BETWEEN, "check", "rocks.yaml", "--format", "concise", "--no-cache"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert words in done.stdout
    assert len(done.stdout) < 1_000
    assert done.returncode == 2
    *_, peak = done.stderr.split()
    assert int(peak) < MOST
