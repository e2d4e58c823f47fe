"""Tables in a goal's text: which column holds the present value and which the target.

| Metric        | Now | Goal |
| Bed occupancy | 78% | 86%  |
"""

from __future__ import annotations

from rocklint.language.text.sentence import Sentence

_NOW = frozenset({"now", "current", "baseline", "actual", "start", "today", "previous", "as-is"})
_GOAL = frozenset({"goal", "target", "to-be"})


def columns(s: Sentence) -> dict[int, tuple[str, int]]:
    """Token -> ("baseline" or "target", first token of its row), below a header that says which is which."""
    if s.words.count("|") < 6 or not any(w in s.triggers for w in _NOW | _GOAL):
        return {}
    roles: dict[int, str] = {}
    placed: dict[int, tuple[str, int]] = {}
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


def _cells(s: Sentence, row: list[int]) -> list[list[int]]:
    """The cells of a row, left to right."""
    cells: list[list[int]] = []
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
