"""Which key of a mapping gives which field of a Rock."""

from __future__ import annotations

import re

from rocklint.model.plan import NoteKind
from rocklint.source.fields import Names, normal
from rocklint.source.values import Entry, Values
from rocklint.source.yaml.nodes import Node, Scalar, Sequence
from rocklint.source.yaml.retyped import type_of

NUMBERS = frozenset({"baseline", "target", "build_weeks", "hours_per_week", "confidence"})
"""Fields that are one number each."""
DAYS = frozenset({"start", "due", "result_date"})
"""Fields that are one day each."""
_NUMBER = re.compile(r"[\s$€£<>=~]*[-+]?\d[\d,._]*+\s*+(?:(?:%|[kmb]|bn|mm|x)\s*+)?\Z", re.I)
_MOST_UNKNOWN = 20


class Assigner:
    """Gives the entries of mappings to fields, by name and, for names of several fields, by value."""

    def __init__(self, values: Values, fields: Names, levels: Names, states: Names) -> None:
        self.values = values
        self.fields = fields
        self._levels = levels
        self._states = states

    def assign(self, found: list[Entry]) -> tuple[dict[str, Entry], list[Entry]]:
        """Which entry gives which field, and the entries that give none.

        A canonical name wins; an alias of several fields goes where its value fits."""
        taken: dict[str, Entry] = {}
        unknown: list[Entry] = []
        later: list[Entry] = []
        sentences: list[Entry] = []
        for entry in found:
            fields = self.fields.fields(entry.name)
            if (
                len(fields) == 1
                and fields[0] not in taken
                and (fields[0] == entry.name or self.fields.is_canonical(entry.name))
            ):
                taken[fields[0]] = entry
            elif fields:
                later.append(entry)
            else:
                unknown.append(entry)
        for entry in later:
            fields = self.fields.fields(entry.name)
            text = entry.value.value if isinstance(entry.value, Scalar) else ""
            free = [f for f in fields if f not in taken]
            fitting = [f for f in free if len(fields) == 1 or self._fits(f, text)] or free
            if not fitting:
                self._left_over(entry, taken[fields[0]], fields[0])
            elif fitting[0] == "rock":
                sentences.append(entry)
            else:
                taken[fitting[0]] = entry
        if sentences:
            # Of a title and a goal, the longer one is the sentence.
            taken["rock"] = max(sentences, key=lambda e: len(e.value.value) if isinstance(e.value, Scalar) else 0)
        elif "rock" not in taken and "notes" in taken and normal(taken["notes"].name) == "description":
            taken["rock"] = taken.pop("notes")
        return taken, unknown

    def unknown(self, found: list[Entry], names: Names) -> None:
        """Notes about keys that nobody reads."""
        told = [e for e in found if not e.name.lower().startswith("x-")]
        for at, entry in enumerate(told):
            more = len(told) - at - 1 if at + 1 == _MOST_UNKNOWN else 0
            self.values.unknown(entry, names.nearest, f"and {more} more" if more else "")
            if more:
                break

    def _fits(self, field: str, text: str) -> bool:
        number = bool(_NUMBER.match(text))
        if field in NUMBERS:
            return number
        if field in DAYS:
            return not number and any(c.isdigit() for c in text)
        if field == "rock":
            return not number
        if field == "id":
            return bool(text) and len(text.split()) == 1
        if field == "level":
            return bool(self._levels.fields(text))
        if field == "kind":
            return normal(text).startswith(("build", "perform"))
        if field == "status":
            return bool(self._states.fields(text)) or type_of(text) == "bool"
        return not number and type_of(text) != "bool"

    def _left_over(self, entry: Entry, read: Entry, field: str) -> None:
        silent = field in ("rock", "notes") or (isinstance(entry.value, Scalar) and entry.value.is_null)
        same = (
            isinstance(entry.value, Scalar) and isinstance(read.value, Scalar) and entry.value.value == read.value.value
        )
        if not silent and not same and not _among(entry.value, read.value):
            place, other = self.values.place(entry.path, on_key=True), self.values.place(read.path, on_key=True)
            detail = (
                f'"{entry.name}" and "{read.name}" both give the {field.replace("_", " ")}; only "{read.name}" is read'
            )
            self.values.note(NoteKind.SHAPE, place, entry.name, detail, related=other)


def _among(value: Node, read: Node) -> bool:
    """Does the list that is read hold the value already ("department: sales" beside "departments: [sales, IT]")?"""
    if not isinstance(value, Scalar) or not isinstance(read, Sequence):
        return False
    return normal(value.value) in {normal(item.value) for item in read.items if isinstance(item, Scalar)}
