"""One run: a Request in, an Outcome out. Every front (command line, hook, editor, program) asks here.

Decided here and nowhere else: by which settings is judged, which findings the baseline knows, what a change touched,
whose Rocks are shown, and whether the run fails. So a gate, an editor and a program cannot disagree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rocklint.check import baseline_file
from rocklint.check.baseline_file import Baseline, KnownFinding
from rocklint.check.nothing import nobody, not_checked
from rocklint.check.session import Session
from rocklint.language.fact_reader import Progress
from rocklint.model.calendar import Quarter
from rocklint.model.finding import Confidence, Severity
from rocklint.model.report import QuartersRead, Report, narrowed, together
from rocklint.rulebook.policy import Group, groups
from rocklint.source import LoadedPlan
from rocklint.system.cache import Cache
from rocklint.system.records import dataclass

if TYPE_CHECKING:
    from rocklint.check.revisions import Revision

NEVER = "never"


class Status(StrEnum):
    """How a run ends. Commands turn it into the exit codes 0, 1 and 2."""

    PASSED = "passed"  # nothing at or above the threshold
    FAILED = "failed"  # findings, or a baseline that lists fixed ones where the request asks for that
    UNUSABLE = "unusable"  # nothing could be read, or a rule stopped


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked for. Settings given here take the place of those in `rocklint.yaml`; None leaves them.

    `stdin` reads standard input, at most so many bytes, where one of the paths is `-`. `since` and `policy_from` are
    git revisions: report only what differs from the first, judge by the settings of the second. `owner` is a person or
    a role. `fail_on` is error, warning, info or never."""

    as_of: date
    paths: tuple[str, ...] = (".",)
    config: Path | None = None
    stdin: Callable[[int], bytes] | None = None
    stdin_name: str = "<stdin>"
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    min_confidence: Confidence | None = None
    baseline: bool = True
    """False reports known findings too."""
    keep_baseline: bool = False
    """True leaves the baseline's file as it is; else entries of fixed findings leave it."""
    fail_on_stale: bool = False
    """True fails the run, and leaves the file as it is, where the baseline lists findings that are fixed."""
    quarter: Quarter | None = None
    """The quarter to judge; None takes the running one, or the one that is being planned."""
    all_quarters: bool = False
    since: str | None = None
    policy_from: str | None = None
    owner: str | None = None
    fail_on: str | None = None
    cache: Cache | None = None
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """What became of the baseline in a run: how many findings it hid, and how many of its entries are fixed."""

    name: str
    hidden: int
    fixed: int
    written: bool = False
    """The fixed entries were taken out of the file."""
    problem: str = ""
    """Why they could not be."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to. `threshold` is the mildest severity that fails it, None where none does."""

    status: Status
    report: Report
    threshold: Severity | None
    baselines: tuple[BaselineUse, ...] = ()


def run(request: Request) -> Outcome:
    """Reads what the request names, checks it, and judges. Raises ConfigError where settings, the baseline or a
    revision cannot be used."""
    return prepare(request).check()


def _no_lap(done: str) -> None:
    pass


def prepare(request: Request, lap: Callable[[str], None] = _no_lap) -> PreparedRun:
    """Opens the settings and reads the files, but checks nothing yet. `lap` is told of each step that is done. Raises
    ConfigError."""
    opened = [_opened(request, group) for group in groups(request.paths, request.stdin_name, request.config)]
    lap("settings, rules and words")
    limit = max(session.limits.bytes for _, session, _, _ in opened)
    stdin = request.stdin(limit) if request.stdin and "-" in request.paths else None
    parts = [
        Part(request, session, session.load(group.paths, stdin, request.stdin_name, group.keep), own, revision, group)
        for group, session, own, revision in opened
    ]
    lap("reading files")
    return PreparedRun(request, tuple(parts))


def _opened(request: Request, group: Group) -> tuple[Group, Session, Session, Revision | None]:
    own = Session.open(group.start, request.config, request.cache, request.jobs)
    revision = _revision(group.paths, request.policy_from)
    session = revision.policy(own, request.config) if revision else own
    session = session.changed(_changes(request, session))
    _ = session.problems  # rules and words are there before the step is called done
    return group, session, own, revision


def _revision(paths: Sequence[str], name: str | None) -> Revision | None:
    if name is None:
        return None
    from rocklint.check.revisions import revision_of  # git is asked only where a request names a revision

    return revision_of(paths, name)


def _changes(request: Request, session: Session) -> Mapping[str, Any]:
    """The settings that the request replaces."""
    changed: dict[str, Any] = {
        "select": request.select,
        "ignore": request.ignore,
        "min_confidence": request.min_confidence,
        "extend_select": (*session.config.extend_select, *request.extend_select) if request.extend_select else None,
    }
    return {name: value for name, value in changed.items() if value is not None}


