"""Plain data as lines of YAML, in the style of the lines around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rocklint.source.yaml.quoting import quoted
from rocklint.source.yaml.retyped import type_of
from rocklint.system.records import dataclass

_NAMES = frozenset({"date", "who", "metric", "action", "last_reviewed"})
"""Fields whose values are names and days; answers are sentences, and stand in quotes."""
_PLAIN = re.compile(r"[^\W_](?:[\w.%+/-]*\w)?(?: [\w.%+&(/-]++[\w.%)]*+)*")


@dataclass(frozen=True, slots=True)
class Style:
    """How the neighbours are written: `offset` of a dash from its key, entries on one line in braces (`flow`)."""

    offset: int = 2
    flow: bool = False


def scalar(value: str, field: str = "") -> str:
    """A text as it must stand in a file: without quotes where it is a name that YAML keeps as it is."""
    bare = field in _NAMES and _PLAIN.fullmatch(value) and type_of(value) in (None, "timestamp")
    return value if bare else quoted(value)


def flow(value: Any, field: str = "") -> str:
    """Data on one line, with braces and brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {flow(v, k)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(item, field) for item in value) + "]"
    return '""' if value is None else scalar(value, field)


def block(value: Mapping[str, Any], indent: int, style: Style) -> Iterator[str]:
    """A mapping as lines; the keys stand at `indent`."""
    pad = " " * indent
    for name, inner in value.items():
        if isinstance(inner, list) and inner and all(isinstance(item, Mapping) and item for item in inner):
            yield f"{pad}{_key(name)}:"
            for item in inner:
                yield from entry(item, indent + style.offset, style)
        else:
            yield f"{pad}{_key(name)}: {flow(inner, name)}"


def entry(value: Mapping[str, Any], indent: int, style: Style, *, braces: bool | None = None) -> Iterator[str]:
    """A mapping as an item of a list; the dash stands at `indent`."""
    pad = " " * indent
    if style.flow if braces is None else braces:
        yield f"{pad}- {flow(value)}"
        return
    lines = list(block(value, indent + 2, style))
    yield f"{pad}- {lines[0][indent + 2 :]}"
    yield from lines[1:]


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z][\w-]*", name) and type_of(name) is None else quoted(name)
