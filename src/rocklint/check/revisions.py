"""The plan and the settings of a git revision: what a change touched, and whether it weakens the gate.

The YAML files of the revision are laid out in a folder of their own and read like any plan. Nothing is checked out, and
nothing in the work tree changes.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from rocklint.check import baseline_file
from rocklint.check.engine import known_by
from rocklint.check.session import Session
from rocklint.model.finding import Confidence
from rocklint.model.place import Location, Position
from rocklint.model.plan import Rock
from rocklint.model.report import Report, ReportedFinding
from rocklint.rulebook.config import ConfigError
from rocklint.rulebook.pages import text_of
from rocklint.rulebook.reserved import WEAKENED
from rocklint.rulebook.selection import Decision
from rocklint.source import LoadedPlan
from rocklint.system.git import Tree, tree_at
from rocklint.system.records import cached_property, dataclass

_LARGEST = 4 << 20
_ELSEWHERE = frozenset({"id", "file", "path", "where", "inherited"})
"""What says where a Rock stands, not what it is."""
_SUFFIXES = (".yaml", ".yml")
_FAIL_ON = ("never", "error", "warning", "info")


def revision_of(paths: Sequence[str], revision: str) -> Revision:
    """A revision of the repository that the first path lies in. Raises ConfigError where git does not know it."""
    first = Path(next((path for path in paths if path != "-"), "."))
    folder = first if first.is_dir() else first.parent
    tree = tree_at(folder, revision, _SUFFIXES, _LARGEST)
    if tree is None:
        raise ConfigError(f"git knows no revision {revision!r} here (a shallow clone has only the newest)")
    return Revision(revision, tree)


@dataclass(frozen=True)
class Revision:
    """The files of a revision; its folder lives as long as this does."""

    revision: str
    tree: Tree

    @cached_property
    def _folder(self) -> Path:
        folder = Path(os.path.realpath(tempfile.mkdtemp(prefix="rocklint-")))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        (folder / ".git").mkdir()  # nothing above is asked for settings
        for name, body in self.tree.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        return folder

    def _there(self, path: Path) -> Path:
        """Where a file of the work tree lies in the revision's folder."""
        try:
            inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(self.tree.top))
        except ValueError:
            raise ConfigError(f"{path}: lies outside the repository of {self.revision}") from None
        return self._folder / inside

    def _paths(self, paths: Sequence[str]) -> list[str]:
        there = (self._there(Path(path)) for path in paths if path != "-")
        return [str(path) for path in there if path.exists()]

    @cached_property
    def _settings(self) -> dict[Path, Session]:
        return {}

    def _session(self, own: Session, config: Path | None) -> Session:
        """The session as the revision has it, for the same plan."""
        path = config or own.config_path
        there = self._there(path) if path else self._folder
        if there not in self._settings:
            given = there if there.is_file() and config else None
            start = there.parent if path else there
            self._settings[there] = Session.open(start if start.exists() else self._folder, given)
        return self._settings[there]

    def policy(self, own: Session, config: Path | None) -> Session:
        """A session that judges the work tree by the revision's settings and rule files."""
        was = self._session(own, config)
        at = was.config_path.relative_to(self._folder) if was.config_path else None
        policy = replace(own, config=was.config, config_path=self.tree.top / at if at else None)
        policy.__dict__["registry"] = was.registry
        self.__dict__["_was"] = was
        return policy

    @property
    def was(self) -> Session:
        """The revision's own session, once `policy` has been asked."""
        session: Session = self.__dict__["_was"]
        return session

    def known(self, paths: Sequence[str]) -> baseline_file.Baseline:
        """The revision's baseline, as if it stood in the work tree; empty where it had none."""
        path = self.was.baseline_path(self._paths(paths) or [str(self._folder)])
        found = baseline_file.read(path) or baseline_file.Baseline(path)
        return replace(found, path=self.tree.top / path.relative_to(self._folder))

    def only_changed(
        self, session: Session, report: Report, loaded: LoadedPlan, paths: Sequence[str], as_of: date
    ) -> Report:
        """The report on Rocks that differ from the revision, with whatever else was not said of the revision."""
        then = self._today(session)
        before = then.check(loaded_then := then.load(self._paths(paths)), as_of)
        old = {(known_by(rock), _content(rock)) for rock in loaded_then.rocks}
        changed = {rock.id for rock in loaded.rocks if (known_by(rock), _content(rock)) not in old}
        said = baseline_file.baseline_of(before, self._folder / baseline_file.NAME, ()).entries
        told = {(f.code, f.message) for f in before.findings if f.plan_wide}
        kept: list[ReportedFinding] = []
        for finding in report.findings:
            entry = baseline_file.entry_of(finding, self.tree.top)
            if finding.plan_wide:
                kept += [] if (finding.code, finding.message) in told else [finding]
            elif finding.rock in changed:
                kept.append(finding)
            elif said[entry] > 0:
                said[entry] -= 1
            else:
                kept.append(finding)
        named = changed | {finding.rock for finding in kept if finding.rock}
        return replace(report, findings=tuple(kept), rocks=tuple(rock for rock in report.rocks if rock.id in named))

    def _today(self, session: Session) -> Session:
        """Today's settings and rules on the revision's files."""
        at = self._there(session.config_path) if session.config_path else None
        then = replace(session, config_path=at)
        for part in ("registry", "words", "read", "rules"):
            then.__dict__[part] = getattr(session, part)
        return then

    def with_weakened(self, report: Report, own: Session, loaded: LoadedPlan, paths: Sequence[str]) -> Report:
        """The report with a finding for everything by which the work tree's settings ask less than the revision's."""
        path = own.config_path or self.tree.top / "rocklint.yaml"
        start = Position(1, 1)
        location = Location(baseline_file.shown(str(path), Path.cwd()), start, start)
        said = dict.fromkeys((*self._weaker(own, loaded), *self._grown(own, paths)))
        rule = WEAKENED
        findings = tuple(
            ReportedFinding(
                rule.code, rule.name, rule.letter, rule.severity, Confidence.HIGH,
                f"{text} (compared with {self.revision})", rule.why, rule.ask, location,
            )
            for text in said
        )  # fmt: skip
        if not findings:
            return report
        rules = (*report.rules, text_of(rule, rule.severity))
        return replace(report, findings=(*findings, *report.findings), rules=rules)

    def _weaker(self, own: Session, loaded: LoadedPlan) -> Iterator[str]:
        was = self.was
        now, then = own.config, was.config
        if _FAIL_ON.index(now.fail_on) < _FAIL_ON.index(then.fail_on):
            yield f"fail_on falls from {then.fail_on} to {now.fail_on}"
        if now.min_confidence.rank < then.min_confidence.rank:
            yield f"min_confidence rises from {then.min_confidence.value} to {now.min_confidence.value}"
        for code in sorted(was.locked - own.locked):
            yield f"{code} is locked no more"
        places: list[Path | None] = [None, *(d.origin for d in loaded.documents.values() if d.origin)]
        for place in places:
            there = self._there(place) if place else None
            after = {d.rule.code: d for d in own.decisions(place)}
            off: dict[str, list[Decision]] = {}
            for decision in was.decisions(there):
                now_said = after.get(decision.rule.code)
                if now_said and decision.active and not now_said.active:
                    off.setdefault(now_said.reason, []).append(decision)
                yield from _less(decision, now_said)
            yield from (_off(reason, decisions) for reason, decisions in off.items())

    def _grown(self, own: Session, paths: Sequence[str]) -> Iterator[str]:
        now = baseline_file.read(own.baseline_path(paths))
        more = (now.entries if now else baseline_file.Baseline(self.tree.top).entries) - self.known(paths).entries
        count = sum(more.values())
        if count:
            yield f"the baseline grows by {count} finding{'s' * (count != 1)}"


