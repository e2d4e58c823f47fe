"""`rocklint check`: the report."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rocklint.check.files_read import files_read
from rocklint.check.run import BaselineUse, Part, Request, prepare
from rocklint.cli import EXIT_CODES, OK, UNUSABLE
from rocklint.cli.arguments import (
    AsOf,
    Color,
    ConfigPath,
    Jobs,
    NoCache,
    Paths,
    QuarterAsked,
    StdinName,
    open_cache,
    standard_input,
    today,
)
from rocklint.cli.outputs import Outputs, known_format, placed, protected, write_outputs
from rocklint.cli.problems import tell
from rocklint.cli.progress import progress
from rocklint.cli.stopwatch import Stopwatch, files_page
from rocklint.cli.terminal import options, say, write
from rocklint.model.finding import Confidence, Severity
from rocklint.model.report import Report
from rocklint.reporters import FORMATS
from rocklint.reporters.page.labels import quarters_line
from rocklint.reporters.page.statistics import render as statistics_page
from rocklint.reporters.sanitise import terminal
from rocklint.system.processes import processors

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
        bool, typer.Option("--fail-on-stale", help="Exit 1 if the baseline lists findings that are fixed; for CI.")
    ] = False,
    quarter: QuarterAsked = None,
    all_quarters: Annotated[bool, typer.Option("--all-quarters", help="Judge the Rocks of every quarter.")] = False,
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
    """Turns the options into a request, and what comes of it into text and an exit code."""
    watch = Stopwatch()
    request = Request(
        as_of=as_of or today(),
        paths=tuple(paths or ["."]),
        config=config,
        stdin=standard_input,
        stdin_name=stdin_filename,
        select=_names(select),
        ignore=_names(ignore),
        extend_select=_names(extend_select) or (),
        min_confidence=min_confidence,
        baseline=not no_baseline,
        fail_on_stale=fail_on_stale,
        quarter=quarter,
        all_quarters=all_quarters,
        since=since,
        policy_from=policy_from,
        owner=owner,
        fail_on=fail_on.value if fail_on else None,
        cache=open_cache(no_cache),
        jobs=jobs or processors(),
    )
    prepared = prepare(request, watch.lap)
    parts = prepared.parts
    tell(dict.fromkeys(problem for part in parts for problem in (*part.own.problems, *part.session.problems)))
    if show_files:
        read_as: dict[str, str] = {}
        for part in parts:
            read_as |= files_read(part.session, part.loaded, part.group.paths)
        write(files_page(read_as))
        raise typer.Exit(OK if any(part.loaded.rocks for part in parts) else UNUSABLE)
    if timing:  # the sentences are read once; here, so that the rules' own time stands by itself
        for part in parts:
            part.session.read.ahead(rock.text for rock in part.loaded.rocks)
        watch.lap("facts of the sentences")
    with progress() as told:
        outcome = prepared.check(told)
    watch.lap("company and rules")
    for use in outcome.baselines:
        _tell_baseline(use)
    report = outcome.report
    shown = replace(options(sys.stdout, color, evidence, details), fails=outcome.threshold, **placed())
    written = write_outputs(output or [], report, shown, _spare(parts, report))
    page = statistics_page if statistics else FORMATS[format].render
    write(page(report, shown))
    watch.lap("report")
    if timing:
        say(watch.page())
    if format in ("concise", "github") and not statistics:
        say(summary(report))
    if format != "full" or statistics:  # the page says it itself
        for cause in report.nothing:
            say(f"rocklint: {terminal(cause)}")
    raise typer.Exit(EXIT_CODES[outcome.status] if written else UNUSABLE)


def _spare(parts: Sequence[Part], report: Report) -> frozenset[Path]:
    return frozenset[Path]().union(*(protected(part.session, report, part.group.paths) for part in parts))


def _names(given: str | None) -> tuple[str, ...] | None:
    return tuple(given.split(",")) if given else None


def _tell_baseline(use: BaselineUse) -> None:
    """What the baseline hid, and what became of entries whose findings are fixed."""
    name = terminal(use.name)
    if use.hidden:
        say(f"{use.hidden} known finding{'s' * (use.hidden != 1)} kept back ({name}).")
    if not use.fixed:
        return
    verb = "s are" if use.fixed != 1 else " is"
    if use.problem:
        say(f"rocklint: {terminal(use.problem)}")
    elif use.written:
        say(f"{use.fixed} known finding{verb} fixed: {name} is shorter now.")
    else:
        say(f"{use.fixed} known finding{verb} fixed and still in {name}: run rocklint check and commit the file.")


def summary(report: Report) -> str:
    """One line for people beside a report that is made for programs."""
    counts = ", ".join(f"{report.count(s)} {s.value}{'s' * (report.count(s) != 1)}" for s in Severity)
    return f"{len(report.rocks)} Rock{'s' * (len(report.rocks) != 1)}: {counts} (as of {report.as_of}){_others(report)}"


def _others(report: Report) -> str:
    """Which quarter that is, where files of several were read."""
    read = report.quarters
    return f"; {terminal(quarters_line(read))}" if read else ""
