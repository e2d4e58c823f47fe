"""Makes foreign text harmless. Every text from a file, a name or a message passes through here before it is printed.

A goals file comes by pull request from anyone, and a report is printed to terminals and build logs, which obey
what they read: ESC sequences move the cursor and forge lines, bidi controls turn `10` into `01`, a line that
starts with `::error` or holds `##[` commands the build. Nothing is dropped: what cannot be shown as it is shows
as its escape (`\\x1b`, `\\u202e`), so that a reader sees what stands there.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_JOINERS = "\u200c\u200d"  # emoji and Persian need them, and they move nothing
_COMMAND = re.compile(r":(?=:)|#(?=#[\w.-]*\[)")  # `::` (GitHub), `##[`, `##vso[`, `##teamcity[` (build logs)
_BLANKS = re.compile(r"[\t\n\r]+ *")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]#!|~<>&@]|\$(?!\d)|(?<!\w)[+-]|[+-](?!\w))")
_NUMBERED = re.compile(r"\A(\d+)([.)])")
_LINKED = re.compile(r"(@(?=\w)|#(?=\d)|!(?=\d)|\bwww(?=\.)|:(?=//))", re.IGNORECASE)
_SURROGATES = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=4096)
def visible_character(character: str) -> str:
    """The character itself, or its escape if it is a control, a bidi control, a separator or half a surrogate."""
    if character.isprintable() or character in _JOINERS:
        return character
    code = ord(character)
    never = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # noncharacters: XML may not hold them
    if not never and unicodedata.category(character) in ("Cn", "Co", "Zs"):  # newer than this Python, private, a blank
        return character
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def visible(text: str) -> str:
    """The text with everything invisible shown as an escape."""
    return text if text.isprintable() else "".join(map(visible_character, text))


def break_commands(text: str) -> str:
    """Splits what a build log would take for a command: `::` becomes `: :`, `##[` becomes `# #[`."""
    return _COMMAND.sub(lambda match: match[0] + " ", text) if "::" in text or "##" in text else text


def commands(text: str) -> list[int]:
    """Where `break_commands` puts its blanks: the places of the characters before them."""
    return [match.start() for match in _COMMAND.finditer(text)] if "::" in text or "##" in text else []


def terminal(text: str) -> str:
    """One inert line for a terminal or a build log; line breaks and tabs become blanks."""
    if text.isprintable():
        return break_commands(text)
    return break_commands(visible(_BLANKS.sub(" ", text)))


def path(name: str) -> str:
    """A file name at the start of a line: nothing in it is dropped, and it never starts a command."""
    shown = break_commands(visible(name))
    return "./" + shown if shown.startswith((":", " ")) else shown


def data(text: str) -> str:
    """For formats that escape by themselves but hold Unicode only: half surrogates become their escapes."""
    if text.isascii() or not _SURROGATES.search(text):
        return text
    return "".join(visible_character(c) if _SURROGATES.match(c) else c for c in text)


def html(text: str) -> str:
    """For HTML and XML, as text or as an attribute's value."""
    from html import escape  # brings two thousand names of characters along

    return escape(terminal(text), quote=True)


def markdown(text: str) -> str:
    """For Markdown: no markup, no link, no HTML, no mention. A backslash does not stop what GitHub and GitLab link
    after they have rendered (`@name`, `#12`, `www.`): an empty comment does."""
    escaped = _NUMBERED.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", terminal(text).strip()))
    return _LINKED.sub(r"\1<!-- -->", escaped)


def github(text: str, *, attribute: bool = False) -> str:
    """For the data of a GitHub workflow command, or with `attribute` for one of its properties."""
    escaped = terminal(text).replace("%", "%25")
    return escaped.replace(":", "%3A").replace(",", "%2C") if attribute else escaped
