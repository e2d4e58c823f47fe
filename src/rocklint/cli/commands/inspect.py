"""`rocklint inspect`: what is read out of each sentence."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from rocklint.check.inspection import inspect, inspect_text
from rocklint.cli import UNUSABLE
from rocklint.cli.arguments import (
    AsOf,
    Color,
    ConfigPath,
    Jobs,
    NoCache,
    Paths,
    Shape,
    ShapeOption,
    StdinName,
    load,
    open_session,
    today,
)
from rocklint.cli.problems import whole
from rocklint.cli.progress import progress
from rocklint.cli.terminal import options, write
from rocklint.reporters.page import sentence_facts as inspection

HELP = "Show what is read out of each sentence: owner, deadline, measures, how one will know it is done."


def command(
    paths: Paths = None,
    text: Annotated[
        str | None, typer.Option("--text", "-t", metavar="SENTENCE", help="One sentence instead of files.")
    ] = None,
    format: ShapeOption = Shape.full,
    as_of: AsOf = None,
    config: ConfigPath = None,
    stdin_filename: StdinName = "<stdin>",
    jobs: Jobs = None,
    no_cache: NoCache = False,
    color: Color = "auto",
) -> None:
    """Reads the sentences and prints their facts."""
    given = paths or ["."]
    session = open_session(given, config, no_cache, jobs)
    day = as_of or today()
    with progress() as told:
        found = (
            inspect(session, load(session, given, stdin_filename), day, told)
            if text is None
            else (inspect_text(session, text, day),)
        )
    if format is Shape.json:
        write(inspection.render_json(found, day))
    else:
        write(inspection.render(found, day, options(sys.stdout, color)))
    raise typer.Exit(whole(session) if found else UNUSABLE)