def _off(reason: str, decisions: Sequence[Decision]) -> str:
    """One sentence for all rules that one setting switches off."""
    rule = decisions[0].rule
    if len(decisions) == 1:
        return f"{rule.name} ({rule.code}) is switched off by {reason}"
    codes = ", ".join(decision.rule.code for decision in decisions[:5]) + (", ..." if len(decisions) > 5 else "")
    return f"{len(decisions)} rules are switched off by {reason} ({codes})"


def _less(before: Decision, after: Decision | None) -> Iterator[str]:
    """In words, what a rule asks less."""
    rule = before.rule
    if before.active is None:
        return
    if after is None:
        yield f"{rule.name} ({rule.code}) is gone"
    elif after.active is not None:
        then, now = before.active.severity_of(None), after.active.severity_of(None)
        if now.rank > then.rank:
            yield f"{rule.name} ({rule.code}) falls from {then.value} to {now.value}"
        elif now is then and after.active.worst.rank > before.active.worst.rank:
            yield f"{rule.name} ({rule.code}) stops no check any more (time_rules)"


def _content(rock: Rock) -> str:
    """What a Rock says, wherever it stands."""
    return repr(_bare({name: value for name, value in asdict(rock).items() if name not in _ELSEWHERE}))


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if key not in ("path", "place")}
    return [_bare(inner) for inner in value] if isinstance(value, list | tuple) else value
