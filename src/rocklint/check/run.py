"""One run: a Request in, an Outcome out. Every front (command line, hook, editor, program) asks here.

Decided here and nowhere else: by which settings is judged, which findings the baseline knows, what a change touched,
whose Rocks are shown, and whether the run fails. So a gate, an editor and a program cannot disagree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rocklint.check import baseline_file
from rocklint.check.baseline_file import Baseline, KnownFinding
from rocklint.check.session import Session
from rocklint.language.fact_reader import Progress
from rocklint.model.finding import Confidence, Severity
from rocklint.model.report import Report, narrowed
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
    baseline: BaselineUse | None


def run(request: Request) -> Outcome:
    """Reads what the request names, checks it, and judges. Raises ConfigError where settings, the baseline or a
    revision cannot be used."""
    return prepare(request).check()


def _no_lap(done: str) -> None:
    pass


def prepare(request: Request, lap: Callable[[str], None] = _no_lap) -> PreparedRun:
    """Opens the settings and reads the files, but checks nothing yet. `lap` is told of each step that is done. Raises
    ConfigError."""
    first = next((path for path in request.paths if path != "-"), ".")
    own = Session.open(Path(first), request.config, request.cache, request.jobs)
    revision = _revision(request, request.policy_from)
    session = revision.policy(own, request.config) if revision else own
    session = session.changed(_changes(request, session))
    _ = session.problems  # rules and words are there before the step is called done
    lap("settings, rules and words")
    stdin = request.stdin(session.limits.bytes) if request.stdin and "-" in request.paths else None
    loaded = session.load(request.paths, stdin, request.stdin_name)
    lap("reading files")
    return PreparedRun(request, session, loaded, own, revision)


def _revision(request: Request, name: str | None) -> Revision | None:
    if not name:
        return None
    from rocklint.check.revisions import revision_of  # git is asked only where a request names a revision

    return revision_of(request.paths, name)


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
class PreparedRun:
    """A run whose settings are open and whose files are read. `own` has the settings of the work tree where
    `revision` gives those to judge by."""

    request: Request
    session: Session
    loaded: LoadedPlan
    own: Session = field(repr=False)
    revision: Revision | None = field(default=None, repr=False)

    def check(self, progress: Progress | None = None) -> Outcome:
        """Runs the rules and judges what they find. Raises ConfigError."""
        request, session, loaded = self.request, self.session, self.loaded
        report = session.check(loaded, request.as_of, progress)
        report, baseline = self._without_known(report)
        since = _revision(request, request.since)
        if since:
            report = since.only_changed(session, report, loaded, request.paths, request.as_of)
        if self.revision:
            report = self.revision.with_weakened(report, self.own, loaded, request.paths)
        if request.owner:
            report = narrowed(report, session.rocks_of(report, request.owner))
        fail_on = request.fail_on or session.config.fail_on
        status = status_of(report, fail_on)
        if status is Status.PASSED and request.fail_on_stale and baseline and baseline.fixed:
            status = Status.FAILED
        return Outcome(status, report, None if fail_on == NEVER else Severity(fail_on), baseline)

    def _without_known(self, report: Report) -> tuple[Report, BaselineUse | None]:
        """The report without the findings that the baseline lists; entries that are fixed may leave its file."""
        request = self.request
        if not request.baseline:
            return report, None
        known = (
            self.revision.known(request.paths)
            if self.revision
            else baseline_file.read(self.session.baseline_path(request.paths))
        )
        if known is None:
            return report, None
        compared = baseline_file.compare(report, known, request.paths)
        use = BaselineUse(known.path.name, compared.known, sum(compared.stale.values()))
        # Rules that were not asked, or not by these settings, say nothing of what is fixed.
        leave = request.keep_baseline or request.fail_on_stale or request.min_confidence or self.revision
        return compared.report, use if leave or not use.fixed else _shortened(known, compared.stale, use)


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
