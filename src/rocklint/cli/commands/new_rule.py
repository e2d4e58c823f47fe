"""`rocklint new-rule`: the module, the page and the listing of a plugin's next rule."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rocklint.cli import OK, UNUSABLE
from rocklint.cli.terminal import say, write
from rocklint.model.finding import Letter
from rocklint.reporters.sanitise import terminal
from rocklint.workbench.rule_starter import new_rule

HELP = "Write a new rule for a plugin package: its module, its page with cases, and its place in RULES."


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
    into: Annotated[Path, typer.Option(metavar="FOLDER", help="The plugin's package folder.")] = Path("company_rules"),
) -> None:
    """Writes the three files and says what to do next."""
    try:
        made = new_rule(into, Letter(letter.value), name)
    except (OSError, SyntaxError, ValueError) as error:  # what is there already may be anything
        say(f"rocklint: {terminal(str(error))}")
        raise typer.Exit(UNUSABLE) from None
    write(
        f"{made.code} {name}\n  rule  {_shown(made.module)}\n  page  {_shown(made.page)}\n"
        f"  listed in {_shown(made.listing)}\n\n"
        f"Next: write the check and its cases, install the package (pip install --editable .),\n"
        f"then: rocklint test {terminal(into.name)}\n"
    )
    raise typer.Exit(OK)


def _shown(path: Path) -> str:
    return terminal(str(path))
