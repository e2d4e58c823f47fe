"""Feeds libyaml the text in pieces, and checks the limits between two of them."""

from __future__ import annotations

from rocklint.source.yaml.limits import Limits, over
from rocklint.source.yaml.nodes import Node, Scalar

_MARKS = ",:-[{?"
"""The signs of which at least one introduces each value."""
_FIRST_LOOK = 200_000
"""Values after which it is worked out how many the rest may hold: a fraction of a second, and 40 MB."""


Frame = tuple[list[Node], int, bool, bool, str | None, int, int]
"""An open list or mapping: its items (keys and values by turns), where it starts, whether it is a mapping, whether it
has brackets, its anchor, and the values and repeated characters before it. A bare tuple: large plans have a million."""


class Feed:
    """A stream for the loader. `others` counts nodes that are no scalars, and what aliases stand for; `repeated` the
    characters that they stand for; `open` holds the file itself and every collection that has not ended."""

    name = "text"

    def __init__(self, text: str, limits: Limits) -> None:
        self.text = text
        self.limits = limits
        self.scalars: list[Scalar] = []
        self.open: list[Frame] = [([], 0, False, False, None, 0, 0)]
        self.others = 0
        self.repeated = 0
        self._at = 0
        self._last = 0
        self._look = _FIRST_LOOK

    @property
    def nodes(self) -> int:
        """The values so far, those behind aliases counted each time."""
        return len(self.scalars) + self.others

    def read(self, size: int) -> str:
        """The next piece. Raises `InputRefused` where the file has gone over a limit, or is bound to."""
        if self.scalars:
            self._last = max(self._last, self.scalars[-1].end)
        passed = self._at - self._last
        if passed > self.limits.stretch:
            raise over("characters without a value (a quote left open?)", passed, self.limits.stretch, self._last)
        self.check()
        for frame in self.open:
            self.check_entries(frame)
        if self.nodes > self._look:
            self._look_ahead()
        piece = self.text[self._at : self._at + size]
        self._at += len(piece)
        return piece

    def check(self) -> None:
        """Raises `InputRefused` over the limit of values."""
        if self.nodes > self.limits.nodes:
            raise over("values in this file", self.nodes, self.limits.nodes, self._here())

    def check_entries(self, frame: Frame) -> None:
        """Raises `InputRefused` where a list or mapping has too many entries; the place is the first one too many."""
        items, _, mapping, *_ = frame
        each = 2 if mapping else 1
        if len(items) > self.limits.entries * each:
            first = items[self.limits.entries * each]
            what = "fields side by side" if mapping else "items in one list"
            raise over(what, -(-len(items) // each), self.limits.entries, first.start, first.start)

    def _look_ahead(self) -> None:
        """Refuses a file that would take seconds to be read up to its limit: its rest is taken to be like its start."""
        self._look = 2 * self.nodes
        rest = len(self.text) - self._at
        if self.nodes + rest <= self.limits.nodes:
            return
        before = sum(self.text.count(mark, 0, self._at) for mark in _MARKS)
        after = sum(self.text.count(mark, self._at) for mark in _MARKS)
        likely = self.nodes + self.nodes * after // max(before, 1)
        if likely > self.limits.nodes:
            what = f"values in this file ({self.nodes:,} up to here, and the rest looks the same)"
            raise over(what, likely, self.limits.nodes, self._here())

    def _here(self) -> int:
        return self.scalars[-1].start if self.scalars else 0
