"""A table that fits its width: columns shrink as far as they can, then the least important ones go."""

from __future__ import annotations

from collections.abc import Sequence

from rocklint.reporters.page import cells
from rocklint.reporters.page.styled_lines import Page, Piece, Role
from rocklint.system.records import dataclass

_GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """`least`: how far it may shrink (None: not at all); `drop`: the greater, the sooner it goes (0: never)."""

    title: str
    right: bool = False
    least: int | None = None
    most: int = 40
    drop: int = 0


Row = Sequence[Piece]
"""One piece a column; one piece alone is a heading across all of them, an empty row a blank line."""


def add_columns(page: Page, columns: Sequence[Column], rows: Sequence[Row], *, indent: int = 1) -> None:
    """A heading and the rows. Columns in which no row has anything are left out."""
    full = [row for row in rows if len(row) > 1]
    used = [at for at in range(len(columns)) if any(row[at][0] for row in full)]
    widths = {at: min(max(cells.width(t) for t in _texts(columns, full, at)), columns[at].most) for at in used}
    room = page.measure - indent
    while used and _total(widths, used) > room:
        over = _total(widths, used) - room
        spare = [(widths[at] - (columns[at].least or widths[at]), at) for at in used]
        most, at = max(spare)
        if most > 0:
            widths[at] -= min(over, most)
            continue
        droppable = [at for at in used if columns[at].drop]
        if not droppable:
            break
        used.remove(max(droppable, key=lambda at: columns[at].drop))
    _add(page, columns, [(column.title, Role.QUIET) for column in columns], used, widths, indent)
    for row in rows:
        if len(row) > 1:
            _add(page, columns, row, used, widths, indent)
        elif row:
            page.add((" " * indent, Role.PLAIN), row[0])
        else:
            page.gap()


def _texts(columns: Sequence[Column], rows: Sequence[Row], at: int) -> list[str]:
    return [columns[at].title, *(row[at][0] for row in rows)]


def _total(widths: dict[int, int], used: Sequence[int]) -> int:
    return sum(widths[at] for at in used) + _GAP * (len(used) - 1)


def _add(
    page: Page, columns: Sequence[Column], row: Row, used: Sequence[int], widths: dict[int, int], indent: int
) -> None:
    pieces: list[Piece] = [(" " * indent, Role.PLAIN)]
    for number, at in enumerate(used):
        text, role = row[at]
        text = cells.cut(text, widths[at], page.signs.ellipsis)
        blanks = " " * (widths[at] - cells.width(text))
        before, after = (blanks, "") if columns[at].right else ("", blanks)
        gap = " " * _GAP if number < len(used) - 1 else ""
        pieces += [(before, Role.PLAIN), (text, role), (after + gap, Role.PLAIN)]
    page.add(*pieces)
