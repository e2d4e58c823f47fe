"""Symbolic places into lines and columns: exact where the place exists, near it where it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.model.place import KeyPath, Place
from rocklint.source import load_text
from rocklint.source.yaml.limits import Limits
from rocklint.source.yaml.parse import parse_text

PLAN = """\
quarter: 2026-Q4   # this one
rocks:
  - id: C1
    rock: "Close 60 deals"
    owner:
    contributors: [Ann, Bo]
    milestones:
      - title: Draft
        due: 2026-10-23
      - Final
    'quoted key': x
  - >-
    Hire two
    reps
  - {rock: C d, owner: Bo}
"""


@pytest.mark.parametrize(
    ("path", "key", "line", "words"),
    [
        (("quarter",), False, 1, "2026-Q4"),
        (("quarter",), True, 1, "quarter"),
        (("rocks",), False, 2, "rocks"),
        (("rocks", 0), False, 3, "id: C1"),
        (("rocks", 0, "rock"), False, 4, '"Close 60 deals"'),
        (("rocks", 0, "rock"), True, 4, "rock"),
        (("rocks", 0, "owner"), False, 5, "owner"),
        (("rocks", 0, "contributors"), False, 6, "[Ann, Bo]"),
        (("rocks", 0, "contributors", 1), False, 6, "Bo"),
        (("rocks", 0, "milestones"), False, 7, "milestones"),
        (("rocks", 0, "milestones", 0), False, 8, "title: Draft"),
        (("rocks", 0, "milestones", 0, "due"), False, 9, "2026-10-23"),
        (("rocks", 0, "quoted key"), True, 11, "'quoted key'"),
        (("rocks", 0, 1), False, 4, 'rock: "Close 60 deals"'),
        (("rocks", 0, 1), True, 4, "rock"),
        (("rocks", 1), False, 13, "Hire two"),
        (("rocks", 2), False, 15, "{rock: C d, owner: Bo}"),
        (("rocks", 2, "owner"), False, 15, "Bo"),
        # what does not exist
        (("rocks", 0, "due"), False, 3, "id: C1"),
        (("rocks", 0, "due", "deeper", 3), True, 3, "id: C1"),
        (("rocks", 9), False, 2, "rocks"),
        (("rocks", 2, "due"), False, 15, "{rock: C d, owner: Bo}"),
        (("rocks", 1, "due"), False, 13, "Hire two"),
        (("nothing",), False, 1, "quarter: 2026-Q4"),
        ((), False, 1, "quarter: 2026-Q4"),
    ],
)
def test_places(path: KeyPath, key: bool, line: int, words: str) -> None:
    location = parse_text(PLAN, "f.yaml", Limits()).locate(Place("f.yaml", path, on_key=key))
    lines = PLAN.split("\n")
    assert location.file == "f.yaml"
    assert location.start.line == line
    assert location.source == lines[line - 1]
    end = location.end.column - 1 if location.end.line == line else len(location.source)
    assert location.source[location.start.column - 1 : end] == words


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends(ends: str) -> None:
    document = parse_text(PLAN.replace("\n", ends), "f.yaml", Limits())
    location = document.locate(Place("f.yaml", ("rocks", 0, "rock"), 6, 8))
    assert (location.start.line, location.start.column, location.end.column) == (4, 18, 20)
    assert location.source == '    rock: "Close 60 deals"'


def test_only_line_ends_of_editors_count() -> None:
    document = parse_text("a: 'x\x85y\u2028z'\nb: c\n", "f.yaml", Limits())
    assert document.locate(Place("f.yaml", ("b",))).start.line == 2


def test_texts_of_a_list_are_one_text(vocabulary) -> None:
    loaded = load_text("- rock: x\n  done_when:\n  - guide approved\n  - 10 calls held\n", "f.yaml", vocabulary)
    (rock,) = loaded.rocks
    assert rock.done_when == "guide approved; 10 calls held"
    at = rock.done_when.index("10 calls")
    location = loaded.locate(rock.place("done_when").characters(at, at + 8))
    assert location.source[location.start.column - 1 : location.end.column - 1] == "10 calls"


def test_a_sentence_that_became_a_field(vocabulary) -> None:
    for text in ("- Win rate: 40% by Q4\n", "- owner: Ann\n  Win rate: 40% by Q4\n"):
        loaded = load_text(text, "f.yaml", vocabulary)
        (rock,) = loaded.rocks
        at = rock.text.index("40%")
        location = loaded.locate(rock.sentence.characters(at, at + 3))
        assert location.source[location.start.column - 1 : location.end.column - 1] == "40%"


def test_documents_are_numbered(vocabulary) -> None:
    loaded = load_text("- A b\n---\n# nothing\n---\nrocks: [C d]\n", "f.yaml", vocabulary)
    assert [rock.path for rock in loaded.rocks] == [(0, 0), (1, "rocks", 0)]
    assert loaded.locate(loaded.rocks[1].sentence).start.line == 5


def test_unknown_files(vocabulary) -> None:
    assert load_text("- a b\n", "f.yaml", vocabulary).locate(Place("other.yaml", (3,), 1, 2)).start.line == 1


PATHS = st.lists(st.sampled_from(["rocks", "rock", "owner", "milestones", "x", 0, 1, 2, -1, 10**9]), max_size=5)
NUMBERS = st.none() | st.integers(-5, 200)


@given(PATHS, NUMBERS, NUMBERS, st.booleans())
def test_any_place_is_somewhere(path: list[str | int], start: int | None, end: int | None, key: bool) -> None:
    for text in (PLAN, "", "- *x", "[]", "- |\n  a\n", "? [a]\n: b\n"):
        document = parse_text(text, "f.yaml", Limits())
        place = Place("f.yaml", tuple(path), start, end, key)
        first, last = document.span(place)
        assert 0 <= first <= last <= len(text)
        location = document.locate(place)
        assert (1, 1) <= (location.start.line, location.start.column) <= (location.end.line, location.end.column)
