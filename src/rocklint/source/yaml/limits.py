"""The limits on a file, and the message where one is broken."""

from __future__ import annotations

from rocklint.system.records import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one file. A real plan stays far below all of them; a pull request may hold anything."""

    bytes: int = 64 * 1024 * 1024
    depth: int = 100
    aliases: int = 10_000
    nodes: int = 5_000_000
    scalar: int = 64 * 1024
    documents: int = 1_000
    entries: int = 200_000
    rocks: int = 200_000

    @property
    def stretch(self) -> int:
        """Characters that may pass without a value coming out of them (long comments, unclosed quotes)."""
        return 4 * self.scalar + 1024 * 1024


class InputRefused(Exception):  # noqa: N818  (a refusal is no programming error)
    """A file, or a part of it, that is not read. `start` and `end` are code points into the file's text;
    `suggestion` is the text that would mend those characters."""

    def __init__(self, detail: str, start: int = 0, end: int | None = None, suggestion: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.start = start
        self.end = start if end is None else end
        self.suggestion = suggestion


def over(what: str, found: int, limit: int, start: int = 0, end: int | None = None) -> InputRefused:
    """The refusal of something over its limit: the number, the limit and the place."""
    return InputRefused(f"{found:,} {what}, and the limit is {limit:,}", start, end)
