"""One Rock from a sentence or a mapping of fields."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from rocklint.place import KeyPath
from rocklint.plan import NoteKind, Rock
from rocklint.source.fields import Names, normal
from rocklint.source.nodes import Mapping as MappingNode
from rocklint.source.nodes import Node, Scalar
from rocklint.source.parts import Parts
from rocklint.source.quoting import quoted
from rocklint.source.retyped import becomes, type_of
from rocklint.source.values import Entry, Values, entries

INHERITED = frozenset(
    {"owner", "contributors", "departments", "level", "kind", "quarter", "start", "due", "result_date"}
    | {"supports", "ideal_client", "why_now", "ignore"}
)
"""Fields that a plan, or a group of Rocks, may give for all Rocks below it."""
_NUMBERS = frozenset({"baseline", "target", "build_weeks", "hours_per_week", "confidence"})
_DAYS = frozenset({"start", "due", "result_date"})
_NUMBER = re.compile(r"[\s$€£<>=~]*[-+]?\d[\d,._]*\s*(?:%|[kmb]|bn|mm|x)?\s*\Z", re.I)
_MOST_UNKNOWN = 20
_ATTRIBUTE = {"rock": "text", "owner": "owners"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the plan and the headings above a Rock say for it: canonical field -> value and place."""

    values: Mapping[str, Any] = field(default_factory=dict)
    where: Mapping[str, KeyPath] = field(default_factory=dict)

    def plus(self, field: str, value: Any, path: KeyPath) -> Defaults:
        """These defaults with one more, or another one."""
        return Defaults({**self.values, field: value}, {**self.where, field: path})


