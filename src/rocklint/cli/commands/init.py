"""`rocklint init`: a planning repository to begin with."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rocklint.check.session import Session
from rocklint.cli import OK, UNUSABLE
from rocklint.cli.arguments import AsOf, today
from rocklint.cli.terminal import say, write
from rocklint.reporters.sanitise import terminal
from rocklint.system.writing import WriteError
from rocklint.workbench.plan_starter import start

HELP = "Set up a planning repository: Rocks, people, scorecard, goals, V/TO, settings, pre-commit and CI, to fill in."


class For(StrEnum):
    """Whose plan it is."""

    sales = "sales"
    company = "company"


def command(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Folder to create the files in.")] = Path(),
    kind: Annotated[For, typer.Option("--for", help="A sales team's plan, or a whole company's.")] = For.sales,
    as_of: AsOf = None,
) -> None:
    """Writes what is missing, and says what it kept."""
    try:
        session = Session()
        known = session.load([str(folder)]).rocks if folder.is_dir() else ()
        done = start(folder, kind.value, as_of or today(), session.vocabulary, with_rocks=not known)
    except (WriteError, OSError) as error:
        say(f"rocklint: {terminal(str(error))}")
        raise typer.Exit(UNUSABLE) from None
    lines = [f"  wrote  {terminal(name)}" for name in done.made]
    lines += [f"  kept   {terminal(name)} (it was there)" for name in done.kept]
    if known:
        lines.append(f"  kept   your Rocks in {terminal(known[0].file)} (no example beside them)")
    write("\n".join(lines) + "\n")
    if done.made:
        at = "." if folder == Path() else terminal(str(folder))
        write(f"\nThe files hold an example. Replace it line by line, and look in between:\n  rocklint check {at}\n")
    else:
        write("\nEverything was there already; nothing was changed.\n")
    raise typer.Exit(OK)
