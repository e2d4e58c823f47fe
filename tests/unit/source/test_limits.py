"""Every limit is a finding with the number, the limit and the place, and no file makes the reader work beyond it."""

from __future__ import annotations

import itertools
import tracemalloc

import pytest

from rocklint.model.plan import NoteKind
from rocklint.source import Limits, load_text
from rocklint.source.yaml import feed
from rocklint.source.yaml.line_table import Lines

CASES = [
    (Limits(entries=3), "- a\n- b\n- c\n- d\n", "4 items in one list, and the limit is 3", (4, 3)),
    (Limits(entries=2), "x: {a: 1,\n b: 2,\n c: 3}", "3 fields side by side, and the limit is 2", (3, 2)),
    (Limits(rocks=2), "- a b\n- c d\n- e f\n", "3 Rocks in this file, and the limit is 2", (3, 3)),
    (Limits(rocks=2), "x: &x [a b]\nrocks: [*x, *x, *x]\n", "3 Rocks in this file", (1, 8)),
    (
        Limits(nodes=30),
        "contributors: [A, B, C, D]\nquarter: 2026-Q4\nrocks:\n" + "- a b\n" * 8,
        "34 values in this file with what its Rocks inherit written out, and the limit is 30",
        (1, 15),
    ),
    (Limits(documents=2), "---\n---\n---\n", "3 documents in one file, and the limit is 2", (4, 1)),
    (
        Limits(bytes=80),
        f"a: &a {'x' * 40}\nb: &b [*a]\nc: [*b, *b]\n",
        "87 characters in this file with its aliases written out, and the limit is 80",
        (3, 5),
    ),
]


@pytest.mark.parametrize(("limits", "text", "words", "place"), CASES, ids=[words for _, _, words, _ in CASES])
def test_the_number_the_limit_and_the_place(vocabulary, limits, text, words, place) -> None:
    loaded = load_text(text, "f.yaml", vocabulary, limits=limits)
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.UNREADABLE
    assert words in note.detail
    start = loaded.locate(note.place).start
    assert (start.line, start.column) == place
    assert not loaded.rocks


def test_a_plan_up_to_the_limit_is_read(vocabulary) -> None:
    text = "".join(f"- rock: Close deal {n}\n  owner: Ann\n" for n in range(4))
    limits = Limits(entries=4, rocks=4, documents=1, nodes=21)
    assert len(load_text(text, "f.yaml", vocabulary, limits=limits).rocks) == 4


def test_what_is_bound_to_go_over_is_refused_early(vocabulary, monkeypatch) -> None:
    monkeypatch.setattr(feed, "_FIRST_LOOK", 2_000)
    text = "- {a: [b, c], d: e}\n" * 20_000
    (note,) = load_text(text, "f.yaml", vocabulary, limits=Limits(nodes=100_000)).sources[0].notes
    assert "values in this file (" in note.detail
    assert "the rest looks the same), and the limit is 100,000" in note.detail
    assert note.place.start is not None
    assert note.place.start < len(text) // 4
    assert load_text(text[: len(text) // 2], "f.yaml", vocabulary, limits=Limits(nodes=100_000)).rocks


@pytest.mark.parametrize("text", ["\n" * 8_000_000, "#\n" * 4_000_000, "\r" * 8_000_000, "a\n" * 4_000_000])
def test_memory_of_a_refusal(vocabulary, text) -> None:
    tracemalloc.start()
    loaded = load_text(text, "f.yaml", vocabulary)
    (note,) = loaded.sources[0].notes
    assert loaded.locate(note.place).start.line == 1
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 10_000_000


def test_one_place_of_many_lines() -> None:
    for letters in itertools.product("a\r\n", repeat=5):
        text = "".join(letters)
        table = Lines(text)
        for start, end in itertools.combinations_with_replacement(range(6), 2):
            line, column = table.position(start)
            assert Lines(text).once(start, end) == ((line, column), table.position(end), table.text(line))
            assert text[: table.end(start)].endswith(table.text(line))
            assert text[table.end(start) :] == "" or text[table.end(start)] in "\r\n"


def test_long_lines_are_held_once() -> None:
    table = Lines("a" * 2_000 + "\n" + "b" * 2_000)
    first, second = table.text(1), table.text(2)
    assert table.text(1) is first
    assert table.text(2) is second
