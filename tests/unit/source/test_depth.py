"""How deep a file may go is rocklint's own limit, whatever libyaml holds back or stops at: same words, same place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rocklint.plan import NoteKind
from rocklint.word_files import load

from rocklint.source import Limits, load_text

DEEP = (101, 999, 1_001, 100_000)
"""libyaml tells a bracket up to 1,024 characters late, and (since PyYAML 6.0.4) stops at 1,000 levels."""
KINDS: dict[str, tuple[Callable[[int], str], int]] = {
    # the text of so many levels, and where level 101 begins
    "flow lists": (lambda n: "[" * n + "x" + "]" * n, 100),
    "open flow lists": (lambda n: "[" * n, 100),
    "flow maps": (lambda n: "{a: " * n + "x" + "}" * n, 400),
    "open flow maps": (lambda n: "{" * n, 100),
    "tight flow maps": (lambda n: '{"a":' * n + "x" + "}" * n, 500),
    "pairs": (lambda n: "[?" * (n // 2 + 1), 100),
    "block lists": (lambda n: "- " * n + "x", 200),
    "block maps": (lambda n: "".join(f"{' ' * level}a:\n" for level in range(min(n, 1_500))) + "  x", 5_350),
    "block keys": (lambda n: "? " * n + "x", 200),
    "lists in maps in a plan": (lambda n: "rocks:\n- goals: {a: b, c: " + "[" * (n - 4), 122),
    "behind a line": (lambda n: "rocks:\n- Close 60 deals\n- [a, # a remark [[[\n " + "[" * (n - 2), 143),
    "named and typed": (lambda n: "a: &x !!seq [b, &y " + "[" * (n - 2), 117),
    "behind quotes": (lambda n: '["[[[[[[", ' + "[" * (n - 1), 110),
    "behind closed ones": (lambda n: "- " + "[{a: b}, " * 3 + "[[[[]]]], " + "[" * (n - 4), 135),
    "before an open quote": (lambda n: "[" * n + '"x', 100),
    "before what is no YAML": (lambda n: "[" * n + "@", 100),
}


@pytest.mark.parametrize("levels", DEEP)
@pytest.mark.parametrize("kind", KINDS)
def test_one_level_too_many(vocabulary, kind, levels) -> None:
    make, place = KINDS[kind]
    loaded = load_text(make(levels), "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.UNREADABLE
    assert note.detail == "101 levels of nesting, and the limit is 100"
    assert (note.place.start, note.place.end) == (place, place + 1)


@pytest.mark.parametrize("limit", [3, 30, 200])
@pytest.mark.parametrize("levels", [201, 999, 1_001, 100_000])
def test_the_limit_is_the_one_that_is_set(vocabulary, levels, limit) -> None:
    for start in ("", "- {a: b, c: "):
        text = start + "[" * levels
        (note,) = load_text(text, "f.yaml", vocabulary, limits=Limits(depth=limit)).sources[0].notes
        assert note.detail == f"{limit + 1} levels of nesting, and the limit is {limit}"
        assert note.place.start == len(start) + limit - 2 * bool(start)


@pytest.mark.parametrize("kind", KINDS)
def test_up_to_the_limit_nothing_is_said_of_it(vocabulary, kind) -> None:
    make, _ = KINDS[kind]
    notes = load_text(make(99), "f.yaml", vocabulary).sources[0].notes
    assert not [note for note in notes if "nesting" in (note.detail or "")]


def test_a_mistake_before_the_depths_is_told_first(vocabulary) -> None:
    for levels in (200, 1_001):
        (note,) = load_text('- "a" ' + "[" * levels, "f.yaml", vocabulary).sources[0].notes
        assert "after a closing quote" in note.detail


@pytest.mark.parametrize("levels", DEEP)
@pytest.mark.parametrize("piece", ["[", "- ", "{a: "])
def test_word_lists_of_rules(piece, levels) -> None:
    with pytest.raises(ValueError, match="101 levels of nesting, and the limit is 100"):
        load(piece * levels)
