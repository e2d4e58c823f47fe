"""No list of words is written twice: neither two in the program, nor one there and one in the vocabulary."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import rocklint.language

ALIKE = 0.8
"""Of the words of two lists, so many in both make them one list."""
SMALL = 4
TABLES = ("fields.", "regions.within.", "departments.")
"""Vocabulary that says what each of several names means: two may mean much the same."""
ALLOWED: dict[tuple[str, str], str] = {
    ("time/context", "time/wordings"): "what leads up to a date that is due, and to any stretch of time",
    ("time/pieces", "time/pieces"): "the four quarters",
}
"""Pairs that are alike and stay two, with the reason."""


def _written() -> Iterator[tuple[str, frozenset[str]]]:
    """The lists of words that the program spells out, by module and line: sets, tuples and lists of texts, and texts
    that `words` splits."""
    root = Path(rocklint.language.__file__).parent
    for path in sorted(root.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Set | ast.Tuple | ast.List):
                found = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
                words = found if len(found) == len(node.elts) else []
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("words", "closed"):
                words = node.args[0].value.split() if isinstance(node.args[0], ast.Constant) else []
            else:
                continue
            yield f"{path.relative_to(root).with_suffix('').as_posix()}:{node.lineno}", frozenset(words)


def test_no_list_of_words_is_written_twice(vocabulary):
    known = [(name, words) for name, words in vocabulary.folded.items() if not name.startswith(TABLES)]
    lists = [(name, words) for name, words in (*_written(), *known) if len(words) >= SMALL]
    twice = {
        (one.partition(":")[0], other.partition(":")[0]): (one, other, sorted(a ^ b))
        for (one, a), (other, b) in combinations(lists, 2)
        if len(a & b) >= ALIKE * len(a | b)
    }
    assert [pair for places, pair in twice.items() if places not in ALLOWED] == []
    assert not ALLOWED.keys() - twice.keys(), "allowed, and no longer alike"
