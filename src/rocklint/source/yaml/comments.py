"""Comments, which are not among libyaml's events: what a ` #` cut off, and `# rocklint:` directives."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from operator import attrgetter

from rocklint.source.yaml.nodes import Scalar
from rocklint.system.records import dataclass

_BEFORE = " \t\r\n\x85\u2028\u2029"
_REST = re.compile(r"[^\r\n\x85\u2028\u2029]*")
_DIRECTIVE = re.compile(r"#\s*rocklint\s*:(.*)", re.I | re.S)
_LIKELY = re.compile(r"[ \t\r\n\x85\u2028\u2029]#[^\S\r\n\x85\u2028\u2029]*rocklint", re.I)
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its `#`; `start` and `end` are code points into the file's text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Directive:
    """A `# rocklint: ...` comment: what it says, its line (1-based), and whether it has the line to itself."""

    text: str
    line: int
    start: int
    alone: bool


@dataclass(frozen=True, slots=True)
class Comments:
    """Directives of a file, and the comments that follow a value on its line, by the start of that value."""

    directives: tuple[Directive, ...]
    trailing: Mapping[int, Comment]


def scan(text: str, scalars: list[Scalar]) -> Comments:
    """All comments that matter. `scalars` are the file's values in the order written: a `#` inside one is none."""
    directives: list[Directive] = []
    trailing: dict[int, Comment] = {}
    at, line, counted, low = 0, 1, 0, 0
    # str.find runs ten times faster than a pattern that looks at what stands before.
    while (start := text.find("#", at)) >= 0:
        at = start + 1
        if start and text[start - 1] not in _BEFORE:
            continue
        position = bisect_right(scalars, start, key=_START) - 1
        before = scalars[position] if position >= 0 else None
        if before is not None and start < before.end and not _on_header(text, before, start):
            at = max(at, before.end)
            continue
        rest = _REST.match(text, start)
        end = rest.end() if rest else start + 1
        comment = Comment(text[start:end], start, end)
        said = _DIRECTIVE.match(comment.text)
        if said:
            line += text.count("\n", counted, start) + text.count("\r", counted, start)
            line -= text.count("\r\n", counted, start)
            counted = start
            alone = not text[_begin(text, low, start, "\r\n") : start].strip()
            directives.append(Directive(said[1].strip(), line, start, alone))
        if before is not None and not before.style and not text[before.end : start].strip(" \t"):
            trailing[before.start] = comment
        # Of further comments before the next value only directives matter; a file may hold millions of others.
        following = scalars[position + 1].start if position + 1 < len(scalars) else len(text)
        likely = _LIKELY.search(text, end, following) if end < following else None
        at = _begin(text, end, likely.start() + 1) if likely else max(end, following)
        low = end
    return Comments(tuple(directives), trailing)


def _begin(text: str, low: int, index: int, ends: str = "\r\n\x85\u2028\u2029") -> int:
    """Where the line of a code point starts, but not before `low`."""
    return max(low, *(text.rfind(end, low, index) + 1 for end in ends))


def _on_header(text: str, node: Scalar, at: int) -> bool:
    """`rock: | # words`: the comment stands within the block, but on its first line."""
    return node.style in ("|", ">") and "\n" not in text[node.start : at]
