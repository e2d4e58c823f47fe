"""Turns offsets of a text into lines and columns, and gives the text of a line."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

_LONG = 1_000
_END = re.compile(r"\r\n|[\r\n]")


class Lines:
    """The lines of a text, counted from 1; columns too. The table of them is made when it is first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: array[int] | None = None
        self._last = (-1, "")
        self._long: dict[int, str] = {}
        """Lines of a file without line ends, all but: thousands of findings may stand on a few of them by turns."""

    def position(self, index: int) -> tuple[int, int]:
        """Line and column of a code point."""
        starts = self._table()
        line = bisect_right(starts, index)
        return line, index - starts[line - 1] + 1

    def end(self, index: int) -> int:
        """Where the line of a code point ends, before its line end."""
        starts = self._table()
        line = bisect_right(starts, index)
        if line == len(starts):
            return len(self._text)
        return starts[line] - (2 if self._text.startswith("\r\n", starts[line] - 2) else 1)

    def text(self, number: int) -> str:
        """A line without its end; "" where there is none of that number."""
        if self._last[0] != number:
            starts = self._table()
            if not 1 <= number <= len(starts):
                return ""
            self._last = (number, self._long.get(number) or self._cut(number))
        return self._last[1]

    def _cut(self, number: int) -> str:
        start = self._table()[number - 1]
        line = self._text[start : self.end(start)]
        if len(line) > _LONG:
            self._long[number] = line
        return line

    def once(self, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int], str]:
        """Line and column of two code points, and the text of the first one's line, without the table: of a file that
        is not read one place is asked for, and a table of 64 million empty lines would take gigabytes."""
        if self._starts is not None:
            first = self.position(start)
            return first, self.position(end), self.text(first[0])
        begin = self._begin(start)
        line = 1 + self._breaks(0, start)
        after = self._text.find("\n", begin)
        source = self._text[begin : len(self._text) if after < 0 else after].partition("\r")[0]
        last = line + self._breaks(begin, end), end - self._begin(end) + 1
        return (line, start - begin + 1), last, source

    def _breaks(self, begin: int, index: int) -> int:
        """The line ends between the begin of a line and a code point; "\\r\\n" is one, and ends with its "\\n"."""
        text = self._text
        returns = text.count("\r", begin, index)
        if returns:
            returns -= text.count("\r\n", begin, index) + text.startswith("\r\n", index - 1)
        return returns + text.count("\n", begin, index)

    def _begin(self, index: int) -> int:
        if index and self._text.startswith("\r\n", index - 1):
            index -= 1
        return max(self._text.rfind("\n", 0, index), self._text.rfind("\r", 0, index)) + 1

    def _table(self) -> array[int]:
        if self._starts is None:
            self._starts = array("Q", [0])
            self._starts.extend(match.end() for match in _END.finditer(self._text))
        return self._starts
