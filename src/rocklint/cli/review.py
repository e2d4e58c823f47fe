"""`rocklint review`: the yearly look at the metrics."""

from __future__ import annotations

import sys

import typer

from rocklint.cli import OK, UNUSABLE
from rocklint.cli.arguments import AsOf, Color, ConfigPath, Paths, StdinName, load, open_session, today
from rocklint.cli.around import unreadable
from rocklint.cli.terminal import options, say, write
from rocklint.reporters import review as page
from rocklint.review import review_of

HELP = "Review the metrics once a year: how they did, what your people say, what changed; then decide."

NONE = """\
rocklint: no scorecard here. Write scorecard.yaml beside your Rocks (or name it in rocklint.yaml under files:):

  metrics:
    - {id: vp_meetings, name: VP-level meetings, who: Marcus Bell, goal: 6, cadence: weekly, kind: activity,
       history: [3, 5, 4, 6]}   # oldest first

rocklint init writes one with comments."""


def command(
    paths: Paths = None,
    as_of: AsOf = None,
    config: ConfigPath = None,
    stdin_filename: StdinName = "<stdin>",
    color: Color = "auto",
) -> None:
    """Prints the review."""
    given = paths or ["."]
    session = open_session(given, config)
    loaded = load(session, given, stdin_filename)
    around = session.company(loaded)
    day = as_of or today()
    review = review_of(session.plan(loaded, around, day), session.vocabulary, session.recorded(day))
    if review is None:
        say("\n".join(f"rocklint: {p}" for p in unreadable(loaded, around)) or NONE)
        raise typer.Exit(UNUSABLE)
    write(page.render(review, options(sys.stdout, color)))
    raise typer.Exit(OK)
