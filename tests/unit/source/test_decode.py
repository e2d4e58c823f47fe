"""Encodings: read where YAML knows them, named where it does not."""

from __future__ import annotations

import codecs

import pytest

from rocklint.model.plan import NoteKind
from rocklint.source import load

TEXT = "- Café 😀 closes 60 deals\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("utf-32-le"),
        TEXT.encode("utf-32-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
)
def test_read(vocabulary, data) -> None:
    loaded = load(["-"], vocabulary, stdin=data)
    assert [rock.text for rock in loaded.rocks] == ["Café 😀 closes 60 deals"]
    where = loaded.locate(loaded.rocks[0].sentence.characters(7, 13))
    assert (where.start.line, where.start.column, where.end.column) == (1, 10, 16)
    document = loaded.documents["<stdin>"]
    assert document.encode(document.text) == data


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        ("- Caf\xe9 deals\n".encode("latin-1"), 1, 6, 'in the old Windows encoding it would be "é"'),
        ("- ok\n- é ".encode() + b"\xff\n", 2, 5, "0xFF is not UTF-8"),
        (b"\xef\xbb\xbf- ok\n- \x80\n", 2, 3, "0x80 is not UTF-8"),
        (b"- a\x00b\n", 1, 4, "zero byte"),
        (b"- a\n- \x07\n", 2, 3, "U+0007"),
        ("- a\n- \x9b31m\n".encode(), 2, 3, "U+009B"),
        (b"\xff\xfe-\x00 \x00a\x00\x00\xd8", 1, 4, "UTF-16"),
        (b"PK\x03\x04\x14\x00", 1, 1, "Excel"),
        (b"%PDF-1.7\n\xff", 1, 1, "PDF"),
        (b"\x89PNG\r\n\x1a\n", 1, 1, "picture"),
        (b"\x7fELF\x02\x01\x01\x00\x00\xff\xfe", 1, 1, "not a text file"),
    ],
)
def test_named(vocabulary, data, line, column, words) -> None:
    loaded = load(["-"], vocabulary, stdin=data)
    (note,) = loaded.sources[0].notes
    assert note.kind is NoteKind.UNREADABLE
    assert words in note.detail
    start = loaded.locate(note.place).start
    assert (start.line, start.column) == (line, column)
