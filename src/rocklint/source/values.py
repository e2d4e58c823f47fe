"""Turns YAML nodes into the texts of fields, as written; what YAML would change becomes a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import field
from functools import lru_cache
from typing import NamedTuple

from rocklint.language.facts import MAX_CHARS
from rocklint.language.words.amount import Amount
from rocklint.language.words.amount import parse as parse_amount
from rocklint.model.field_types import Quantity
from rocklint.model.place import KeyPath, Place
from rocklint.model.plan import Note, NoteKind
from rocklint.source.yaml.comments import Comment
from rocklint.source.yaml.document import JOINT, Document
from rocklint.source.yaml.lost_comments import continues
from rocklint.source.yaml.nodes import Mapping, Node, Scalar, Sequence, key_text
from rocklint.source.yaml.quoting import quoted
from rocklint.source.yaml.retyped import becomes, type_of
from rocklint.system.records import dataclass

_LONGEST_NUMBER = 200
_BEFORE_COMMA = re.compile(r"([^\s,:{}\[\]][^,:{}\[\]\n]{0,60}),[ \t]*\Z")
_PROPERTY = re.compile(r"([&!]\S+)[ \t]+\Z")


@lru_cache(maxsize=4096)
def _amount(text: str) -> Amount | None:
    """The same few numbers stand in many Rocks."""
    return parse_amount(text) if len(text) <= _LONGEST_NUMBER else None


class Entry(NamedTuple):
    """One key of a mapping with its value, its path, and its position in its mapping."""

    name: str
    key: Node
    value: Node
    path: KeyPath
    at: int

    @property
    def pair(self) -> KeyPath:
        """The path of key and value together."""
        return (*self.path[:-1], self.at)


def entries(mapping: Mapping, path: KeyPath) -> list[Entry]:
    """The keys that count: the last of a repeated one, and below them what `<<` merges in."""
    found: dict[str, Entry] = {}
    merged: list[Entry] = []
    for at, (key, value) in enumerate(zip(mapping.keys, mapping.values, strict=True)):
        name = key.value if isinstance(key, Scalar) else key_text(key)
        if name == "<<" and isinstance(key, Scalar) and not key.style:
            merged.extend(_merged(value, (*path, name)))
        else:
            found[name] = Entry(name, key, value, (*path, name), at)
    for entry in merged:
        found.setdefault(entry.name, entry)
    return list(found.values())


def _merged(value: Node, path: KeyPath) -> Iterator[Entry]:
    if isinstance(value, Mapping):
        yield from entries(value, path)
    elif isinstance(value, Sequence):
        for at, item in enumerate(value.items):
            if isinstance(item, Mapping):
                yield from entries(item, (*path, at))


@dataclass(slots=True)
class Values:
    """Reads values of one document; `rock` is the id of the Rock that they belong to."""

    document: Document
    counted: frozenset[str]
    rock: str | None = None
    notes: list[Note] = field(default_factory=list)

    def note(
        self,
        kind: NoteKind,
        place: Place,
        text: str = "",
        detail: str = "",
        suggestion: str | None = None,
        related: Place | None = None,
    ) -> None:
        """Adds a note about the current Rock."""
        self.notes.append(
            Note(
                kind=kind, place=place, text=text, detail=detail, suggestion=suggestion, rock=self.rock, related=related
            )
        )

    def place(self, path: KeyPath, start: int | None = None, end: int | None = None, on_key: bool = False) -> Place:
        """A place in this document."""
        return Place(self.document.file, path, start, end, on_key)

    def text(self, node: Node, path: KeyPath, *, typed: bool = False, sentence: bool = False) -> str | None:
        """The text of a value, None for an empty one. `typed`: a number, date or yes/no is what is expected."""
        if isinstance(node, Scalar):
            return self._scalar(node, path, typed, sentence)
        if isinstance(node, Sequence):
            parts = [item.value for item in node.items if isinstance(item, Scalar)]
            if len(parts) < len(node.items) or typed or sentence:
                self.note(NoteKind.SHAPE, self.place(path), _last(path), "a list, where one text is expected")
            return JOINT.join(item.value if isinstance(item, Scalar) else "" for item in node.items).rstrip() or None
        words = self.pair_text(node)
        if words is not None and not typed:
            self.note(NoteKind.SENTENCE_AS_MAPPING, self.place((*path, 0)), words, "", quoted(words))
            return words
        self.note(NoteKind.SHAPE, self.place(path), _last(path), "keys and values, where one text is expected")
        return None

    def read_up_to(self, text: str | None, path: KeyPath) -> None:
        """Notes a text that the readers of sentences do not see the end of."""
        if text and len(text) > MAX_CHARS:
            detail = f"{len(text):,} characters, and the limit is {MAX_CHARS:,}"
            self.note(NoteKind.CUT, self.place(path, MAX_CHARS, len(text)), text[:60], detail)

    def pair_text(self, node: Mapping, at: int = 0) -> str | None:
        """ "Q2: launch ..." read back as text, where a mapping is that one pair (or the pair at a position)."""
        if at == 0 and len(node.keys) != 1:
            return None
        return self.words_of(node.keys[at], node.values[at])

    def words_of(self, key: Node, value: Node) -> str | None:
        """A key and its value as the author wrote them on one line."""
        if not isinstance(key, Scalar) or not isinstance(value, Scalar) or not key.value:
            return None
        raw = self.document.text[key.start : value.end]
        if value.end > key.end and not key.style and not value.style and "\n" not in raw and "\r" not in raw:
            return raw
        return f"{key.value}: {value.value}".rstrip() if value.value else None

    def unknown(self, entry: Entry, nearest: Callable[[str], str | None], more: str = "") -> None:
        """Adds a note about a key that nobody reads; `more` takes the place of what else there is to say of it."""
        cut = self._broken_off(entry.key, entry.value)
        place = self.place(entry.path, on_key=True)
        self.note(NoteKind.UNKNOWN_FIELD, place, entry.name, more or cut, None if cut else nearest(entry.name))

    def _broken_off(self, key: Node, value: Node) -> str:
        """What makes a key unknown, where the comma of `{name: 1,200 loads}` made it of half a value; else ""."""
        text = self.document.text
        if not isinstance(key, Scalar) or not isinstance(value, Scalar) or key.style or value.end > key.end:
            return ""
        before = _BEFORE_COMMA.search(text, max(key.start - 80, 0), key.start)
        if before is None or text[key.end : key.end + 1] == ":":
            return ""
        return f"the comma before it ended the value; quotes keep {quoted(text[before.start() : key.end])} together"

    def _scalar(self, node: Scalar, path: KeyPath, typed: bool, sentence: bool) -> str | None:
        value = node.value.rstrip()
        if node.style:
            return value or None
        comment = self.document.trailing.get(node.start) if self.document.trailing else None
        if comment is not None and not typed and continues(value, comment.text, self.counted):
            self._lost(node, path, comment)
        elif node.tag is not None or self.document.text[node.start - 2 : node.start - 1].isalnum():
            self._property(node, path)
        elif not typed and value and (sentence or not node.is_null):
            read = becomes(value)
            if read is None and sentence and type_of(value) == "timestamp":
                read = "a date"
            if read is not None:
                self.note(NoteKind.RETYPED, self.place(path), value, f"is read as {read}", quoted(value))
        if node.is_null and not (sentence and value):
            return None
        return value or None

    def _lost(self, node: Scalar, path: KeyPath, comment: Comment) -> None:
        whole = self.document.text[node.start : comment.end].strip()
        length = len(node.value)
        place = self.place(path, length + comment.start - node.end, length + comment.end - node.end)
        blank = "" if node.value else " "  # `metric:` has none behind its colon yet
        self.note(NoteKind.LOST_TO_COMMENT, place, comment.text, whole, blank + quoted(whole))

    def _property(self, node: Scalar, path: KeyPath) -> None:
        """`- !Important deals` loads as "deals", and so does `- &Important deals`."""
        match = _PROPERTY.search(self.document.text, max(node.start - 200, 0), node.start)
        if match is None or not node.value or match[1].startswith("!!"):
            return
        if match[1].startswith("&") and self.document.refers_to(match[1][1:]):
            return
        means = "a type" if match[1].startswith("!") else "a name to refer to"
        detail = f"is taken for {means} and does not count as text; put the sentence in quotes"
        self.note(NoteKind.RETYPED, self.place(path), match[1], detail)

    def texts(self, node: Node, path: KeyPath, *, split: bool = False) -> tuple[str, ...]:
        """The texts of a list; one text stands for a list of one, or (`split`) is divided at its commas."""
        if isinstance(node, Sequence):
            found = (self.text(item, (*path, at)) for at, item in enumerate(node.items))
            return tuple(text for text in found if text)
        if isinstance(node, Mapping) and node.keys:
            return tuple(key_text(key) for key in node.keys)
        text = self.text(node, path)
        if not text:
            return ()
        return tuple(part.strip() for part in text.split(",") if part.strip()) if split else (text,)

    def quantity(self, node: Node, path: KeyPath) -> Quantity | None:
        """A number field."""
        text = self.text(node, path, typed=True)
        return Quantity(text=text, amount=_amount(text)) if text else None

    def quantities(self, node: Node, path: KeyPath) -> tuple[Quantity, ...]:
        """A list of numbers, or numbers divided by blanks after commas: "4, 4, 5"."""
        if isinstance(node, Sequence):
            found = (self.quantity(item, (*path, at)) for at, item in enumerate(node.items))
        elif isinstance(node, Mapping):
            found = (self.quantity(entry.value, entry.path) for entry in entries(node, path))
        else:
            text = self.text(node, path, typed=True) or ""
            parts = (part.strip() for part in text.replace("; ", ", ").split(", "))
            found = (Quantity(text=part, amount=_amount(part)) for part in parts if part)
        return tuple(quantity for quantity in found if quantity)


def _last(path: KeyPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")
