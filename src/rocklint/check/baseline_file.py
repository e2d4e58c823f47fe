"""The baseline: findings that were there when the gate was put up. Checks then fail only on what is new.

An entry is a Rock (its id, or its words), a rule and the words that the rule quotes; never a line or a column. Rocks
may move, change places and be indented anew. Entries only ever leave the file by themselves; they come in when somebody
writes the file.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any, NamedTuple

from rocklint.model.plan import NoteKind
from rocklint.model.report import Report, ReportedFinding, SuppressedBy
from rocklint.rulebook.config import ConfigError
from rocklint.rulebook.reserved import INTERNAL
from rocklint.source import Limits, parse_bytes, plain
from rocklint.source.paths import File
from rocklint.source.paths import read as read_file
from rocklint.source.yaml.limits import InputRefused
from rocklint.system import disk
from rocklint.system.records import dataclass
from rocklint.system.writing import WriteError, root_of
from rocklint.system.writing import replace as write_whole

NAME = "rocklint-baseline.yaml"
_HEAD = """\
# Findings that were known when this file was made: `rocklint check` stops for new ones only.
# `rocklint baseline` writes it, `rocklint check` takes out what is fixed. Nothing here depends on lines.
"""
_QUOTED = re.compile(r'"[^"]*"')
_LIMITS = Limits(bytes=64 << 20, entries=1_000_000)


class KnownFinding(NamedTuple):
    """What a finding is known by. `rock` begins with `file:` where it concerns no Rock."""

    rock: str
    rule: str
    text: str


@dataclass(frozen=True)
class Baseline:
    """A baseline as read: how often each entry may occur, and the paths that it was made for."""

    path: Path
    entries: Counter[KnownFinding] = field(default_factory=Counter)
    paths: tuple[str, ...] = ()
    before: bytes | None = None

    @property
    def size(self) -> int:
        """The number of findings."""
        return sum(self.entries.values())


def entry_of(finding: ReportedFinding, folder: Path) -> KnownFinding:
    """The entry of a finding; files are named from the baseline's folder."""
    words = _QUOTED.findall(finding.message.casefold())
    if finding.plan_wide:
        # Which of several Rocks a plan rule names first depends on their order.
        return KnownFinding(finding.key, finding.code, "" if finding.key else " ".join(sorted(words)))
    said = " ".join(words)
    rock = finding.key or f"file:{shown(finding.location.file, folder)}"
    return KnownFinding(rock, finding.code, " ".join(said.split()) or finding.field or "")


def shown(path: str, folder: Path) -> str:
    """A path as the baseline writes it: from its own folder, with slashes."""
    try:
        return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(folder))).as_posix()
    except ValueError:
        return path


def read(path: Path) -> Baseline | None:
    """The baseline at `path`, None where there is none. Raises ConfigError where it cannot be understood."""
    if not os.path.lexists(path):
        disk.exists(path)
        return None
    try:
        content = read_file(File(path.name, path, False), _LIMITS, root_of(path))
    except InputRefused as refused:
        raise ConfigError(f"{path.name}: {refused.detail[:1].lower()}{refused.detail[1:]}") from None
    document = parse_bytes(content, path.name, _LIMITS)
    for note in document.notes:
        if note.kind is NoteKind.UNREADABLE:
            line = document.locate(note.place).start.line
            raise ConfigError(f"{path.name}, line {line}: {note.detail}; `rocklint baseline` writes it anew")
    data = plain(document.root)
    if not isinstance(data, dict):
        raise ConfigError(f"{path.name}: is not readable; `rocklint baseline` writes it anew")
    if data.get("version") != "1":
        raise ConfigError(f"{path.name}: has version {data.get('version')!r}; this rocklint reads version 1")
    entries: Counter[KnownFinding] = Counter()
    for item in data.get("findings") or ():
        entry, count = _entry(item, path.name)
        entries[entry] += count
    paths = data.get("paths") or ()
    return Baseline(path, entries, tuple(p for p in paths if isinstance(p, str)), content)


