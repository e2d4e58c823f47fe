"""`rocklint explain`: a rule's page in the terminal."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from rocklint.cli.arguments import ConfigPath, open_session
from rocklint.cli.problems import whole
from rocklint.cli.terminal import options, write
from rocklint.reporters.page.rule_page import render

HELP = "Show a rule's page: why it matters, what satisfies it, good and bad Rocks."


def command(
    rule: Annotated[
        str, typer.Argument(metavar="CODE|NAME", help="A rule's code or name, such as M102 or binary-only.")
    ],
    config: ConfigPath = None,
) -> None:
    """Prints the page of one rule."""
    session = open_session(["."], config)
    write(render(session.registry.described(rule), options(sys.stdout)))
    raise typer.Exit(whole(session))
