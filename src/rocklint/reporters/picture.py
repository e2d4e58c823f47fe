"""The page as a picture (SVG), as a terminal shows it: for a README, a slide or a wiki."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from rocklint.finding import Report
from rocklint.reporters.full import layout
from rocklint.reporters.options import Options
from rocklint.reporters.page import PLAIN_CONSOLE, rich_text

TITLE = "rocklint check"


def render(report: Report, options: Options | None = None) -> str:
    """The same report gives the same picture."""
    page = layout(report, options or Options())
    console = Console(file=StringIO(), record=True, width=page.width, color_system="truecolor", **PLAIN_CONSOLE)
    for line in page.lines:
        console.print(rich_text(line))
    return console.export_svg(title=TITLE, unique_id="rocklint")
