"""Bytes into text: every encoding that YAML knows, and a helpful word about the others.

libyaml's complaints about bytes carry no position, so bad bytes are looked for here.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from rocklint.source.limits import Refused

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FILES = (
    (b"PK\x03\x04", "an Excel or Word file, or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Excel or Word file"),
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
# What YAML allows in a text; everything else is a control character, half a surrogate or no character at all.
_FOREIGN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, and the name of the encoding that writes it back."""

    text: str
    encoding: str
    refused: Refused | None = None


def decode(data: bytes) -> Decoded:
    """The text of a file. Where bytes are wrong, `refused` says which, and the text is what could be read."""
    for start, name in _FILES:
        if data.startswith(start):
            return Decoded("", "utf-8", Refused(f"This is {name}, not a text file. Export the Rocks as YAML text"))
    encoding = _encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(data, encoding, error)
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    # Without a mark: a file starts with an ASCII character, and the zeros beside it tell the width.
    zeros = tuple(byte == 0 for byte in data[:4])
    if zeros == (True, True, True, False):
        return "utf-32-be"
    if zeros == (False, True, True, True):
        return "utf-32-le"
    if zeros == (True, False, True, False):
        return "utf-16-be"
    if zeros == (False, True, False, True):
        return "utf-16-le"
    return "utf-8"


def _undecodable(data: bytes, encoding: str, error: UnicodeDecodeError) -> Decoded:
    text = data.decode(encoding, "replace").removeprefix("\ufeff")
    if not encoding.startswith("utf-8"):
        detail = f"The file starts like {encoding.upper()} text but goes on as something else. Save it as UTF-8"
        return Decoded(text, encoding, Refused(detail))
    # For utf-8-sig, Python counts from behind the mark.
    body = data.removeprefix(codecs.BOM_UTF8)
    at = len(body[: error.start].decode("utf-8", "replace"))
    if 0 in body[:4096]:
        return Decoded(
            text, encoding, Refused("This is not a text file: it holds zero bytes. Export the Rocks as YAML text")
        )
    byte = body[error.start]
    likely = body[error.start : error.start + 1].decode("cp1252", "ignore")
    meant = f'; in the old Windows encoding it would be "{likely}"' if likely.isprintable() and likely else ""
    detail = f"The byte 0x{byte:02X} is not UTF-8 text{meant}. Save the file as UTF-8"
    return Decoded(text, encoding, Refused(detail, at, at + 1))


def foreign_character(text: str) -> Refused | None:
    """The first character that YAML does not allow, or None."""
    match = _FOREIGN.search(text)
    if match is None:
        return None
    code = ord(match[0])
    half = 0xD800 <= code < 0xE000
    what = {0: "A zero byte", 0x1B: "An escape character (terminal colours?)"}.get(
        code, "Half of a surrogate pair" if half else "A control character"
    )
    return Refused(f"{what} (U+{code:04X}) stands here. Delete it; it is usually invisible", match.start(), match.end())


def conflict(text: str) -> Refused | None:
    """The first line of a merge that git left to be settled by hand, or None."""
    start = 0 if text.startswith("<<<<<<< ") else text.find("\n<<<<<<< ") + 1
    if not text.startswith("<<<<<<< ", start):
        return None
    middle = text.find("\n=======", start)
    if middle < 0 or text.find("\n>>>>>>> ", middle) < 0:
        return None
    detail = "Two versions of the file stand here, left by a merge. Keep one and delete the marks"
    return Refused(detail, start, text.find("\n", start))
