"""Lines of a broken file, with the place of the value on each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_REMARK = r"\s++#\s*[A-Z]\d{3}:|\s{2,}+#"
_VALUE = re.compile(
    r"(?P<dash>\s*(?:-\s+)*)(?:(?P<key>\w[\w./&()' -]{0,40}?|\"[^\"]*\"|'[^']*')\s*:\s+)?"
    rf"(?P<value>(?:\S++|(?!{_REMARK}|\s*+\Z)\s++)*+)(?P<comment>(?:{_REMARK}).*)?\s*\Z"
)
NEAR = 25
"""Lines above a surprise that are looked at."""
_LONGEST = 20_000


class Line(NamedTuple):
    """A line with the places of its value; `start` is where the line starts in the file."""

    start: int
    text: str
    value: str
    at: int
    key: str | None
    dash: str

    @property
    def end(self) -> int:
        """Where the line ends, without its line end."""
        return self.start + len(self.text)


def line_at(text: str, index: int) -> Line:
    """The line that a character stands on, or as much of it as anybody reads."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", start)
    line = text[start : min(len(text) if end < 0 else end, start + _LONGEST)].rstrip("\r")
    match = _VALUE.match(line[:2000])
    if match is None:
        return Line(start, line, "", start, None, "")
    return Line(start, line, match["value"], start + match.start("value"), match["key"], match["dash"])


def line_above(text: str, line: Line) -> Line | None:
    """The line before, blank ones and comments left out."""
    for _ in range(NEAR):
        if line.start == 0:
            return None
        line = line_at(text, line.start - 1)
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            return line
    return None


def indents(text: str, line: Line) -> Iterator[int]:
    """How far the nearest lines above are indented."""
    before = line_above(text, line)
    for _ in range(6):
        if before is None:
            return
        yield len(before.text) - len(before.text.lstrip(" "))
        before = line_above(text, before)
