"""One YAML file as read: its text, its tree, and the way from a symbolic place to lines and columns."""

from __future__ import annotations

import re
from collections.abc import Mapping as MappingType
from dataclasses import field
from pathlib import Path

from rocklint.model.place import KeyPath, Location, Place, Position
from rocklint.model.plan import Note
from rocklint.source.yaml.comments import Comment, Directive
from rocklint.source.yaml.line_table import Lines
from rocklint.source.yaml.nodes import Mapping, Node, Scalar, Sequence
from rocklint.source.yaml.offsets import Characters, characters
from rocklint.system.records import dataclass

_ALIAS = re.compile(r"\*([\w-]+)")
_BLANKS = " \t\r\n"
JOINT = "; "
"""What stands between the items of a list that is read as one text."""


@dataclass(frozen=True, slots=True)
class PathTarget:
    """What a key path leads to: the node, its key, the collection around it; `pair` where the path names a
    key with its value by number. Not `exact`: the path ends early, and this is the innermost part of it."""

    node: Node
    key: Node | None = None
    pair: bool = False
    exact: bool = True


@dataclass(slots=True)
class Document:
    """A file. `root` is None where it could not be read; where it holds several YAML documents, `root` is the list
    of them and key paths start with the number of the document."""

    file: str
    text: str = ""
    roots: tuple[Node, ...] = ()
    notes: list[Note] = field(default_factory=list)
    directives: tuple[Directive, ...] = ()
    trailing: MappingType[int, Comment] = field(default_factory=dict)
    encoding: str = "utf-8"
    mark: bytes = b""
    origin: Path | None = None
    root: Node | None = field(init=False, default=None)
    _lines: Lines = field(init=False, repr=False)
    _aliases: frozenset[str] | None = field(init=False, default=None, repr=False)
    _last: tuple[Scalar, Characters | None] | None = field(init=False, default=None, repr=False)

    def __post_init__(self) -> None:
        self._lines = Lines(self.text)
        if len(self.roots) > 1:
            self.root = Sequence(list(self.roots), self.roots[0].start, self.roots[-1].end, False)
        elif self.roots:
            self.root = self.roots[0]

    def encode(self, text: str) -> bytes:
        """A new text of this file as bytes, in the encoding that the file has."""
        return self.mark + text.encode(self.encoding)

    def refers_to(self, name: str) -> bool:
        """True where `*name` stands in the file."""
        if self._aliases is None:
            self._aliases = frozenset(_ALIAS.findall(self.text))
        return name in self._aliases

    def find(self, path: KeyPath) -> PathTarget | None:
        """What the path leads to, or the innermost part of it that exists; None in an unreadable file.

        A number picks an item of a list, or a key with its value by position (for repeated keys)."""
        if self.root is None:
            return None
        node: Node = self.root
        key: Node | None = None
        pair = False
        for step in path:
            if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
                key, pair, node = None, False, node.items[step]
                continue
            if isinstance(node, Mapping):
                at = node.find(step) if isinstance(step, str) else step
                if at is not None and 0 <= at < len(node.keys):
                    key, pair = node.keys[at], isinstance(step, int)
                    node = node.values[at]
                    continue
            return PathTarget(node, key, pair, exact=False)
        return PathTarget(node, key, pair)

    def span(self, place: Place) -> tuple[int, int]:
        """First and last-plus-one code point of a place in `text`: with its quotes where a whole value is meant.

        Characters of a value are its loaded text, whatever escapes and folding the file uses; past the end of an
        unquoted value they count on along its line (that is how words lost to a comment are named). Characters
        of anything else count through the file's own text from its start: of a key with its value, of a list
        or mapping, or of the whole file where it could not be read. Never raises."""
        return self._span(place, None if place.raw else self.find(place.path))

    def _span(self, place: Place, found: PathTarget | None) -> tuple[int, int]:
        if found is None:
            return self._clamp(place.start or 0, place.end if place.end is not None else place.start or 0)
        node, key = found.node, found.key
        empty = isinstance(node, Scalar) and node.start == node.end and place.start is None
        if key is not None and found.exact and (place.on_key or empty):
            return self._inside(key, place)
        if not found.exact:
            return self._heading(found)
        if found.pair and key is not None:
            end = node.end if isinstance(node, Scalar) else self._heading(PathTarget(node))[1]
            if place.start is None:
                return self._clamp(key.start, self._trimmed(key.start, end))
            if isinstance(key, Scalar) and key.style and (place.end or place.start) <= len(key.value):
                return self._inside(key, place)
            return self._clamp(key.start + place.start, key.start + (place.start if place.end is None else place.end))
        return (
            self._inside(node, place) if isinstance(node, Scalar) or place.start is not None else self._heading(found)
        )

    def locate(self, place: Place) -> Location:
        """Lines and columns of a place, 1-based, in code points; the end is one past the last character.

        A path that does not exist leads to what is nearest around it. Never raises."""
        found = None if place.raw else self.find(place.path)
        start, end = self._span(place, found)
        whole = found is not None and place.start is None and not (place.on_key or found.pair)
        if found and whole and isinstance(found.node, Scalar) and found.node.style in ("|", ">"):
            # The words of a block rather than its sign.
            text = found.node.value
            first = len(text) - len(text.lstrip())
            last = len(text.rstrip()) if found.exact else first + len(text[first:].split("\n", 1)[0])
            start, end = self._inside(found.node, Place(place.file, (), first, max(first, last)))
        if self.root is None:
            (first_line, column), (last_line, last_column), line = self._lines.once(start, end)
        else:
            first_line, column = self._lines.position(start)
            last_line, last_column = self._lines.position(end)
            line = self._lines.text(first_line)
        return Location(place.file, Position(first_line, column), Position(last_line, last_column), line)

    def line(self, number: int) -> str:
        """The text of a line, from 1, without its end."""
        return self._lines.text(number)

    def line_of(self, index: int) -> int:
        """The line, from 1, that a code point of `text` stands on."""
        return self._lines.position(index)[0]

    def _inside(self, node: Node, place: Place) -> tuple[int, int]:
        if place.start is None:
            return self._clamp(node.start, self._trimmed(node.start, node.end))
        start, end = max(place.start, 0), place.start if place.end is None else place.end
        if isinstance(node, Sequence):
            return self._joined(node, start, end)
        if not isinstance(node, Scalar):
            return self._clamp(node.start + start, node.start + end)
        if self._last is None or self._last[0] is not node:
            self._last = (node, characters(self.text, node))
        known = self._last[1]
        if known is None or (node.style and start > len(node.value)):
            return self._clamp(node.start, self._trimmed(node.start, node.end))
        if node.style:
            end = min(end, len(node.value))
        return self._clamp(known.start(start), known.end(max(start, end)))

    def _joined(self, node: Sequence, start: int, end: int) -> tuple[int, int]:
        """Characters of a list that is read as one text: its items with `JOINT` between them."""
        at, first, last = 0, None, node.end
        for item in node.items:
            length = len(item.value) if isinstance(item, Scalar) else 0
            if first is None and start <= at + length:
                first = self._inside(item, Place("", (), start - at, start - at))[0]
            if end <= at + length:
                last = self._inside(item, Place("", (), 0, max(end - at, 0)))[1]
                break
            at += length + len(JOINT)
        return self._clamp(node.start if first is None else first, last)

    def _heading(self, found: PathTarget) -> tuple[int, int]:
        """What stands for a whole list or mapping: its key, or the first line of it."""
        node = found.node
        if found.key is not None and not (isinstance(node, Sequence | Mapping) and node.flow):
            return self._clamp(found.key.start, found.key.end)
        while isinstance(node, Sequence) and node.items and not node.flow:
            node = node.items[0]
        start, end = node.start, node.end
        if isinstance(node, Mapping) and node.keys and not node.flow:
            key, value = node.keys[0], node.values[0]
            start = key.start
            end = value.end if isinstance(value, Scalar) and value.end > key.end else key.end
        return self._clamp(start, self._trimmed(start, min(end, self._lines.end(start))))

    def _trimmed(self, start: int, end: int) -> int:
        while end > start + 1 and self.text[end - 1 : end] in _BLANKS:
            end -= 1
        return end

    def _clamp(self, start: int, end: int) -> tuple[int, int]:
        start = min(max(start, 0), len(self.text))
        return start, min(max(end, start), len(self.text))
