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
from datetime import UTC, date, datetime
from pathlib import Path

from rocklint.system import disk
from rocklint.system.line_diff import same_lines
from rocklint.system.records import dataclass
from rocklint.system.writing import root_of

_TIMEOUT = 5.0
"""Seconds for one command."""
_MOST_LINES = 20_000
"""git writes a dozen lines for each line that it dates."""
_LARGEST = 4 << 20
_TOGETHER = 256 << 20
"""Bytes of all files of one question; what git has packed small may be large."""
_silent: set[tuple[str, Path]] = set()
"""Repositories whose git did not answer in time: it is not asked again."""
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
        objects = _blobs(lines, limit)
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
        disk.asked_git(folder)
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
    disk.unrepeatable()
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
    (committed,) = repository.contents(b"HEAD", [name], _LARGEST)
    try:
        here = [line.rstrip(b"\r") for line in path.read_bytes().split(b"\n")]
    except OSError:
        return {}
    if committed is None or max(committed.count(b"\n"), len(here)) > _MOST_LINES:
        return {}
    lines, days = _blamed(repository.run("blame", "--no-textconv", "--line-porcelain", "HEAD", "--", name) or b"")
    return {b + 1: days[a] for a, b in same_lines(lines, here) if a in days}


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
    """The git of this machine, never one that lies in the current folder or its repository."""
    try:
        here = root_of(Path.cwd() / ".git")
    except OSError:  # somebody has deleted the folder
        return None
    entries = os.environ.get("PATH", os.defpath).split(os.pathsep)
    trusted = [e for e in entries if Path(e).is_absolute() and not Path(os.path.realpath(e)).is_relative_to(here)]
    found = shutil.which("git", path=os.pathsep.join(trusted)) if trusted else None
    # On Windows the current folder comes first, whatever the path says.
    return found if found and Path(found).parent != Path.cwd() and Path(found).is_absolute() else None


def _repository(git: str, folder: Path) -> _Repository | None:
    said = _run(git, folder, ("rev-parse", "--show-toplevel", "--is-shallow-repository"))
    lines = said.splitlines() if said else []
    if len(lines) != 2:
        return None
    top = Path(os.fsdecode(lines[0]))
    # core.worktree may call any folder of the machine the repository's own.
    if Path(os.path.realpath(top)) != _root(folder):
        return None
    return _Repository(git, top, lines[1] == b"true")


def _root(folder: Path) -> Path:
    """The top of the repository that a folder really lies in, by the `.git` above it."""
    return root_of(Path(os.path.realpath(folder)) / ".git")


def _inside(top: Path, path: Path) -> str | None:
    """A file's name in its repository; None for what lies (or is linked) outside."""
    try:
        name = Path(os.path.realpath(path)).relative_to(os.path.realpath(top)).as_posix()
    except (OSError, ValueError):
        return None
    return name if "\n" not in name else None


def _blobs(lines: Iterable[bytes], limit: int) -> list[bytes | None]:
    """The ids in lines of "<id> blob <size>", where the size will do, and that of all of them."""
    found: list[bytes | None] = []
    left = _TOGETHER
    for line in lines:
        parts = line.split(b" ")
        fits = len(parts) == 3 and parts[1] == b"blob" and parts[2].isdigit() and int(parts[2]) <= min(limit, left)
        found.append(parts[0] if fits else None)
        left -= int(parts[2]) if fits else 0
    return found


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
    asked = (git, _root(folder))
    if asked in _silent:
        return None
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
    except subprocess.TimeoutExpired:
        _silent.add(asked)
        disk.unrepeatable()
        return None
    except (OSError, ValueError, subprocess.SubprocessError):
        disk.unrepeatable()
        return None
    return done.stdout if done.returncode == 0 else None
