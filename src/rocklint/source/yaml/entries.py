"""Finds the list items and fields of a file by line, and the text to delete to take one out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from rocklint.model.place import KeyPath, Place
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.nodes import Mapping, Node, Scalar, Sequence, key_text

_START = itemgetter(0)
_MANY = 100
"""Entries of a list or mapping from which one is taken out by itself."""


def _walk(document: Document) -> Iterator[tuple[int, int, KeyPath]]:
    """First and last-plus-one code point of every entry, with its path; what aliases repeat, once."""
    several = len(document.roots) > 1
    stack: list[tuple[Node, KeyPath]] = [
        (root, (at,) if several else ()) for at, root in reversed(list(enumerate(document.roots)))
    ]
    seen: set[int] = set()
    while stack:
        node, path = stack.pop()
        if isinstance(node, Scalar) or id(node) in seen:
            continue
        seen.add(id(node))
        inner: list[tuple[Node, KeyPath]] = []
        if isinstance(node, Sequence):
            for at, item in enumerate(node.items):
                yield item.start, item.end, (*path, at)
                inner.append((item, (*path, at)))
        else:
            for key, value in zip(node.keys, node.values, strict=True):
                step = (*path, key_text(key))
                yield key.start, max(key.end, value.end), step
                inner.append((value, step))
        stack.extend(reversed(inner))


class Lines:
    """The entries of one document by line. Built once: a file may hold as many comments as lines."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._begins: dict[int, KeyPath] = {}
        self._starts: list[tuple[int, KeyPath]] = []
        self._ends: dict[KeyPath, int] = {}
        for start, end, path in _walk(document):
            line = document.line_of(start)
            known = self._begins.get(line)
            if known is None or len(path) < len(known):
                self._begins[line] = path
            self._starts.append((start, path))
            self._ends[path] = end
        self._starts.sort(key=_START)
        self._next: list[int] = []

    def below(self, line: int) -> int:
        """The first line below that one which is neither blank nor a comment."""
        if not self._next:
            last = self._document.line_of(len(self._document.text))
            self._next = [last + 1] * (last + 2)
            for number in range(last, 0, -1):
                blank = self._document.line(number).lstrip()[:1] in ("", "#")
                self._next[number] = self._next[number + 1] if blank else number
        return self._next[min(line + 1, len(self._next) - 1)]

    def at(self, line: int, index: int | None = None) -> KeyPath | None:
        """The outermost entry that begins on a line; where none does, the innermost around the code point `index`."""
        begins = self._begins.get(line)
        if begins is not None or index is None:
            return begins
        position = bisect_left(self._starts, index, key=_START) - 1
        path = self._starts[position][1] if position >= 0 else ()
        while path and self._ends.get(path, -1) + 1 < index:
            path = path[:-1]
        return path or None


def removal(document: Document, path: KeyPath) -> Place | None:
    """The text to take out so that an entry is gone; with the field around it where it is the only one there.

    None where the entry shares its first line with another in a way that a cut would not leave right."""
    parent = document.find(path[:-1])
    found = document.find(path)
    if not path or parent is None or found is None or not found.exact:
        return None
    around = parent.node
    if isinstance(around, Scalar) or _count(around) > _MANY:
        return None
    if _count(around) == 1 and len(path) > 1:
        return removal(document, path[:-1])
    if isinstance(around, Sequence):
        at = path[-1] if isinstance(path[-1], int) else 0
        spans = [(item.start, _end(item)) for item in around.items]
    else:
        place = around.find(path[-1]) if isinstance(path[-1], str) else path[-1]
        if place is None:
            return None
        at = place
        spans = [(key.start, max(key.end, _end(value))) for key, value in zip(around.keys, around.values, strict=True)]
    if around.flow:
        return _from_flow(document, spans, at)
    return _lines(document, spans, at, "-" if isinstance(around, Sequence) else "")


def _end(node: Node) -> int:
    """The end of the last thing written in a node: libyaml counts the comments below a block to it."""
    while not isinstance(node, Scalar) and not node.flow:
        inner = node.items if isinstance(node, Sequence) else node.values
        if not inner or inner[-1].start < node.start:
            break
        node = inner[-1]
    return node.end


def _count(node: Sequence | Mapping) -> int:
    return len(node.items) if isinstance(node, Sequence) else len(node.keys)


def _from_flow(document: Document, spans: list[tuple[int, int]], at: int) -> Place:
    """With the comma behind it, or before it where it is the last."""
    start, end = spans[at]
    if at + 1 < len(spans):
        end = spans[at + 1][0]
    elif at:
        start = spans[at - 1][1]
    return Place(document.file, (), start, end, raw=True)


def _lines(document: Document, spans: list[tuple[int, int]], at: int, sign: str) -> Place | None:
    """Its lines as a whole, where nothing else stands on them."""
    text = document.text
    start, end = spans[at]
    first = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    if text[first:start].strip() != sign:
        return None
    end = len(text[:end].rstrip())
    rest = text.find("\n", end)
    last = len(text) if rest < 0 else rest + 1
    behind = text[end : last if rest < 0 else rest].strip()
    if behind and not behind.startswith("#"):
        return None
    return Place(document.file, (), first, last, raw=True)
