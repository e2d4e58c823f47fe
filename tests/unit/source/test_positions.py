"""Every character of a value leads to the characters of the file that say it."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from rocklint.model.place import Place
from rocklint.source.yaml.document import Document
from rocklint.source.yaml.limits import Limits
from rocklint.source.yaml.nodes import Scalar
from rocklint.source.yaml.offsets import characters
from rocklint.source.yaml.parse import parse_text

WORDS = st.text(st.sampled_from("ab .,:#'\"\\é😀>|-%\n\t[{&*!"), max_size=40)
# PyYAML writes these three line ends as they are, and reads them back as blanks.
ANY = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029"), max_size=30)


def read(source: str) -> tuple[Document, Scalar]:
    document = parse_text(source, "f", Limits())
    node = document.find(("k",)) or document.find((0,))
    assert node is not None
    assert isinstance(node.node, Scalar)
    return document, node.node


def said(document: Document, start: int, end: int) -> str:
    first, last = document.span(Place("f", ("k",), start, end))
    return document.text[first:last]


@given(ANY | WORDS)
def test_quoted_text_comes_back_and_every_character_is_found(text: str) -> None:
    for style in ("'", '"'):
        source = yaml.safe_dump({"k": text}, default_style=style, allow_unicode=True, width=20)
        document, node = read(source)
        assert node.value == text
        places = characters(document.text, node)
        assert places is not None
        for at, character in enumerate(text):
            if character not in " \n\x85\u2028\u2029":
                written = document.text[places.start(at) : places.end(at + 1)]
                assert written == character or yaml.safe_load(node.style + written + node.style) == character


@given(WORDS)
@example("a\n b\n\nc\n\n\n d")
@example("\n\n  x")
@example("a \n b")
def test_block_and_plain_styles(text: str) -> None:
    for style in ("|", ">", None):
        source = yaml.safe_dump({"k": text}, default_style=style, allow_unicode=True, width=12)
        document, node = read(source)
        assert node.value == text
        places = characters(document.text, node)
        if places is None:
            assert not text.strip(" \n")  # blank blocks stand for themselves
            continue
        for at, character in enumerate(text):
            if node.style in ("", "|", ">") and character not in " \n":
                assert document.text[places.start(at) : places.end(at + 1)] == character


@given(
    st.text(st.sampled_from("ab \n\t'\\\"#:-"), max_size=30),
    st.sampled_from(["'{}'", '"{}"', "{}", "|\n  {}", ">-\n  {}"]),
)
def test_written_by_hand(text: str, style: str) -> None:
    """Whatever libyaml accepts: the pieces add up to its value, in order and within its text."""
    document = parse_text("k: " + style.format(text.replace("\n", "\n  ")), "f", Limits())
    found = document.find(("k",))
    assume(found is not None and found.exact and isinstance(found.node, Scalar))
    assert found is not None
    node = found.node
    assert isinstance(node, Scalar)
    places = characters(document.text, node)
    if places is None:
        assert not node.value.strip(), (node.value, document.text)
        return
    spots = [(places.start(at), places.end(at + 1)) for at in range(len(node.value))]
    assert spots == sorted(spots)
    assert all(node.start <= start <= end <= node.end for start, end in spots)
    for (start, end), character in zip(spots, node.value, strict=True):
        if character in "ab#:-":
            assert document.text[start:end] == character


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("k: Close 60 deals", "60"),
        ("k: Close\n   60 deals", "60 deals"),
        ("k: 'It''s 60 deals'", "60 deals"),
        ('k: "Caf\\u00e9 60 deals"', "60 deals"),
        ('k: "Close \\\n   60 deals"', "60 deals"),
        ("k: |\n  Close\n  60 deals\n", "60 deals"),
        ("k: |2-\n    Close\n  60 deals\n", "60 deals"),
        ("k: >\n  Close\n\n  all\n  60 deals\n", "60 deals"),
        ("k: >-\r\n  Close\r\n  60 deals\r\n", "60 deals"),
        ("k: !!str 'It is 60 deals'", "60 deals"),
        ("k: &a # words\n  It is 60 deals", "60 deals"),
        ("a: &a It is 60 deals\nk: *a", "60 deals"),
        ("k: 😀 60 deals", "60 deals"),
        ("\ufeffk: é 60 deals", "60 deals"),
    ],
)
def test_under_the_words(source: str, words: str) -> None:
    document, node = read(source)
    start = node.value.index(words)
    assert said(document, start, start + len(words)) == words
    location = document.locate(Place("f", ("k",), start, start + len(words)))
    line = re.split(r"\r\n|\n", document.text)[location.start.line - 1]
    assert line[location.start.column - 1 : location.end.column - 1] == words
    assert location.source == line


def test_words_across_a_fold() -> None:
    document, node = read("k: >\n  Close all\n  60 deals\n")
    start = node.value.index("all")
    assert said(document, start, start + len("all 60")) == "all\n  60"


def test_escapes_are_whole() -> None:
    document, node = read(r'k: "a\u00e9\x41b"')
    assert node.value == "aéAb"
    assert said(document, 1, 3) == r"\u00e9\x41"


def test_past_the_end_of_an_unquoted_value_its_line_counts_on() -> None:
    document, node = read("k: Increase # of SQLs")
    assert said(document, len(node.value) + 1, len(node.value) + 10) == "# of SQLs"