@dataclass(frozen=True)
class Part:
    """The files of a run that one settings file holds for. `own` has the settings of the work tree where `revision`
    gives those to judge by."""

    request: Request
    session: Session
    loaded: LoadedPlan
    own: Session = field(repr=False)
    revision: Revision | None = field(repr=False)
    group: Group = field(repr=False)

    @property
    def fail_on(self) -> str:
        """The mildest severity that fails the run here, or never."""
        return self.request.fail_on or self.session.config.fail_on

    def check(self, progress: Progress | None = None) -> tuple[Report, BaselineUse | None]:
        """What the rules find, without what the baseline knows or a change left alone. Raises ConfigError."""
        request, session, loaded = self.request, self.session, self.loaded
        report = session.check(loaded, request.as_of, progress, request.quarter, request.all_quarters)
        report, baseline = self._without_known(report)
        since = _revision(self.group.paths, request.since)
        if since:
            report = since.only_changed(session, report, loaded, self.group.paths, request.as_of)
        if self.revision:
            report = self.revision.with_weakened(report, self.own, loaded, self.group.paths)
        return report, baseline

    def _without_known(self, report: Report) -> tuple[Report, BaselineUse | None]:
        """The report without the findings that the baseline lists; entries that are fixed may leave its file."""
        request, paths = self.request, self.group.paths
        if not request.baseline:
            return report, None
        known = self.revision.known(paths) if self.revision else baseline_file.read(self.session.baseline_path(paths))
        if known is None:
            return report, None
        compared = baseline_file.compare(report, known, paths)
        use = BaselineUse(known.path.name, compared.known, sum(compared.stale.values()))
        # Rules that were not asked, or not by these settings, say nothing of what is fixed.
        leave = request.keep_baseline or request.fail_on_stale or request.min_confidence or self.revision
        return compared.report, use if leave or not use.fixed else _shortened(known, compared.stale, use)


@dataclass(frozen=True)
class PreparedRun:
    """A run whose settings are open and whose files are read: a part for each settings file."""

    request: Request
    parts: tuple[Part, ...]

    def check(self, progress: Progress | None = None) -> Outcome:
        """Runs the rules and judges what they find. Raises ConfigError."""
        request, parts = self.request, self.parts
        checked = [part.check(progress) for part in parts]
        reports, found = [report for report, _ in checked], [use for _, use in checked if use]
        nothing = not_checked(parts, reports)
        if request.owner:
            owned = [part.session.rocks_of(one, request.owner) for part, one in zip(parts, reports, strict=True)]
            if not any(owned) and not nothing:
                nothing = (nobody(request.owner, reports),)
            reports = [narrowed(one, numbers) for one, numbers in zip(reports, owned, strict=True)]
        statuses = [status_of(one, part.fail_on) for part, one in zip(parts, reports, strict=True)]
        status = max(statuses, key=tuple(Status).index)
        if status is Status.PASSED and request.fail_on_stale and any(use.fixed for use in found):
            status = Status.FAILED
        report = replace(together(reports, _quarters(reports)), nothing=nothing)
        if nothing:
            status = Status.UNUSABLE
        severest = [Severity(part.fail_on) for part in parts if part.fail_on != NEVER]
        return Outcome(status, report, max(severest, key=lambda s: s.rank, default=None), tuple(found))


def _quarters(reports: Sequence[Report]) -> QuartersRead | None:
    """What was read besides the judged quarters, of all parts together."""
    read = [report.quarters for report in reports if report.quarters]
    if not read:
        return None
    history, drafts = Counter[str](), Counter[str]()
    for one in read:
        history.update(one.history)
        drafts.update(one.drafts)
    names = sorted({name for one in read for name in one.judged})
    return QuartersRead(tuple(names), dict(sorted(history.items())), dict(sorted(drafts.items())))


def _shortened(known: Baseline, fixed: Counter[KnownFinding], use: BaselineUse) -> BaselineUse:
    try:
        baseline_file.write(baseline_file.shortened(known, fixed))
    except baseline_file.WriteError as error:
        return BaselineUse(use.name, use.hidden, use.fixed, problem=str(error))
    return BaselineUse(use.name, use.hidden, use.fixed, written=True)


def status_of(report: Report, fail_on: str) -> Status:
    """How a report ends a run that fails on a severity, or `never`."""
    if report.crashed or not report.read_any:
        return Status.UNUSABLE
    if fail_on == NEVER:
        return Status.PASSED
    worst = Severity(fail_on).rank
    return Status.FAILED if any(f.severity.rank <= worst for f in report.findings) else Status.PASSED
