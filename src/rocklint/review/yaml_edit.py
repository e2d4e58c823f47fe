"""Changes to a YAML file that leave every other byte as it is: found by the positions that the reader gives.

Each change is a piece of text for a place. What comes out is read again by whoever asked for it: a change that a
strange file (aliases, merges, block texts) turned into something else is never written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from rocklint.model.place import KeyPath
from rocklint.review.yaml_text import Style, entry, flow
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.nodes import Mapping as MappingNode
from rocklint.source.yaml.nodes import Node, Scalar, Sequence

_LINE_END = re.compile(r"\r\n|[\r\n]")
_COLON = re.compile(r"\s*:")


class YamlEditError(ValueError):
    """Why a file cannot be changed in place; the message is for its owner."""


class Change(NamedTuple):
    """New text for the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def apply(text: str, changes: Iterable[Change]) -> str:
    """The text with all changes made; those at one place in the order given."""
    pieces, at = [], 0
    for change in sorted(changes, key=lambda c: c.start):
        if change.start < at:
            raise YamlEditError("two changes meet at one place")
        pieces += [text[at : change.start], change.text]
        at = change.end
    return "".join((*pieces, text[at:]))


class YamlEditor:
    """Plans changes to one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._text = document.text
        found = _LINE_END.search(self._text)
        self._newline = found[0] if found else "\n"

    def set_field(self, path: KeyPath, name: str, value: str, label: str) -> Change:
        """Sets a short text field of the mapping at `path`; a new one stands behind the last that fits on a line."""
        mapping = self._mapping(path, label)
        at = mapping.find(name)
        if at is not None:
            return self._replaced(mapping.keys[at], mapping.values[at], value, f"{name} of {label}")
        if mapping.flow:
            quote = _quote(mapping.keys[-1]) if mapping.keys else ""
            return self._flow_pair(mapping, f"{quote}{name}{quote}: {quote}{value}{quote}")
        for key, inner in zip(reversed(mapping.keys), reversed(mapping.values), strict=True):
            short = (isinstance(inner, Scalar) and inner.style not in ("|", ">")) or _is_flow(inner)
            if short and inner.start >= key.end and inner.end > inner.start:
                end = self._line_end(inner.end)
                return Change(end, end, f"{self._newline}{' ' * self._column(mapping.keys[0].start)}{name}: {value}")
        raise YamlEditError(f"there is no line behind which {name} of {label} could stand")

    def append(self, path: KeyPath, value: Mapping[str, Any], label: str, style: Style) -> Change:
        """Adds an entry to the list at `path`, which may be empty."""
        found = self._document.find(path)
        if found is None or not found.exact:
            raise YamlEditError(f"{label} could not be found")
        node, key = found.node, found.key
        if isinstance(node, Sequence) and node.flow and node.items:
            end = node.items[-1].end
            if not node.start < end < node.end:
                raise YamlEditError(f"{label} ends with an alias; write its last entry out first")
            return Change(end, end, f", {flow(value)}")
        if isinstance(node, Sequence) and not node.flow:
            end = self._line_end(self._content_end(node, label))
            last = node.items[-1]
            lines = entry(value, self._column(node.start), style, braces=_is_flow(last))
            return Change(end, end, "".join(self._newline + line for line in lines))
        empty = (isinstance(node, Scalar) and node.is_null) or (isinstance(node, Sequence) and not node.items)
        if not empty or key is None:
            raise YamlEditError(
                f"{label} is no list: put a dash (-) before its first line, and move the others beside it"
            )
        parent = self._mapping(path[:-1], label)
        if parent.flow:
            start, end = self._value_span(key, node)
            return Change(start, end, f" [{flow(value)}]" if start == end else f"[{flow(value)}]")
        lines = entry(value, self._column(key.start) + style.offset, style, braces=False)
        text = "".join(self._newline + line for line in lines)
        start, end = self._value_span(key, node)
        if start < end:  # `metrics_review: []   # none yet`: the remark stays on the line of the key
            rest = self._text[end : self._line_end(end)]
            return Change(len(self._text[:start].rstrip(" ")), self._line_end(end), rest.rstrip() + text)
        return Change(self._line_end(start), self._line_end(start), text)

    def add_list(self, path: KeyPath, name: str, value: Mapping[str, Any], label: str, style: Style) -> Change:
        """Adds a field with a list of one entry at the end of the mapping at `path`."""
        mapping = self._mapping(path, label)
        if mapping.flow:
            quote = _quote(mapping.keys[-1]) if mapping.keys else ""
            return self._flow_pair(mapping, f"{quote}{name}{quote}: [{flow(value)}]")
        if not mapping.keys:
            raise YamlEditError(f"{label} is empty")
        indent = self._column(mapping.keys[0].start)
        lines = [" " * indent + name + ":", *entry(value, indent + style.offset, style, braces=False)]
        end = self._line_end(self._content_end(mapping, label))
        return Change(end, end, "".join(self._newline + line for line in lines))

    def style_of(self, path: KeyPath) -> Style:
        """How the list of entries at `path` is written."""
        found = self._document.find(path)
        if found is None or not isinstance(found.node, Sequence) or found.key is None or found.node.flow:
            return Style()
        offset = self._column(found.node.start) - self._column(found.key.start)
        items = found.node.items
        return Style(offset if offset in (0, 1, 2, 3, 4) else 2, bool(items) and _is_flow(items[-1]))

    def _mapping(self, path: KeyPath, label: str) -> MappingNode:
        found = self._document.find(path)
        if found is None or not found.exact or not isinstance(found.node, MappingNode):
            raise YamlEditError(f"{label} has no fields of its own yet: write it as {{id: ..., goal: ...}}")
        return found.node

    def _replaced(self, key: Node, node: Node, value: str, label: str) -> Change:
        if not isinstance(node, Scalar) or node.style in ("|", ">"):
            raise YamlEditError(f"{label} is no short text")
        if node.start < key.end:
            raise YamlEditError(f"{label} is an alias (*): write the value out first")
        start, end = self._value_span(key, node)
        if start == end:
            return Change(start, end, f" {value}")
        return Change(start, end, f"{node.style}{value}{node.style}")

    def _value_span(self, key: Node, node: Node) -> tuple[int, int]:
        """Where a value stands; for an empty one the place behind the colon."""
        if node.end > node.start >= key.end:
            return node.start, node.end
        colon = _COLON.match(self._text, key.end)
        at = colon.end() if colon else key.end
        return at, at

    def _flow_pair(self, mapping: MappingNode, pair: str) -> Change:
        """A pair behind the last one between braces."""
        if not mapping.keys:
            return Change(mapping.start + 1, mapping.start + 1, pair)
        key, node = mapping.keys[-1], mapping.values[-1]
        end = node.end if key.end <= node.start < node.end < mapping.end else self._behind(key.end, mapping.end - 1)
        return Change(end, end, f", {pair}")

    def _behind(self, start: int, brace: int) -> int:
        """The end of what stands before a closing brace (an alias, or nothing behind the colon)."""
        inner = self._text[start:brace].rstrip(" \t\r\n,")
        return start + len(inner)

    def _content_end(self, node: Node, label: str) -> int:
        """Behind the last thing that a node holds: its own end mark lies behind the comments that follow it."""
        if isinstance(node, Scalar) or node.flow:
            return node.start + len(self._text[node.start : node.end].rstrip())
        if isinstance(node, MappingNode):
            if not node.keys:
                return node.end
            key, value = node.keys[-1], node.values[-1]
            inside = value.start >= key.end and value.end > value.start
            return self._content_end(value, label) if inside else key.end
        last = node.items[-1]
        if last.start < node.start:
            raise YamlEditError(f"{label} ends with an alias; write its last entry out first")
        return self._content_end(last, label)

    def _line_end(self, at: int) -> int:
        found = _LINE_END.search(self._text, at)
        return found.start() if found else len(self._text)

    def _column(self, at: int) -> int:
        before = self._text[:at]
        return at - max(before.rfind("\n"), before.rfind("\r")) - 1


def _quote(key: Node) -> str:
    return key.style if isinstance(key, Scalar) and key.style in ("'", '"') else ""


def _is_flow(node: Node) -> bool:
    return isinstance(node, Sequence | MappingNode) and node.flow
