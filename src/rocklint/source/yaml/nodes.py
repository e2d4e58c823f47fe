"""The tree of a YAML file: written text with its place, never typed.

Plain classes with slots rather than models: a large plan has half a million of them. `start` and `end` are code
points into the document's text, without anchor or tag; an alias is the very node that it names.
"""

from __future__ import annotations

CIRCLE = "*"
"""The style of what stands for an alias of the very list or mapping around it."""


class Scalar:
    """A value or a key. `style` is one of "" (unquoted), "'", '"', "|" and ">"; `tag` as written in full."""

    __slots__ = ("_length", "start", "style", "tag", "value")

    def __init__(self, value: str, start: int, end: int, style: str = "", tag: str | None = None) -> None:
        self.value = value
        self.start = start
        # Nearly always a number that Python has already; an end would be one more of its own.
        self._length = end - start
        self.style = style
        self.tag = tag

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + self._length

    def begin(self, start: int) -> None:
        """Moves the start, and leaves the end where it is."""
        self._length += self.start - start
        self.start = start

    @property
    def is_null(self) -> bool:
        """True for an empty value and for the words that mean nothing in YAML."""
        return self.style in ("", CIRCLE) and self.value in ("", "~", "null", "Null", "NULL")


class Sequence:
    """A list; `flow` where it is written with brackets."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, items: list[Node], start: int, end: int, flow: bool) -> None:
        self.items = items
        self.start = start
        self.end = end
        self.flow = flow


class Mapping:
    """Keys and values in the order written. A repeated key stands there twice; by name the last one counts."""

    __slots__ = ("_index", "end", "flow", "keys", "start", "values")

    def __init__(self, keys: list[Node], values: list[Node], start: int, end: int, flow: bool) -> None:
        self.keys = keys
        self.values = values
        self.start = start
        self.end = end
        self.flow = flow
        self._index: dict[str, int] | None = None

    def find(self, name: str) -> int | None:
        """The position of the pair with that key."""
        if self._index is None:
            self._index = {key_text(key): at for at, key in enumerate(self.keys)}
        return self._index.get(name)

    def get(self, name: str) -> Node | None:
        """The value of that key."""
        at = self.find(name)
        return None if at is None else self.values[at]


Node = Scalar | Sequence | Mapping


def key_text(key: Node) -> str:
    """A key's text; keys that are lists or mappings themselves (`? [a, b]`) have a stand-in."""
    return key.value if isinstance(key, Scalar) else f"? {key.start}"
