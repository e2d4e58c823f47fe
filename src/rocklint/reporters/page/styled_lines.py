"""A page of styled lines, and its two writers.

The layout is made once, as pieces of text with a role; writing it plain and writing it in colour give the same
characters. Colour goes through `rich.text.Text`, never through rich markup: foreign text stays text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from enum import StrEnum
from io import StringIO
from typing import TYPE_CHECKING, Any

from rocklint.reporters import sanitise
from rocklint.reporters.options import NARROWEST, ColorSystem, Options
from rocklint.reporters.page import cells
from rocklint.system.records import dataclass

if TYPE_CHECKING:
    from rich.text import Text


class Role(StrEnum):
    """What a piece of text is; the value is its style."""

    PLAIN = ""
    TITLE = "bold"
    QUIET = "bright_black"
    CLEAR = "green"
    ASK = "yellow"
    MISSING = "bold red"
    INFO = "cyan"
    QUESTION = "italic"
    OFFER = "green"
    HINT = "bold cyan"


Piece = tuple[str, Role]
Line = tuple[Piece, ...]
BLANK: Line = ()


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs that we draw ourselves."""

    ellipsis: str
    bar: str
    mark: str
    rule: str
    dot: str
    arrow: str
    clear: str
    missing: str


_UNICODE = Signs(ellipsis="…", bar="│", mark="─", rule="─", dot="·", arrow="→", clear="✓", missing="!")
_ASCII = Signs(ellipsis="...", bar="|", mark="^", rule="-", dot="-", arrow="->", clear="+", missing="!")

_LONGEST_END = 12
_MEASURE = 100
"""Prose wider than this is hard to read, and right-aligned codes drift away from their lines."""


@dataclass(slots=True)
class Page:
    """Lines, and the room for them: `width` is the console's, `measure` that of prose."""

    width: int
    measure: int
    signs: Signs
    lines: list[Line] = field(default_factory=list)

    @classmethod
    def of(cls, options: Options) -> Page:
        """An empty page for these options."""
        width = max(options.width, NARROWEST)
        return cls(width, min(width, _MEASURE), _UNICODE if options.unicode else _ASCII)

    def add(self, *pieces: Piece) -> None:
        """One line."""
        self.lines.append(pieces)

    def gap(self) -> None:
        """A blank line, unless there is one or nothing stands above."""
        if self.lines and self.lines[-1]:
            self.lines.append(BLANK)

    def prose(self, text: str, role: Role = Role.PLAIN, *, indent: int = 0, end: str = "", lead: Line = ()) -> None:
        """Wrapped text, inert also where its parts met. `lead` stands before its first line (inside the indent),
        `end` grey at the right edge of it."""
        used = sum(cells.width(t) for t, _ in lead)
        room = self.measure - max(indent, used)
        rows = cells.wrap(sanitise.break_commands(text), room - self.end_width(end)) or [""]
        end = self._end(end)
        for number, row in enumerate(rows):
            before: Line = (
                (*lead, (" " * (indent - used), Role.PLAIN)) if number == 0 else ((" " * indent, Role.PLAIN),)
            )
            after: Line = ()
            if end and number == 0:
                after = ((" " * (room - cells.width(row) - cells.width(end)), Role.PLAIN), (end, Role.QUIET))
            self.lines.append((*before, (row, role), *after))

    def end_width(self, end: str) -> int:
        """The cells that a code at the right edge takes from the text."""
        return cells.width(self._end(end)) + 2 if end else 0

    def _end(self, end: str) -> str:
        return cells.cut(sanitise.terminal(end), _LONGEST_END, self.signs.ellipsis)


def write(lines: Iterable[Line], color: ColorSystem | None) -> str:
    """The page as text, with a newline at the end."""
    return _write_plain(lines) if color is None else _write_colored(lines, color)


def _write_plain(lines: Iterable[Line]) -> str:
    return "".join("".join([text for text, _ in line]).rstrip() + "\n" for line in lines)


def _write_colored(lines: Iterable[Line], color: ColorSystem) -> str:
    from rich.console import Console

    stream = StringIO()
    console = Console(file=stream, color_system=color, force_terminal=True, **PLAIN_CONSOLE)
    for line in lines:
        console.print(rich_text(line))
    return stream.getvalue()


def rich_text(line: Line) -> Text:
    """The line for rich: assembled, never parsed."""
    from rich.text import Text

    text = Text.assemble(*((piece, role.value) for piece, role in line))
    text.rstrip()
    return text


PLAIN_CONSOLE: Mapping[str, Any] = {
    "legacy_windows": False,
    "markup": False,
    "emoji": False,
    "highlight": False,
    "soft_wrap": True,
    "_environ": {},  # only the command line reads the environment
}
"""A console that prints what it is given and nothing else."""
