"""Code frames: the mark stands under the exact words, whatever the line is made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.model.place import Location, Position
from rocklint.reporters.options import Options
from rocklint.reporters.page import cells
from rocklint.reporters.page.frames import add_frame
from rocklint.reporters.page.styled_lines import Page, Role, write


def frame(source: str, start: int, end: int, width: int = 60, note: str = "", unicode: bool = False) -> list[str]:
    page = Page.of(Options(width=width, unicode=unicode))
    place = Location("rocks.yaml", Position(7, start + 1), Position(7, end + 1), source)
    add_frame(page, place, 2, Role.ASK, note)
    return write(page.lines, None).splitlines()


@pytest.mark.parametrize(
    ("source", "words", "expected"),
    [
        ('- "Increase # of leads"', "# of leads", [' 7 | - "Increase # of leads"', "   |             ^^^^^^^^^^"]),
        ("- 売上を増やす owner", "増やす", [" 7 | - 売上を増やす owner", "   |         ^^^^^^"]),
        ("- cafe\u0301 late", "late", [" 7 | - cafe\u0301 late", "   |        ^^^^"]),
        ("\trock: Grow", "Grow", [" 7 |     rock: Grow", "   |           ^^^^"]),
        ("- a\x1b[31mb", "b", [" 7 | - a\\x1b[31mb", "   |            ^"]),
        ("- x ##[error] y", "y", [" 7 | - x # #[error] y", "   |                ^"]),
        ("- a::b", "b", [" 7 | - a: :b", "   |       ^"]),
    ],
)
def test_mark(source: str, words: str, expected: list[str]) -> None:
    start = source.index(words)
    assert frame(source, start, start + len(words)) == expected


def test_a_long_line_is_cut_around_the_words() -> None:
    source = "- " + "word " * 40 + "HERE " + "more " * 40
    start = source.index("HERE")
    shown, mark = frame(source, start, start + 4, unicode=True)
    assert cells.width(shown) <= 60
    assert shown.count("…") == 2
    assert shown.index("HERE") == mark.index("────")


def test_words_longer_than_the_line_are_marked_to_its_end() -> None:
    source = '- "' + "word " * 40 + '"'
    shown, mark = frame(source, 3, len(source) - 1)
    assert len(shown) == len(mark) == 60
    assert shown.endswith("...")


def test_a_note_stands_after_the_mark_or_below_it() -> None:
    assert frame("owner: Jo", 0, 9, note="the field")[1] == "   | ^^^^^^^^^ the field"
    assert frame("owner: Jo", 0, 9, note="a note that has no room on that line at all")[1:] == [
        "   | ^^^^^^^^^ a note that has no room on that line at all"
    ]
    assert frame("owner: Jo", 0, 9, width=40, note="a note that has no room on that line at all")[1:] == [
        "   | ^^^^^^^^^",
        "   | a note that has no room on that",
        "   | line at all",
    ]


def test_nothing_to_show_is_no_frame() -> None:
    assert frame("   ", 0, 1) == []


@given(
    st.text(st.characters(exclude_categories=()), max_size=300),
    st.integers(-3, 400),
    st.integers(-3, 400),
    st.integers(40, 120),
)
def test_never_too_wide(source: str, start: int, end: int, width: int) -> None:
    lines = frame(source, start, end, width)
    assert all(cells.width(line) <= width for line in lines)
    assert all(line.isprintable() or "\u200c" in line or "\u200d" in line or not line.isascii() for line in lines)
