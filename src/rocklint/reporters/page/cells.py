"""Cuts, wraps and pads text by its width in terminal cells, without importing rich."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=8192)
def character_width(character: str) -> int:
    """0 for marks that stand on another character, 2 for wide ones, else 1."""
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def width(text: str) -> int:
    """How many cells the text takes."""
    return len(text) if text.isascii() else sum(map(character_width, text))


def head(text: str, cells: int) -> str:
    """The longest start of the text that takes at most so many cells."""
    if text.isascii():
        return text[: max(cells, 0)]
    used = 0
    for index, character in enumerate(text):
        used += character_width(character)
        if used > cells:
            return text[:index]
    return text


def cut(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text within so many cells; the ellipsis stands for what was left out."""
    if len(text) * 2 <= cells or width(text) <= cells:
        return text
    return head(head(text, cells - width(ellipsis)).rstrip() + ellipsis, cells)


def fill(text: str, cells: int) -> str:
    """The text with blanks after it up to so many cells."""
    return text + " " * (cells - width(text))


def wrap(text: str, cells: int) -> list[str]:
    """Lines of at most so many cells, broken at blanks, and inside a word only where it is wider than a line."""
    cells = max(cells, 2)
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        size = width(word)
        if line and used + 1 + size <= cells:
            line, used = f"{line} {word}", used + 1 + size
            continue
        if line:
            lines.append(line)
        *full, word = _pieces(word, cells) if size > cells else (word,)
        lines += full
        line, used = word, width(word)
    if line:
        lines.append(line)
    return lines


def _pieces(word: str, cells: int) -> list[str]:
    pieces, start, used = [], 0, 0
    for index, character in enumerate(word):
        size = character_width(character)
        if used + size > cells:
            pieces.append(word[start:index])
            start, used = index, 0
        used += size
    return [*pieces, word[start:]]
