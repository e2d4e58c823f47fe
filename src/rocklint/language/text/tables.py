"""Tables in a goal's text: which column holds the present value and which the target.

| Metric        | Now | Goal |
| Bed occupancy | 78% | 86%  |

A row by itself has its name first: "Bed occupancy | 78% | 86% | Ines", "2.1 | Bed occupancy | 86%". The last of its
values is the target and the first where it starts; of two before a mark ("| 86% | 79% | ⚠️"), the second came of it.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from rocklint.language.text.closed_classes import NOUN_TOO
from rocklint.language.text.sentence import Sentence

_NOW = frozenset({"now", "current", "baseline", "actual", "start", "today", "previous", "as-is"})
_GOAL = frozenset({"goal", "target", "to-be"})


Columns = dict[int, tuple[str, int]]
"""Token -> ("baseline", "target" or "none", first token of the name that its row has)."""


def columns(s: Sentence, verbs: Container[int]) -> Columns:
    """Which tokens are values of a row: below a header that says which is which, or in a row by itself. A row that
    begins with a verb (the tokens `verbs`) says what to do, and has no name."""
    return _headed(s) or _lone_row(s, verbs)


def _lone_row(s: Sentence, verbs: Container[int]) -> Columns:
    """The values of a single row that begins with a name."""
    if "|" not in s.triggers or any("\n" in s.words[i] for i in s.blanks):
        return {}
    cells = [cell for cell in _cells(s, range(len(s)), 1) if any(s.lower[i] != "#" for i in cell)]
    while cells and not any(s.words[i].isalpha() for i in cells[0]):
        cells = cells[1:]  # the number of the row
    values = [n for n, cell in enumerate(cells) if n and _is_value(s, cell)]
    if values and any(s.figures[i] for i in cells[0]):  # a goal with its numbers; the cells tell the start and the way
        start = ["baseline", *["none"] * len(values)]
        return {_head(s, cells[n]): (role, cells[0][0]) for n, role in zip(values, start, strict=False)}
    if len(cells) < 2 or _commands(s, cells[0], verbs):
        return {}
    several = any(len(s.words[i]) > 3 and s.lower[i].endswith("s") for i in cells[0])
    if not values or (len(values) == 1 and len(cells[values[0]]) == 1 and not several):
        return {}
    judged = len(values) == 2 and any(not any(map(str.isalnum, s.words[cell[0]])) for cell in cells[values[-1] + 1 :])
    first, last = (values[1], values[0]) if judged else (values[0], values[-1])
    role = {n: "none" if judged else "baseline" if n == first else "none" for n in values} | {last: "target"}
    return {i: (role[n], cells[0][0]) for n in values for i in cells[n][: _SIGNS + 1] if i <= _head(s, cells[n])}


def _commands(s: Sentence, cell: Sequence[int], verbs: Container[int]) -> bool:
    """True for "Launch store"; "Quote accuracy" and "Calls made" begin with a noun."""
    noun = s.lower[cell[0]].endswith("s") or (s.lower[cell[0]] in NOUN_TOO and len(cell) > 1)
    return cell[0] in verbs and not noun


def _is_value(s: Sentence, cell: Sequence[int]) -> bool:
    """True for a cell that begins with an amount: "86%", "≥ $40K", "±4%", "5.9/10", "8 (six signed)"."""
    head = _head(s, cell)
    return s.figures[head] and s.free(s.starts[head], s.ends[head]) and head - cell[0] < _SIGNS


def _head(s: Sentence, cell: Sequence[int]) -> int:
    """The first token of a cell that is no sign."""
    return next((i for i in cell if s.words[i][0].isalnum()), cell[0])


_SIGNS = 3
"""Tokens at most in front of the figures of a value."""


def _headed(s: Sentence) -> Columns:
    if s.words.count("|") < 6 or not any(w in s.triggers for w in _NOW | _GOAL):
        return {}
    roles: dict[int, str] = {}
    placed: Columns = {}
    for row in _rows(s):
        cells = _cells(s, row)
        if not roles:
            if not any(s.lower[i][0].isdigit() for i in row):
                roles = {n: role for n, cell in enumerate(cells) if (role := _role(s, cell))}
            continue
        first = next((cell[0] for cell in cells if cell), row[0])
        placed.update({i: (roles[n], first) for n, cell in enumerate(cells) if n in roles for i in cell})
    return placed if "target" in roles.values() else {}


def _rows(s: Sentence) -> list[list[int]]:
    """The token numbers of each line that is a table row."""
    rows: list[list[int]] = [[]]
    for i, word in enumerate(s.words):
        if word.isspace():
            if "\n" in word:
                rows.append([])
        else:
            rows[-1].append(i)
    return [row for row in rows if len(row) > 2 and s.words[row[0]] == "|"]


def _cells(s: Sentence, row: Sequence[int], open: int = 0) -> list[list[int]]:
    """The cells of a row, left to right; the first of an `open` row has no bar before it."""
    cells: list[list[int]] = [[] for _ in range(open)]
    for i in row:
        if s.words[i] == "|":
            cells.append([])
        elif cells:
            cells[-1].append(i)
    return cells


def _role(s: Sentence, cell: list[int]) -> str:
    """What a header cell says of its column, or ""."""
    words = {s.lower[i] for i in cell}
    return "target" if words & _GOAL else "baseline" if words & _NOW else ""
