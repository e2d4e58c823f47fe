"""Words as a quoted YAML value."""

from __future__ import annotations

import re

_ESCAPED = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}
_SPECIAL = re.compile('[\\\\"\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]')


def quoted(words: str) -> str:
    """The words in double quotes, as they must stand in a file."""
    return '"' + _SPECIAL.sub(lambda m: _ESCAPED.get(m[0]) or f"\\u{ord(m[0]):04x}", words) + '"'
