"""Arguments and options that several commands share."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rocklint.check.session import Session
from rocklint.cli.problems import tell
from rocklint.cli.terminal import When
from rocklint.model.calendar import YEARS, Quarter, in_reach
from rocklint.rulebook.config import ConfigError
from rocklint.source import LoadedPlan
from rocklint.system.cache import Cache, folder
from rocklint.system.processes import processors


def parse_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is no day; write it as 2026-12-31") from None
    if not in_reach(day):
        raise typer.BadParameter(f"{text!r} is no day of a plan; years from {YEARS[0]} to {YEARS[-1]} are")
    return day


def parse_quarter(text: str) -> Quarter:
    quarter = Quarter.parse(text)
    if quarter is None:
        raise typer.BadParameter(f"{text!r} is no quarter; write it as 2026-Q4")
    return quarter


class Shape(StrEnum):
    """How a command prints what it found."""

    full = "full"
    json = "json"


ShapeOption = Annotated[Shape, typer.Option("--format", "-f", help="For people, or JSON for programs.")]
Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE|FOLDER|-]...", help="Rock files or folders with them; - reads standard input.", show_default="."
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of", parser=parse_day, metavar="DATE", help="The day to judge from, as 2026-12-31.", show_default="today"
    ),
]
QuarterAsked = Annotated[
    Quarter | None,
    typer.Option(
        "--quarter",
        parser=parse_quarter,
        metavar="QUARTER",
        help="The quarter to judge, as 2026-Q4.",
        show_default="the running one, or the one being planned",
    ),
]
ConfigPath = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration to use.", show_default="nearest rocklint.yaml"),
]
StdinName = Annotated[
    str, typer.Option("--stdin-filename", metavar="NAME", help="The name to show for standard input.")
]
Color = Annotated[When, typer.Option("--color", help="Colours: auto uses them on a terminal.")]


def today() -> date:
    """The one place where the clock is read."""
    return date.today()


NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Take nothing from earlier runs, and keep nothing for later ones.")
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", min=1, max=64, metavar="N", show_default="one a processor",
                 help="Processes that read the sentences of a large plan."),
]  # fmt: skip


def open_session(paths: list[str], config: Path | None, no_cache: bool = False, jobs: int | None = None) -> Session:
    """The session for the first path's configuration; what is wrong with its plugins is told. Raises ConfigError."""
    first = next((p for p in paths if p != "-"), ".")
    session = Session.open(Path(first), config, open_cache(no_cache), jobs or processors())
    tell(session.problems)
    return session


def open_cache(no_cache: bool) -> Cache | None:
    """The user's cache, unless it is not wanted."""
    return None if no_cache else Cache(folder())


def load(session: Session, paths: list[str], stdin_name: str) -> LoadedPlan:
    """The Rocks of the paths, standard input read where one of them is `-`."""
    return session.load(paths, standard_input(session.limits.bytes) if "-" in paths else None, stdin_name)


def standard_input(most: int) -> bytes:
    """All of it, or enough to be refused as too much; nothing where it was closed before the run."""
    try:
        return sys.stdin.buffer.read(most + 1) if sys.stdin else b""
    except OSError as error:
        raise ConfigError(f"standard input cannot be read: {error.strerror}") from None
