"""Decodes a file: every encoding that YAML allows, and a helpful message about the others.

libyaml's complaints about bytes carry no position, so bad bytes are looked for here. A file may have 64 MiB: bytes are
viewed rather than copied, and of a file with wrong ones only the beginning becomes text.
"""

from __future__ import annotations

import codecs
import re

from rocklint.source.yaml.limits import InputRefused
from rocklint.system.records import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
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


_REST = 4096
"""Bytes behind a wrong one that are shown with it at most."""


@dataclass(frozen=True, slots=True)
class FileText:
    """A file's text, without its byte order mark; `encoding` and `mark` write it back as it was. Where bytes are wrong,
    `refused` says which, and the text goes on to the end of their line."""

    text: str
    encoding: str = "utf-8"
    mark: bytes = b""
    refused: InputRefused | None = None


def decode(data: bytes) -> FileText:
    """The text of a file."""
    for magic, name in _FILES:
        if data.startswith(magic):
            return FileText("", refused=InputRefused(f"This is {name}, not a text file. Export the Rocks as YAML text"))
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", _unmarked(data)))
    body = memoryview(data)[len(mark) :]
    try:
        return FileText(str(body, encoding), encoding, mark)
    except UnicodeDecodeError as error:
        start = error.start
    rest = str(body[start : start + _REST], encoding, "replace")
    before = str(body[:start], encoding, "replace")
    return FileText(before + rest.splitlines()[0], encoding, mark, _undecodable(body, encoding, start, len(before)))


def _unmarked(data: bytes) -> str:
    """A file starts with two ASCII characters, and the zeros beside them tell the width."""
    zeros = "".join("0" if byte == 0 else "x" for byte in data[:4])
    return {"000x": "utf-32-be", "x000": "utf-32-le", "0x0x": "utf-16-be", "x0x0": "utf-16-le"}.get(zeros, "utf-8")


def _undecodable(body: memoryview, encoding: str, start: int, at: int) -> InputRefused:
    if encoding != "utf-8":
        return InputRefused(
            f"The file starts as {encoding.upper()} text and does not go on so. Save it as UTF-8", at, at + 1
        )
    if b"\0" in bytes(body[:4096]):
        return InputRefused("This is not a text file: it holds zero bytes. Export the Rocks as YAML text")
    likely = bytes(body[start : start + 1]).decode("cp1252", "ignore")
    meant = f'; in the old Windows encoding it would be "{likely}"' if likely.isprintable() and likely else ""
    return InputRefused(f"The byte 0x{body[start]:02X} is not UTF-8 text{meant}. Save the file as UTF-8", at, at + 1)


def foreign_character(text: str) -> InputRefused | None:
    """The first character that YAML does not allow, or None."""
    match = _FOREIGN.search(text)
    if match is None:
        return None
    code = ord(match[0])
    half = 0xD800 <= code < 0xE000
    what = {0: "A zero byte", 0x1B: "An escape character (terminal colours?)"}.get(
        code, "Half of a surrogate pair" if half else "A control character"
    )
    return InputRefused(
        f"{what} (U+{code:04X}) stands here. Delete it; it is usually invisible", match.start(), match.end()
    )


def conflict(text: str) -> InputRefused | None:
    """The first line of a merge that git left to be settled by hand, or None."""
    start = 0 if text.startswith("<<<<<<< ") else text.find("\n<<<<<<< ") + 1
    if not text.startswith("<<<<<<< ", start):
        return None
    middle = text.find("\n=======", start)
    if middle < 0 or text.find("\n>>>>>>> ", middle) < 0:
        return None
    detail = "Two versions of the file stand here, left by a merge. Keep one and delete the marks"
    return InputRefused(detail, start, text.find("\n", start))
