"""`rocklint new-rule`: the module and the page of the next rule, of a company's or of rocklint's own."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rocklint.cli import OK, UNUSABLE
from rocklint.cli.terminal import say, write
from rocklint.model.finding import Letter
from rocklint.reporters.sanitise import terminal
from rocklint.workbench.rule_starter import COMPANY, home, new_rule

HELP = "Write a new rule for a plugin package: its module and its page with cases."

_NEXT = "install the package (pip install --editable .),\nthen: rocklint test {}"
_NEXT_OURS = "then: rocklint test rocklint_rules && make docs"


class SmartLetter(StrEnum):
    """The letter that the rule stands under."""

    S = "S"
    M = "M"
    A = "A"
    R = "R"
    T = "T"
    P = "P"
    X = "X"


def command(
    letter: Annotated[SmartLetter, typer.Argument(help="The letter that the rule belongs to.")],
    name: Annotated[str, typer.Argument(help="The rule's name, such as no-buzzwords.")],
    into: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The plugin's package folder.", show_default=str(COMPANY))
    ] = None,
) -> None:
    """Writes the files and says what to do next."""
    try:
        made = new_rule(into or home(Letter(letter.value), Path()), Letter(letter.value), name)
    except (OSError, SyntaxError, ValueError) as error:  # what is there already may be anything
        say(f"rocklint: {terminal(str(error))}")
        raise typer.Exit(UNUSABLE) from None
    write(f"{made.code} {name}\n  rule  {_shown(made.module)}\n  page  {_shown(made.page)}\n")
    if made.listing:
        write(f"  listed in {_shown(made.listing)}\n")
    package = terminal(made.package.name)
    write(f"\nNext: write the check and its cases, {_NEXT_OURS if made.is_ours else _NEXT.format(package)}\n")
    raise typer.Exit(OK)


def _shown(path: Path) -> str:
    return terminal(str(path))
