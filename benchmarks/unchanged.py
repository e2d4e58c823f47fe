"""Says whether a change of the code changes what users see: facts of all label sets, and the report of every example.

python benchmarks/unchanged.py             the work tree against HEAD
python benchmarks/unchanged.py REVISION    against another revision

Both are asked through the command line, whose JSON is a contract, so the revision may have another layout. Prints what
differs and exits 1 where anything does.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
DAYS = ("2026-10-01", "2026-11-21")
SHOWN = 20


def main() -> int:
    """Compares, prints, and gives the exit code."""
    revision = sys.argv[1] if len(sys.argv) > 1 else "HEAD"
    with tempfile.TemporaryDirectory(prefix="rocklint-unchanged-") as home:
        before = Path(home) / "before"
        # A work tree, not only the files: rules look into the history of a plan.
        git("worktree", "add", "--detach", str(before), revision)
        sentences = Path(home) / "sentences.yaml"
        texts = list(dict.fromkeys(labelled_sentences()))
        sentences.write_text("".join(f"- {json.dumps(text)}\n" for text in texts), encoding="utf-8")
        try:
            different = [*different_facts(before, sentences), *different_reports(before)]
        finally:
            git("worktree", "remove", "--force", str(before))
    for line in different[:SHOWN]:
        print(line)
    print(f"{len(texts)} sentences and all examples against {revision}: {len(different) or 'no'} differences")
    return 1 if different else 0


def git(*arguments: str) -> None:
    """Runs git in this repository. Raises CalledProcessError."""
    subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True)


def labelled_sentences() -> Iterator[str]:
    """Every sentence of the label sets."""
    for path in sorted((ROOT / "benchmarks" / "facts").glob("*.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())


def different_facts(before: Path, sentences: Path) -> Iterator[str]:
    """A line for each sentence that is read otherwise."""
    asked = ("inspect", str(sentences), "--format", "json", "--as-of", "2026-07-01")
    was, now = (json.loads(answer(tree, asked))["rocks"] for tree in (before, ROOT))
    for old, new in zip(was, now, strict=True):
        if old != new:
            parts = [part for part in old if old[part] != new.get(part)]
            yield f"{old['text']!r}: {', '.join(parts)}"


def different_reports(before: Path) -> Iterator[str]:
    """A line for each example whose report differs."""
    files = sorted(ROOT.glob("examples/**/*.yaml"))
    for path in (*files, *sorted({file.parent for file in files})):
        name = path.relative_to(ROOT)
        for day in DAYS:
            asked = ("check", str(name), "--format", "json", "--as-of", day)
            if answer(before, asked) != answer(ROOT, asked):
                yield f"{name} as of {day}: another report"


def answer(tree: Path, arguments: tuple[str, ...]) -> str:
    """What the rocklint of a tree prints, and its exit code."""
    with tempfile.TemporaryDirectory(prefix="rocklint-cache-") as cache:
        env = {**os.environ, "PYTHONPATH": f"{tree / 'src'}{os.pathsep}{tree / 'rules'}", "ROCKLINT_CACHE_DIR": cache}
        done = subprocess.run(
            [sys.executable, "-m", "rocklint", *arguments],
            cwd=tree,
            env=env,
            capture_output=True,
            text=True,
            check=False,
        )
    return done.stdout if done.stdout else f"exit {done.returncode}: {done.stderr}"


if __name__ == "__main__":
    sys.exit(main())
