"""`rocklint schema`: JSON Schemas for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rocklint.cli.arguments import ConfigPath, open_session
from rocklint.cli.problems import whole
from rocklint.cli.terminal import write
from rocklint.workbench.schema import text

HELP = "Print the JSON Schema of Rock files, a company file, or rocklint.yaml, for an editor that completes YAML."


class Part(StrEnum):
    """Which kind of file a schema describes."""

    rocks = "rocks"
    people = "people"
    vto = "vto"
    scorecard = "scorecard"
    goals = "goals"
    config = "config"


def command(
    part: Annotated[Part, typer.Argument(help="Which kind of file: rocks, people, ...")] = Part.rocks,
    config: ConfigPath = None,
) -> None:
    """Prints one schema."""
    session = open_session(["."], config)
    write(text(part.value, session.vocabulary))
    raise typer.Exit(whole(session))
