"""`rocklint show`: the card of one Rock."""

from __future__ import annotations

import difflib
import sys
from typing import Annotated

import typer

from rocklint.cli import UNUSABLE
from rocklint.cli.arguments import AsOf, Color, ConfigPath, NoCache, Paths, load, open_session, today
from rocklint.cli.problems import whole
from rocklint.cli.terminal import options, say, write
from rocklint.model.report import narrowed
from rocklint.reporters.page import card
from rocklint.reporters.sanitise import terminal

HELP = "Show the card of one Rock: its letters with the words behind them, its findings, and a rewrite to paste."


def command(
    rock: Annotated[str, typer.Argument(metavar="ID", help="The Rock's id, or its number in the report.")],
    paths: Paths = None,
    as_of: AsOf = None,
    config: ConfigPath = None,
    no_cache: NoCache = False,
    color: Color = "auto",
) -> None:
    """Checks the plan and prints one Rock of it."""
    given = paths or ["."]
    session = open_session(given, config, no_cache)
    report = session.check(load(session, given, "<stdin>"), as_of or today())
    wanted = [r for r in report.rocks if r.id == rock] or [r for r in report.rocks if str(r.number) == rock]
    if not wanted:
        close = difflib.get_close_matches(rock, [r.id for r in report.rocks], 1, 0.4)
        hint = f"; did you mean {terminal(close[0])}?" if close else ""
        say(f"rocklint: no Rock has the id {terminal(rock)!r}{hint}")
        raise typer.Exit(UNUSABLE)
    write(card.render(narrowed(report, frozenset(r.number for r in wanted)), options(sys.stdout, color)))
    raise typer.Exit(whole(session, report))
