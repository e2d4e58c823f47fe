"""What files held on an earlier day, from git's own records.

The repository is not trusted: only commands that read objects run, without hooks, pager, text conversion, replaced
objects or transport, so that nothing its configuration names is started and nothing is fetched. Where there is no git,
no repository or no answer in time, there is no answer.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from difflib import SequenceMatcher
from pathlib import Path

_TIMEOUT = 5.0
"""Seconds for one command."""
_MOST_LINES = 20_000
"""Comparing files takes time that grows with the square of their lines."""
_KEPT = frozenset(
    {"GIT_CEILING_DIRECTORIES", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_SYSTEM", "GIT_EXEC_PATH"}
)
_GUARDS = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "LC_ALL": "C",
}
_SETTINGS = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
    "credential.helper=",
)


@dataclass(frozen=True, slots=True)
class _Repository:
    """A work tree: its top folder, and whether its history was cut off when it was cloned."""

    git: str
    top: Path
    shallow: bool

    def run(self, *arguments: str, given: bytes = b"") -> bytes | None:
        """What git answers, None where it does not."""
        return _run(self.git, self.top, arguments, given)

    def commit(self, day: date) -> bytes | None:
        """The last commit of the branch made by the end of a day; empty where it began later."""
        until = f"--before={day.isoformat()}T23:59:59+00:00"
        said = self.run("rev-list", "--first-parent", "--max-count=1", until, "HEAD", "--")
        return None if said is None or (self.shallow and not said.strip()) else said.strip()

    def contents(self, commit: bytes, names: Sequence[str], limit: int) -> list[bytes | None]:
        """The files of a commit, None for those that it does not have or that are too big."""
        asked = b"".join(commit + b":" + os.fsencode(name) + b"\n" for name in names)
        lines = (self.run("cat-file", "--batch-check", given=asked) or b"").splitlines()
        if len(lines) != len(names):
            return [None] * len(names)
        objects = [_blob(line, limit) for line in lines]
        wanted = list(dict.fromkeys(one for one in objects if one))
        bodies = self.run("cat-file", "--batch", given=b"".join(one + b"\n" for one in wanted)) if wanted else b""
        found = _unpacked(bodies or b"")
        return [found.get(one) if one else None for one in objects]


def contents_on(paths: Iterable[Path], day: date, limit: int) -> Mapping[Path, bytes] | None:
    """The bytes that each file had at the end of a day on the branch that is checked out; files without an earlier
    version are left out. None where no repository can say."""
    git = _program()
    by_folder: dict[Path, list[Path]] = {}
    for path in paths:
        by_folder.setdefault(path.absolute().parent, []).append(path)
    found: dict[Path, bytes] = {}
    answered = False
    for folder, files in by_folder.items():
        repository = _repository(git, folder) if git else None
        commit = repository.commit(day) if repository else None
        if repository is None or commit is None:
            continue
        answered = True
        named = {path: name for path in files if (name := _inside(repository.top, path))}
        if commit and named:
            bodies = repository.contents(commit, list(named.values()), limit)
            found.update({path: body for path, body in zip(named, bodies, strict=True) if body is not None})
    return found if answered else None


@dataclass(frozen=True, slots=True)
class Tree:
    """The files of a commit by their names in the repository, whose folder is `top`."""

    top: Path
    files: Mapping[str, bytes]


def tree_at(folder: Path, revision: str, suffixes: tuple[str, ...], limit: int) -> Tree | None:
    """The plain files with these suffixes in a revision ("main", "HEAD~1", a commit). None where git does not
    know it."""
    git = _program()
    repository = _repository(git, folder) if git else None
    if repository is None or revision.startswith("-"):
        return None
    said = repository.run("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = said.strip() if said else b""
    listed = repository.run("ls-tree", "-r", "-z", "--full-tree", os.fsdecode(commit), "--") if commit else None
    if listed is None:
        return None
    names = [name for row in listed.split(b"\0") if (name := _plain_file(row)) and name.lower().endswith(suffixes)]
    bodies = repository.contents(commit, names, limit)
    return Tree(repository.top, {n: body for n, body in zip(names, bodies, strict=True) if body is not None})


def _plain_file(row: bytes) -> str:
    """The name in "<mode> blob <id>\t<name>"; empty for links, modules, and names that could lead elsewhere."""
    head, _, raw = row.partition(b"\t")
    name = os.fsdecode(raw)
    parts = name.split("/")
    odd = "\n" in name or "\\" in name or any(part.lower() in ("", ".", "..", ".git") for part in parts)
    return "" if odd or not head.startswith(b"100") else name


def written_on(path: Path) -> Mapping[int, date]:
    """The day on which each line of a file was committed, by its number from 1; lines that are not committed yet are
    left out, and all of them where git has no answer."""
    git = _program()
    repository = _repository(git, path.absolute().parent) if git else None
    name = _inside(repository.top, path) if repository else None
    if repository is None or name is None:
        return {}
    # The committed file only: to compare it with the one on disk, git would run what filters the repository names.
    said = repository.run("blame", "--no-textconv", "--line-porcelain", "HEAD", "--", name)
    try:
        here = [line.rstrip(b"\r") for line in path.read_bytes().split(b"\n")] if said else []
    except OSError:
        return {}
    lines, days = _blamed(said or b"")
    if max(len(lines), len(here)) > _MOST_LINES:
        return {}
    pairs = SequenceMatcher(None, lines, here).get_matching_blocks()
    return {b + n + 1: days[a + n] for a, b, size in pairs for n in range(size) if a + n in days}


def _blamed(answer: bytes) -> tuple[list[bytes], dict[int, date]]:
    """The lines of `blame --line-porcelain`, and the day of each by its place from 0."""
    lines: list[bytes] = []
    days: dict[int, date] = {}
    for line in answer.split(b"\n"):
        head, _, rest = line.partition(b" ")
        if line.startswith(b"\t"):
            lines.append(line[1:].rstrip(b"\r"))
        elif head == b"committer-time" and rest.isdigit():
            days[len(lines)] = datetime.fromtimestamp(int(rest), UTC).date()
    return lines, days


def _program() -> str | None:
    """The git of this machine, never one that lies in the current folder."""
    found = shutil.which("git")
    if not found or not Path(found).is_absolute() or Path(found).parent == Path.cwd():
        return None
    return found


def _repository(git: str, folder: Path) -> _Repository | None:
    said = _run(git, folder, ("rev-parse", "--show-toplevel", "--is-shallow-repository"))
    lines = said.splitlines() if said else []
    return _Repository(git, Path(os.fsdecode(lines[0])), lines[1] == b"true") if len(lines) == 2 else None


def _inside(top: Path, path: Path) -> str | None:
    """A file's name in its repository; None for what lies (or is linked) outside."""
    try:
        name = Path(os.path.realpath(path)).relative_to(os.path.realpath(top)).as_posix()
    except (OSError, ValueError):
        return None
    return name if "\n" not in name else None


def _blob(line: bytes, limit: int) -> bytes | None:
    """The id in "<id> blob <size>", where the size will do."""
    parts = line.split(b" ")
    if len(parts) != 3 or parts[1] != b"blob" or not parts[2].isdigit() or int(parts[2]) > limit:
        return None
    return parts[0]


def _unpacked(answer: bytes) -> dict[bytes, bytes]:
    """The objects of `cat-file --batch`: a line with id, type and size before each, a line end behind it."""
    found: dict[bytes, bytes] = {}
    at = 0
    while at < len(answer):
        end = answer.find(b"\n", at)
        parts = answer[at:end].split(b" ") if end > 0 else []
        if len(parts) != 3 or not parts[2].isdigit():
            break
        size = int(parts[2])
        found[parts[0]] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _run(git: str, folder: Path, arguments: Sequence[str], given: bytes = b"") -> bytes | None:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    # The child's own environment: ours, without what a hook's git has set for another repository.
    around = {k: v for k, v in os.environ.items() if not k.startswith("GIT_") or k in _KEPT} | _GUARDS
    try:
        done = subprocess.run(
            [git, "--no-pager", "--no-replace-objects", *settings, *arguments],
            cwd=folder,
            env=around,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return done.stdout if done.returncode == 0 else None
