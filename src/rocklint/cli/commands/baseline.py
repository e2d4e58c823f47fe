"""`rocklint baseline`: writes down what there is, so that checks stop only for what is new."""

from __future__ import annotations

from typing import Annotated

import typer

from rocklint.check import baseline_file
from rocklint.cli import OK, UNUSABLE
from rocklint.cli.arguments import AsOf, ConfigPath, Paths, load, open_session, today
from rocklint.cli.problems import whole
from rocklint.cli.terminal import say, write
from rocklint.reporters.sanitise import terminal

HELP = "Write rocklint-baseline.yaml: the findings of today. Checks then fail only on new ones."


def command(
    paths: Paths = None,
    as_of: AsOf = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="Only say what would be written.")] = False,
    config: ConfigPath = None,
) -> None:
    """Checks the plan and writes the baseline."""
    given = paths or ["."]
    session = open_session(given, config)
    report = session.check(load(session, given, "<stdin>"), as_of or today())
    if report.crashed or not report.read_any:
        whole(session, report)
        say("rocklint: the plan could not be checked as a whole; no baseline was written. See rocklint check.")
        raise typer.Exit(UNUSABLE)
    path = session.baseline_path(given)
    made = baseline_file.baseline_of(report, path, given)
    if not dry:
        try:
            baseline_file.write(made)
        except baseline_file.WriteError as error:
            say(f"rocklint: {terminal(str(error))}")
            raise typer.Exit(UNUSABLE) from None
    verb = "would hold" if dry else "holds"
    write(f"{terminal(path.name)} {verb} {made.size} finding{'s' * (made.size != 1)}.\n")
    raise typer.Exit(OK)
