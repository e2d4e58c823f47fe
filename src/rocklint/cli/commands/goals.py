"""`rocklint goals`: the table of reps."""

from __future__ import annotations

import sys

import typer

from rocklint.cli import UNUSABLE
from rocklint.cli.arguments import (
    AsOf,
    Color,
    ConfigPath,
    Paths,
    Shape,
    ShapeOption,
    StdinName,
    load,
    open_session,
    today,
)
from rocklint.cli.company_command import locating, unreadable
from rocklint.cli.problems import whole
from rocklint.cli.terminal import options, say, write
from rocklint.domain.goal_table import goal_table
from rocklint.reporters.goals import goals_json
from rocklint.reporters.goals import goals_page as goals

HELP = "Show the reps' goals: own past, share of the team's number, day to quarter, and what does not add up."

NONE = """\
rocklint: no rep goals here. Write goals.yaml beside your Rocks (or name it in rocklint.yaml under files:):

  period: 2026-Q4
  team_quota: {metric: new_bookings, target: $1.08M}
  reps:
    - rep: Tom Becker
      quota: {metric: new_bookings, quarterly: $540K}
      history: {new_bookings: [$470K, $505K, $498K, $512K]}   # oldest first

rocklint init writes one with comments."""


def command(
    paths: Paths = None,
    format: ShapeOption = Shape.full,
    as_of: AsOf = None,
    config: ConfigPath = None,
    stdin_filename: StdinName = "<stdin>",
    color: Color = "auto",
) -> None:
    """Reads the goals and prints them."""
    given = paths or ["."]
    session = open_session(given, config)
    day = as_of or today()
    judged = session.current(load(session, given, stdin_filename), day)
    loaded = judged.loaded
    around = session.company(loaded, judged)
    book = session.rep_book(around, day)
    if book is None:
        problems = list(unreadable(loaded, around))
        say("\n".join(f"rocklint: {problem}" for problem in problems) or NONE)
        raise typer.Exit(UNUSABLE)
    table = goal_table(book)
    session.read.keep()
    if format is Shape.json:
        write(goals_json.render(table, day, locating(loaded, around)))
    else:
        write(goals.render(table, options(sys.stdout, color), loaded.company or session.config.company))
    raise typer.Exit(whole(session))
