"""`rocklint check`: the report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rocklint.check.session import Session
from rocklint.cli import FINDINGS, OK, UNUSABLE
from rocklint.cli.arguments import AsOf, Color, ConfigPath, Jobs, NoCache, Paths, StdinName, load, open_session, today
from rocklint.cli.baseline_check import settled
from rocklint.cli.outputs import Outputs, known_format, placed, protected, write_outputs
from rocklint.cli.problems import tell
from rocklint.cli.progress import progress
from rocklint.cli.stopwatch import Stopwatch, files_page
from rocklint.cli.terminal import options, say, write
from rocklint.model.finding import Confidence, Report, Severity, narrowed
from rocklint.reporters import FORMATS
from rocklint.reporters.page.statistics import render as statistics_page

if TYPE_CHECKING:
    from rocklint.check.revisions import Earlier

HELP = "Check Rocks and print the report. Exit code 0: nothing to stop for; 1: findings; 2: could not be checked."


class FailOn(StrEnum):
    """The mildest severity that makes the exit code 1."""

    error = "error"
    warning = "warning"
    info = "info"
    never = "never"


def command(
    paths: Paths = None,
    format: Annotated[
        str,
        typer.Option("--format", "-f", parser=known_format, metavar="|".join(FORMATS), help="How to print the report."),
    ] = "full",
    output: Outputs = None,
    as_of: AsOf = None,
    fail_on: Annotated[
        FailOn | None, typer.Option(help="The mildest severity that fails the run.", show_default="error")
    ] = None,
    select: Annotated[
        str | None, typer.Option(metavar="RULES", help="Only these rules: codes, names, letters; comma-separated.")
    ] = None,
    ignore: Annotated[str | None, typer.Option(metavar="RULES", help="All but these rules.")] = None,
    extend_select: Annotated[
        str | None, typer.Option(metavar="RULES", help="These rules too, such as ones that are off by default.")
    ] = None,
    min_confidence: Annotated[
        Confidence | None, typer.Option(help="Leave out findings read with less.", show_default="low")
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--for", metavar="OWNER", help="Only the Rocks of this person or role.")
    ] = None,
    evidence: Annotated[bool, typer.Option("--evidence", help="Show the words that made each letter clear.")] = False,
    details: Annotated[bool, typer.Option("--details", help="Show every Rock's findings of a large plan too.")] = False,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Report known findings too.")] = False,
    fail_on_stale: Annotated[
        bool, typer.Option("--fail-on-stale", help="Exit 1 where the baseline holds what is mended; for CI.")
    ] = False,
    since: Annotated[
        str | None, typer.Option(metavar="REF", help="Only what differs from a git revision, such as origin/main.")
    ] = None,
    policy_from: Annotated[
        str | None,
        typer.Option(metavar="REF", help="Judge by the settings of a git revision; weakening them is a finding."),
    ] = None,
    statistics: Annotated[
        bool, typer.Option("--statistics", help="Print how often each rule spoke instead of the report.")
    ] = False,
    timing: Annotated[bool, typer.Option("--timing", help="Say on standard error where the time went.")] = False,
    show_files: Annotated[
        bool, typer.Option("--show-files", help="Print which files are read, and as what, instead of checking them.")
    ] = False,
    config: ConfigPath = None,
    stdin_filename: StdinName = "<stdin>",
    jobs: Jobs = None,
    no_cache: NoCache = False,
    color: Color = "auto",
) -> None:
    """Loads, checks, prints, and sets the exit code."""
    given = paths or ["."]
    watch = Stopwatch()
    session = own = open_session(given, config, no_cache, jobs)
    earlier = _earlier(given, policy_from) if policy_from else None
    if earlier:
        session = earlier.policy(own, config)
    session = session.changed(changes(session, select, ignore, extend_select, min_confidence))
    tell(session.problems, own.problems)
    watch.lap("settings, rules and words")
    loaded, day = load(session, given, stdin_filename), as_of or today()
    watch.lap("reading files")
    if show_files:
        write(files_page(session.files(loaded, given)))
        raise typer.Exit(OK if loaded.rocks else UNUSABLE)
    if timing:  # the sentences are read once; here, so that the rules' own time stands by itself
        session.read.ahead(rock.text for rock in loaded.rocks)
        watch.lap("facts of the sentences")
    with progress() as told:
        report = session.check(loaded, day, told)
    watch.lap("company and rules")
    stale = False
    if not no_baseline:
        known = earlier.known(given) if earlier else None
        report, stale = settled(
            session, report, given, write=not (fail_on_stale or min_confidence or earlier), known=known
        )
    if since:
        report = _earlier(given, since).only_changed(session, report, loaded, given, day)
    if earlier:
        report = earlier.with_weakened(report, own, loaded, given)
    if owner:
        report = narrowed(report, session.rocks_of(report, owner))
    threshold = fail_on.value if fail_on else session.config.fail_on
    fails = None if threshold == "never" else Severity(threshold)
    shown = replace(options(sys.stdout, color, evidence, details), fails=fails, **placed())
    written = write_outputs(output or [], report, shown, protected(session, report, given))
    page = statistics_page if statistics else FORMATS[format].render
    write(page(report, shown))
    watch.lap("report")
    if timing:
        say(watch.page())
    if format in ("concise", "github") and not statistics:
        say(summary(report))
    code = exit_code(report, threshold)
    if code == OK and stale and fail_on_stale:
        code = FINDINGS
    raise typer.Exit(code if written else UNUSABLE)


def _earlier(paths: Sequence[str], revision: str) -> Earlier:
    from rocklint.check.revisions import earlier

    return earlier(paths, revision)


def changes(
    session: Session, select: str | None, ignore: str | None, more: str | None, confidence: Confidence | None
) -> dict[str, object]:
    """The settings that the command line replaces."""
    given: dict[str, object] = {
        key: tuple(value.split(",")) for key, value in (("select", select), ("ignore", ignore)) if value
    }
    if more:
        given["extend_select"] = (*session.config.extend_select, *more.split(","))
    return {**given, "min_confidence": confidence} if confidence else given


def summary(report: Report) -> str:
    """One line for people beside a report that is made for programs."""
    counts = ", ".join(f"{report.count(s)} {s.value}{'s' * (report.count(s) != 1)}" for s in Severity)
    return f"{len(report.rocks)} Rock{'s' * (len(report.rocks) != 1)}: {counts} (as of {report.as_of})"


def exit_code(report: Report, fail_on: str) -> int:
    """0, 1 or 2; never depends on the format."""
    if report.crashed or not report.read_any:
        return UNUSABLE
    if fail_on == "never":
        return OK
    worst = Severity(fail_on).rank
    return FINDINGS if any(f.severity.rank <= worst for f in report.findings) else OK
