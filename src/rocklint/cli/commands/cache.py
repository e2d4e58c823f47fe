"""`rocklint cache`: what is kept between runs, and taking it away."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from rocklint.cli import OK
from rocklint.cli.terminal import say, write
from rocklint.reporters.sanitise import terminal
from rocklint.system.cache import FILE, clear, folder

HELP = "Say where results of earlier runs are kept and how much room they take, or clear them."


class Wish(StrEnum):
    """What to do with the cache."""

    show = "show"
    clear = "clear"


def command(
    wish: Annotated[
        Wish, typer.Argument(metavar="[show|clear]", help="Show where it is, or take it away.")
    ] = Wish.show,
) -> None:
    """Shows or clears the cache; one that is not there is empty."""
    where = folder()
    if where is None:
        say("rocklint: there is no cache: no home folder is set, or it lies in this repository")
        raise typer.Exit(OK)
    name = terminal(str(where))
    if wish is Wish.clear:
        write(f"{name}: {_shown(clear(where))} cleared\n")
    else:
        try:
            size = (where / FILE).stat().st_size
        except OSError:
            size = 0
        write(f"{name}: {_shown(size)}\n")
    raise typer.Exit(OK)


def _shown(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{size / 1_000:.0f} kB"
