"""A code frame: the line of YAML as it stands in the file, and a mark under the exact words."""

from __future__ import annotations

from rocklint.model.place import Location
from rocklint.reporters import sanitise
from rocklint.reporters.page import cells
from rocklint.reporters.page.styled_lines import Page, Role

_TAB = "    "
_CONTEXT = 12  # cells kept before the marked words when the line is too long


def add_frame(page: Page, location: Location, gutter: int, role: Role, note: str = "") -> bool:
    """Two lines; `note` stands after the mark or, where it has no room, below. False where there is no text to show."""
    if not location.source.strip():
        return False
    number = str(location.start.line).rjust(gutter)
    bar = f" {page.signs.bar} "
    shown, before, marked = _window(location, page.width - gutter - len(bar), page.signs.ellipsis)
    page.add((number + bar, Role.QUIET), (shown, Role.PLAIN))
    empty = " " * gutter + bar
    mark = page.signs.mark * marked
    if note and gutter + len(bar) + before + marked + 1 + cells.width(note) > page.width:
        page.add((empty, Role.QUIET), (" " * before + mark, role))
        for row in cells.wrap(note, page.measure - gutter - len(bar)):
            page.add((empty, Role.QUIET), (row, Role.PLAIN))
    else:
        page.add((empty, Role.QUIET), (" " * before + mark, role), (f" {note}" if note else "", Role.PLAIN))
    return True


def _window(location: Location, room: int, ellipsis: str) -> tuple[str, int, int]:
    """The part of the line that fits and shows the marked words; cells before the mark; cells of the mark."""
    source = location.source.rstrip()
    start = min(max(location.start.column - 1, 0), len(source))
    end = location.end.column - 1 if location.end.line == location.start.line else len(source)
    end = min(max(end, start), len(source))
    # The line may be huge: of it only what could be shown is looked at. A blank line of zero-width marks is no reason
    # to look further.
    low, high = max(0, start - 2 * room), min(len(source), start + 4 * room)
    shown = _shown(source[low:high])
    start, end = start - low, min(end - low, len(shown))
    widths = [cells.width(text) for text in shown]
    dots = cells.width(ellipsis)
    first = 0
    left = dots if low else 0
    if left + sum(widths[:end]) + dots > room:  # the mark would be cut off: begin later, with some words before it
        # What is left of the mark shrinks to its context, unless the mark is short and even more can be shown.
        keep = max(min(_CONTEXT, room // 4), room - 2 * dots - sum(widths[start:end]) - _CONTEXT)
        first, kept = start, 0
        while first > 0 and kept + widths[first - 1] <= keep:
            first -= 1
            kept += widths[first]
    left = dots if low or first else 0
    last, used = first, left
    while last < len(shown) and used + widths[last] <= room:
        used += widths[last]
        last += 1
    right = last < len(shown) or high < len(source)
    while right and last > first and used + dots > room:
        last -= 1
        used -= widths[last]
    text = (ellipsis if left else "") + "".join(shown[first:last]) + (ellipsis if right else "")
    before = left + sum(widths[first:start])
    marked = sum(widths[start : min(end, last)]) + (dots if right and end > last else 0)
    return text, min(before, room - 1), max(1, min(marked, room - before))


def _shown(source: str) -> list[str]:
    """What stands for each character: itself, blanks for a tab, an escape for what is invisible."""
    shown = [_TAB if character == "\t" else sanitise.visible_character(character) for character in source]
    for place in sanitise.commands(source):
        shown[place] += " "
    return shown