def _entry(item: Any, name: str) -> tuple[KnownFinding, int]:
    values = [item.get(key, "") for key in KnownFinding._fields] if isinstance(item, dict) else [None]
    count = str(item.get("count", "1")) if isinstance(item, dict) else ""
    if not all(isinstance(v, str | None) for v in values) or not count.isascii() or not count.isdecimal():
        raise ConfigError(f"{name}: {str(item)[:60]!r} is no entry; `rocklint baseline` writes the file anew")
    if len(values) != 3 or len(count) > 9:
        raise ConfigError(f"{name}: {str(item)[:60]!r} is no entry; `rocklint baseline` writes the file anew")
    return KnownFinding(*(v or "" for v in values)), int(count)


def baseline_of(report: Report, path: Path, paths: Sequence[str]) -> Baseline:
    """The baseline that holds every finding of a report."""
    entries = Counter(entry_of(f, path.parent) for f in report.findings if f.code != INTERNAL.code)
    return Baseline(path, entries, tuple(shown(p, path.parent) for p in paths))


def write(baseline: Baseline) -> None:
    """Writes the file whole or not at all. Raises WriteError."""
    lines = [_HEAD, "version: 1\n", f"paths: {_flow(baseline.paths)}\n"]
    lines.append("findings:\n" if baseline.entries else "findings: []\n")
    for entry, count in sorted(baseline.entries.items()):
        more = f", count: {count}" if count > 1 else ""
        lines.append(f"  - {{rule: {_text(entry.rule)}, rock: {_text(entry.rock)}, text: {_text(entry.text)}{more}}}\n")
    if baseline.before is None and not _replaceable(baseline.path):
        raise WriteError(f"{baseline.path.name} is there already and is no baseline; nothing was written over it")
    write_whole(baseline.path, "".join(lines).encode(), old=baseline.before)


def _replaceable(path: Path) -> bool:
    """True for a baseline, whatever became of it, and where there is nothing: the settings may name any file."""
    try:
        with path.open("rb") as file:
            start = file.read(1 << 16)
    except OSError:
        return True  # nothing there, or nothing that could be written over
    return not start.strip() or _HEAD.encode()[:40] in start or b"\nfindings:" in start


def _flow(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    """A YAML text in double quotes: printable characters as they are, all others escaped."""
    body = json.dumps(text, ensure_ascii=False)
    return "".join(c if c.isprintable() and ord(c) < 0xFFFF else f"\\U{ord(c):08x}" for c in body)


@dataclass(frozen=True)
class Comparison:
    """A report shortened its known findings, and the entries that nothing answers to any more."""

    report: Report
    known: int
    stale: Counter[KnownFinding]


def compare(report: Report, baseline: Baseline, paths: Sequence[str], whole: bool = True) -> Comparison:
    """Keeps back the findings that the baseline holds. Stale is what could have come and did not: its rule ran and
    its Rock was there, or everything was checked that the baseline was made for."""
    left = baseline.entries.copy()
    fresh: list[ReportedFinding] = []
    kept: list[ReportedFinding] = []
    folder = baseline.path.parent
    for finding in report.findings:
        entry = entry_of(finding, folder)
        if left[entry] > 0:
            left[entry] -= 1
            why = f"known since {baseline.path.name} was made"
            kept.append(replace(finding, suppressed=SuppressedBy("baseline", why)))
        else:
            fresh.append(finding)
    compared = replace(report, findings=tuple(fresh), suppressed=(*report.suppressed, *kept))
    return Comparison(compared, len(kept), _stale(+left, report, baseline, paths, whole))


def _stale(
    left: Counter[KnownFinding], report: Report, baseline: Baseline, paths: Sequence[str], whole: bool
) -> Counter[KnownFinding]:
    silent = {code for unchecked in report.unchecked for code in unchecked.rules}
    ran = {rule.code for rule in report.rules} - silent
    here = {shown(path, baseline.path.parent) for path in paths}
    all_of_it = whole and here >= set(baseline.paths)
    rocks = {rock.key for rock in report.rocks}
    if report.crashed or not report.read_any:
        return Counter()
    return Counter(
        {e: n for e, n in left.items() if (all_of_it or (e.rock in rocks and e.rule[:1] != "P")) and e.rule in ran}
    )


def shortened(baseline: Baseline, stale: Counter[KnownFinding]) -> Baseline:
    """The baseline, shorter by what is fixed."""
    return replace(baseline, entries=baseline.entries - stale)


__all__ = [
    "NAME",
    "Baseline",
    "Comparison",
    "KnownFinding",
    "WriteError",
    "baseline_of",
    "compare",
    "read",
    "shortened",
    "write",
]
