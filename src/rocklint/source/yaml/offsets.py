"""Where each character of a value stands in the file: folded lines, escapes and indentation undone.

The value is read once more from the written text, piece by piece. Where the pieces do not add up to the value that
libyaml gave, nothing is claimed and the whole value stands for its characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from rocklint.source.yaml.nodes import Scalar

Piece = tuple[str, int, int]
"""Characters of the value, and where they stand: one by one where the lengths agree, else all in one place."""

_BREAK = r"(?:\r\n|[\r\n\x85\u2028\u2029])"
_BREAKS = re.compile(_BREAK)
# Possessive runs: a value may be 64 KiB of blanks.
_FOLD = rf"(?P<fold>[ \t]*+{_BREAK}(?:[ \t]++|{_BREAK})*+)"
_WORDS = r"(?P<text>[ \t]++|[^ \t\r\n\x85\u2028\u2029{}]++)"
_PLAIN = re.compile(_FOLD + "|" + _WORDS.format(""))
_SINGLE = re.compile(rf"{_FOLD}|(?P<escape>'')|" + _WORDS.format("'"))
_DOUBLE = re.compile(
    rf"{_FOLD}|(?P<joined>\\{_BREAK}(?:[ \t]++|{_BREAK})*+)"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.))|" + _WORDS.format(r"\\")
)
_ESCAPES = dict(zip('0abt\tnvfre "/\\N_LP', '\0\a\b\t\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029', strict=True))


class Characters:
    """The place of every character of one value."""

    __slots__ = ("_ends", "_from", "_length", "_starts", "_verbatim")

    def __init__(self, pieces: list[Piece], start: int) -> None:
        self._from: list[int] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._verbatim: list[bool] = []
        at = 0
        for said, begin, end in pieces or [("", start, start)]:
            self._from.append(at)
            self._starts.append(begin)
            self._ends.append(end)
            self._verbatim.append(len(said) == end - begin)
            at += len(said)
        self._length = at

    def start(self, character: int) -> int:
        """Where that character starts; past the end of the value, the file's text counts on."""
        if character >= self._length:
            return self._ends[-1] + character - self._length
        piece = max(bisect_right(self._from, max(character, 0)) - 1, 0)
        return self._starts[piece] + (max(character, 0) - self._from[piece] if self._verbatim[piece] else 0)

    def end(self, character: int) -> int:
        """Where the characters before `character` end."""
        if character > self._length:
            return self._ends[-1] + character - self._length
        piece = max(bisect_right(self._from, max(character - 1, 0)) - 1, 0)
        if self._verbatim[piece]:
            return self._starts[piece] + max(character, 0) - self._from[piece]
        return self._ends[piece] if character > 0 else self._starts[piece]


def characters(text: str, node: Scalar) -> Characters | None:
    """The places of a value's characters, or None where its text cannot be followed."""
    raw = text[node.start : node.end]
    if node.style in ("|", ">"):
        pieces = _block(raw, node.start, node.value)
    elif node.style in ("'", '"'):
        inner, at = raw[1:-1], node.start + 1
        if inner == node.value:
            return Characters([(inner, at, at + len(inner))], at)
        pieces = _pieces(_DOUBLE if node.style == '"' else _SINGLE, inner, at)
    elif raw == node.value:
        return Characters([(raw, node.start, node.end)], node.start)
    else:
        pieces = _pieces(_PLAIN, raw, node.start)
    pieces = [piece for piece in pieces if piece[0]]
    return Characters(pieces, node.start) if "".join(said for said, _, _ in pieces) == node.value else None


def _pieces(pattern: re.Pattern[str], raw: str, at: int) -> list[Piece]:
    return [(_said(match), at + match.start(), at + match.end()) for match in pattern.finditer(raw)]


def _said(match: re.Match[str]) -> str:
    words = match[0]
    if match.lastgroup == "fold":
        breaks = ["\n" if b in ("\r\n", "\r", "\n", "\x85") else b for b in _BREAKS.findall(words)]
        if breaks[0] == "\n":
            return "".join(breaks[1:]) or " "
        return "".join(breaks)
    if match.lastgroup == "joined":
        return "\n" * (len(_BREAKS.findall(words)) - 1)
    if match.lastgroup == "escape":
        if words == "''":
            return "'"
        if len(words) > 2:
            code = int(words[2:], 16)
            return chr(code) if code < 0x110000 else ""
        return _ESCAPES.get(words[1], "")
    return words


def _block(raw: str, at: int, value: str) -> list[Piece]:
    """Lines of `|` and `>`: the indentation is what the first line of text has and the value has not."""
    lines = list(_lines(raw))[1:]
    first = next((line for line, _ in lines if line.strip(" ")), "")
    said = value.lstrip("\n\u2028\u2029")
    indent = _spaces(first) - _spaces(said)
    pieces: list[Piece] = []
    cursor, written = 0, at + (lines[0][1] if lines else len(raw))
    for line, offset in lines:
        content = line[indent:] if indent >= 0 else ""
        if not content:
            continue
        begin = cursor
        while cursor < len(value) and value[cursor] in "\n\u2028\u2029":
            cursor += 1
        if cursor == begin and pieces and value.startswith(" ", cursor):
            cursor += 1
        if not value.startswith(content, cursor):
            return []
        start = at + offset + indent
        pieces.append((value[begin:cursor], written, start))
        pieces.append((content, start, start + len(content)))
        cursor += len(content)
        written = start + len(content)
    pieces.append((value[cursor:], written, at + len(raw)))
    return pieces


def _lines(raw: str) -> Iterator[tuple[str, int]]:
    at = 0
    for match in _BREAKS.finditer(raw):
        yield raw[at : match.start()], at
        at = match.end()
    yield raw[at:], at


def _spaces(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
