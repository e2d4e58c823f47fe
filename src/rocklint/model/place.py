"""Where something stands: a file, a key path in its YAML, and characters inside the scalar."""

from __future__ import annotations

from rocklint.system.records import dataclass

KeyPath = tuple[str | int, ...]
"""Keys and list positions from the top of the document: `("rocks", 0, "owner")`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A symbolic place. `start`/`end` are code points into the value's text (None: all of it); with `on_key`
    the key itself is meant, not its value; with `raw` the characters are those of the file's own text, comments
    included. Lines and columns are worked out by whoever prints."""

    file: str
    path: KeyPath = ()
    start: int | None = None
    end: int | None = None
    on_key: bool = False
    raw: bool = False

    def characters(self, start: int, end: int) -> Place:
        """The same value, narrowed to characters `start` to `end` of its text."""
        return Place(self.file, self.path, start, end, self.on_key, self.raw)


@dataclass(frozen=True, slots=True)
class Position:
    """1-based line and column, in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file, with the text of the line that it starts on (for code frames)."""

    file: str
    start: Position
    end: Position
    source: str = ""
