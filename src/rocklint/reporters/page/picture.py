"""The page as a picture (SVG), as a terminal shows it: for a README, a slide or a wiki."""

from __future__ import annotations

import re
from io import StringIO

from rich.console import Console

from rocklint.model.report import Report
from rocklint.reporters.options import Options
from rocklint.reporters.page.full import layout
from rocklint.reporters.page.styled_lines import PLAIN_CONSOLE, rich_text

TITLE = "rocklint check"
_FONT = re.compile(r"(?<!\s)\s*+@font-face \{[^}]*+\}")


def render(report: Report, options: Options | None = None) -> str:
    """The same report gives the same picture."""
    page = layout(report, options or Options())
    console = Console(file=StringIO(), record=True, width=page.width, color_system="truecolor", **PLAIN_CONSOLE)
    for line in page.lines:
        console.print(rich_text(line))
    # rich's picture fetches a font from the network; a picture of ours fetches nothing.
    return _FONT.sub("", console.export_svg(title=TITLE, unique_id="rocklint"))
