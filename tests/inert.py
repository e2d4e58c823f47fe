"""What no report may hold, whatever stands in the files: shared by every test that feeds hostile text."""

from __future__ import annotations

import re
import unicodedata

OURS = re.compile(r"^::(error|warning|notice) file=[^:,]*,line=\d+,[^:]*,title=[^:,]*::", re.M)
"""How a line of the one format begins whose lines are commands; nothing of a foreign text may stand before its end."""


def assert_inert(text: str, format_: str = "") -> None:
    """No control character that a terminal obeys, no command that a build log obeys."""
    if format_ == "github":
        assert len(OURS.findall(text)) == text.count("\n")
        text = OURS.sub("", text)
    for character in set(text):
        if character != "\n" and not character.isprintable() and character not in "\u200c\u200d":
            assert unicodedata.category(character) in ("Co", "Cn", "Zs"), repr(character)
    for line in text.split("\n") if "::" in text or "##" in text else ():
        assert not line.strip().startswith("::"), line
        assert not re.search(r"##[\w.-]*\[", line), line
