"""`rocklint review`: the yearly look at the metrics."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from rocklint.cli import UNUSABLE
from rocklint.cli.arguments import AsOf, Color, ConfigPath, Paths, StdinName, load, open_session, today
from rocklint.cli.company_command import unreadable
from rocklint.cli.problems import whole
from rocklint.cli.terminal import options, say, write
from rocklint.reporters.page.labels import plural
from rocklint.reporters.review import review_markdown, review_sheet
from rocklint.reporters.review import review_page as page
from rocklint.reporters.sanitise import terminal
from rocklint.review import Review, review_of
from rocklint.review.accept import AcceptError, accept
from rocklint.review.answers import AnswersError, read_answers
from rocklint.source import CompanyFiles, LoadedPlan, read_file
from rocklint.system.writing import WriteError, create

HELP = "Review the metrics once a year: how they did, what your people say, what changed; then decide."

NONE = """\
rocklint: no scorecard here. Write scorecard.yaml beside your Rocks (or name it in rocklint.yaml under files:):

  metrics:
    - {id: vp_meetings, name: VP-level meetings, who: Marcus Bell, goal: 6, cadence: weekly, kind: activity,
       history: [3, 5, 4, 6]}   # oldest first

rocklint init writes one with comments."""


def command(
    paths: Paths = None,
    write_to: Annotated[
        Path | None,
        typer.Option("--write", metavar="FILE", help="Keep it: FILE.yaml to fill in, FILE.md to read."),
    ] = None,
    take: Annotated[
        Path | None,
        typer.Option("--accept", metavar="FILE", help="Take a filled-in FILE.yaml into the scorecard."),
    ] = None,
    as_of: AsOf = None,
    config: ConfigPath = None,
    stdin_filename: StdinName = "<stdin>",
    color: Color = "auto",
) -> None:
    """Prints the review; keeps it, or takes the answers back."""
    if write_to and take:
        raise typer.BadParameter("--write makes the sheet and --accept takes it back: one of them at a time")
    given = paths or ["."]
    session = open_session(given, config)
    day = as_of or today()
    judged = session.current(load(session, given, stdin_filename), day)
    loaded = judged.loaded
    around = session.company(loaded, judged)
    review = review_of(session.plan(loaded, around, day), session.vocabulary, session.recorded(day))
    if review is None:
        say("\n".join(f"rocklint: {p}" for p in unreadable(loaded, around)) or NONE)
        raise typer.Exit(UNUSABLE)
    if take:
        _accept(take, loaded, around)
        raise typer.Exit(whole(session))
    if write_to:
        _keep(review, write_to)
    write(page.render(review, options(sys.stdout, color)))
    raise typer.Exit(whole(session))


def _keep(review: Review, wanted: Path) -> None:
    """Writes sheet and page, unless a sheet of that name is there: it may hold answers."""
    base = wanted.with_suffix("") if wanted.suffix in (".yaml", ".yml", ".md") else wanted
    sheet, text = base.with_name(base.name + ".yaml"), base.with_name(base.name + ".md")
    for path in (sheet, text):
        if os.path.lexists(path):
            _stop(f"{path} is there already and may hold answers; choose another name")
    try:
        create(sheet, review_sheet.render(review, str(sheet)).encode())
        create(text, review_markdown.render(review, sheet.name).encode())
    except WriteError as error:
        _stop(str(error))
    say(f"wrote {terminal(str(sheet))} (to fill in) and {terminal(str(text))} (to read)")


def _accept(wanted: Path, loaded: LoadedPlan, around: CompanyFiles) -> None:
    """Takes a filled-in sheet into the scorecard and says what is left to do by hand."""
    path = wanted if wanted.suffix else wanted.with_name(wanted.name + ".yaml")
    scorecard = around.company.scorecard
    documents = {**loaded.documents, **around.documents}
    document = documents.get(scorecard.place.file) if scorecard else None
    if scorecard is None or document is None:
        _stop(NONE.removeprefix("rocklint: "))
    names = {name: m.id for m in scorecard.metrics for name in (m.name, m.id) if name}
    try:
        answers = read_answers(read_file(path), names)
        done = accept(answers, scorecard, document)
    except (AnswersError, AcceptError) as error:
        _stop(str(error))
    decided = ", ".join(f"{terminal(metric)} {action}" for metric, action in answers.decisions.items())
    write(
        f"{terminal(document.file)}: review of {answers.day} added, {plural(answers.interviews, 'interview')}, "
        f"{plural(len(answers.decisions), 'decision')}{f' ({decided})' if decided else ''}\n"
    )
    known = {metric.id for metric in scorecard.metrics}
    for metric, action in answers.decisions.items():
        if action == "add" and metric not in known:
            write(f"  next: write a line for {terminal(metric)} under metrics: with who and goal\n")
        elif action == "drop":
            write(f"  next: take {terminal(metric)} out of metrics:\n")
        elif action == "change":
            write(f"  next: change the line of {terminal(metric)} under metrics:\n")
    if not done.reviewed:
        write("  no metric's last_reviewed was set: decide on each, keep is a decision too\n")


def _stop(message: str) -> NoReturn:
    for line in message.splitlines():
        say(f"rocklint: {terminal(line)}")
    raise typer.Exit(UNUSABLE)