class RockReader:
    """Makes Rocks of one document's nodes, counting them."""

    def __init__(self, values: Values, names: Mapping[str, Names], levels: Names, states: Names) -> None:
        self.values = values
        self.names = names
        self.fields = names["rock"]
        self.rocks: list[Rock] = []
        self._levels = levels
        self._states = states
        parts = Parts(values, names)
        text, texts = values.text, values.texts

        def day(node: Node, path: KeyPath) -> str | None:
            return text(node, path, typed=True)

        def names_list(node: Node, path: KeyPath) -> tuple[str, ...]:
            return texts(node, path, split=True)

        self._read: dict[str, Callable[[Node, KeyPath], Any]] = {
            **dict.fromkeys(("start", "due", "result_date"), day),
            **dict.fromkeys(("contributors", "departments"), names_list),
            **dict.fromkeys(("metrics", "supports", "impacts"), texts),
            **dict.fromkeys(_NUMBERS, values.quantity),
            **dict.fromkeys(("weekly_targets", "monthly_targets"), values.quantities),
            "owner": self._owners,
            "milestones": parts.milestones,
            "trade_off": parts.trade_off,
            "depends_on": parts.dependencies,
            "changed": parts.changes,
            "ignore": parts.ignores,
        }

    def read(self, field: str, node: Node, path: KeyPath) -> Any:
        """The value of one field, empty where nothing is written."""
        return self._read.get(field, self.values.text)(node, path)

    def sentence(self, node: Node, path: KeyPath, defaults: Defaults, id: str | None = None) -> None:
        """A Rock that is a sentence and nothing else."""
        self._name(id)
        text = self.values.text(node, path, sentence=True)
        if text is not None or not (isinstance(node, Scalar) and node.is_null):
            self._add({"text": text or ""}, {"rock": path}, path, defaults, id)

    def mapping(
        self,
        node: MappingNode,
        found: list[Entry],
        path: KeyPath,
        defaults: Defaults,
        id: str | None = None,
        heading: tuple[str, KeyPath] | None = None,
    ) -> None:
        """A Rock with fields, `found` being the entries of `node`. `id` or `heading` (a sentence) is the key that the
        Rock stands under."""
        taken, unknown = self.assign(found)
        written = taken.pop("id", None)
        own = written.value.value.strip() if written and isinstance(written.value, Scalar) else None
        self._name(own or id)
        if written and self.values.text(written.value, written.path) is None:
            written = None
        data: dict[str, Any] = {}
        where: dict[str, KeyPath] = {"id": written.path} if written else {}
        sentence = taken.pop("rock", None)
        if sentence is not None:
            text = self.values.text(sentence.value, sentence.path, sentence=True)
            if text:
                data["text"], where["rock"] = text, sentence.path
        elif heading is not None:
            data["text"], where["rock"] = heading
        else:
            unknown = self._sentence_in_key(node, path, unknown, data, where)
        for name, entry in taken.items():
            value = self._status(entry) if name == "status" else self.read(name, entry.value, entry.path)
            if value is not None and value != ():
                data[_ATTRIBUTE.get(name, name)], where[name] = value, entry.path
        self.unknown(unknown, self.fields)
        self._add(data, where, path, defaults, own or id)

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
            detail = f"and {more} more" if more else ""
            place = self.values.place(entry.path, on_key=True)
            self.values.note(NoteKind.UNKNOWN_FIELD, place, entry.name, detail, names.nearest(entry.name))
            if more:
                break

    def _fits(self, field: str, text: str) -> bool:
        number = bool(_NUMBER.match(text))
        if field in _NUMBERS:
            return number
        if field in _DAYS:
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
        if not silent and not same:
            place, other = self.values.place(entry.path, on_key=True), self.values.place(read.path, on_key=True)
            detail = (
                f'"{entry.name}" and "{read.name}" both give the {field.replace("_", " ")}; only "{read.name}" is read'
            )
            self.values.note(NoteKind.SHAPE, place, entry.name, detail, related=other)

    def _sentence_in_key(
        self, node: MappingNode, path: KeyPath, unknown: list[Entry], data: dict[str, Any], where: dict[str, KeyPath]
    ) -> list[Entry]:
        """ "Win rate: 40% by Q4" became a key: the one unknown key of a Rock without a sentence is read as one."""
        slips = [e for e in unknown if "rock" in self.fields.fields(self.fields.nearest(e.name) or "")]
        if len(slips) == 1 and isinstance(slips[0].value, Scalar):  # "titel: ..."
            data["text"], where["rock"] = slips[0].value.value.rstrip(), slips[0].path
            return unknown
        strange = [e for e in unknown if not self.fields.nearest(e.name) and not e.name.lower().startswith("x-")]
        if len(strange) != 1 or strange[0].path[:-1] != path:
            return unknown
        entry = strange[0]
        words = self.values.words_of(entry.key, entry.value)
        if words is None:
            return unknown
        data["text"], where["rock"] = words, entry.pair
        suggestion = quoted(words) if len(node.keys) == 1 else f"rock: {quoted(words)}"
        self.values.note(NoteKind.SENTENCE_AS_MAPPING, self.values.place(entry.pair), words, "", suggestion)
        return [e for e in unknown if e is not entry]

    def _status(self, entry: Entry) -> str | None:
        """`status: done`, and `done: yes`, whose key is the answer."""
        if not self._states.fields(entry.name):
            return self.values.text(entry.value, entry.path)
        said = self.values.text(entry.value, entry.path, typed=True)
        answer = becomes(said) if said else None
        if answer == "false" and "done" in self._states.fields(entry.name):
            return None
        return entry.name if answer == "true" else said

    def _owners(self, node: Node, path: KeyPath) -> tuple[str, ...]:
        if isinstance(node, MappingNode):  # owner: {name: Priya, role: RevOps}
            person = self.names["person"]
            for wanted in ("name", "role"):
                for entry in entries(node, path):
                    if wanted in person.fields(entry.name):
                        return self.values.texts(entry.value, entry.path)
        return self.values.texts(node, path)

    def _name(self, id: str | None) -> None:
        self.values.rock = id or f"{self.values.document.file}#{len(self.rocks) + 1}"

    def _add(
        self,
        data: dict[str, Any],
        where: dict[str, KeyPath],
        path: KeyPath,
        defaults: Defaults,
        id: str | None,
    ) -> None:
        inherited = []
        for name, value in defaults.values.items():
            if name not in where:
                data[_ATTRIBUTE.get(name, name)], where[name] = value, defaults.where[name]
                inherited.append(name)
        self.rocks.append(
            Rock(
                id=self.values.rock or "",
                file=self.values.document.file,
                path=path,
                where=where,
                inherited=frozenset(inherited),
                has_id=id is not None,
                **data,
            )
        )
        self.values.rock = None
