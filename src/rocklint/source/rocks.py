"""One Rock from a sentence or a mapping of fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rocklint.model.place import KeyPath
from rocklint.model.plan import Dependency, Milestone, NoteKind, Rock, TradeOff
from rocklint.source.defaults import Defaults
from rocklint.source.field_keys import DAYS, NUMBERS, Assigner
from rocklint.source.fields import Names
from rocklint.source.rock_parts import Parts
from rocklint.source.values import Entry, Values, entries
from rocklint.source.yaml.limits import Limits, over
from rocklint.source.yaml.nodes import Mapping as MappingNode
from rocklint.source.yaml.nodes import Node, Scalar
from rocklint.source.yaml.quoting import quoted
from rocklint.source.yaml.retyped import becomes

_ATTRIBUTE = {"rock": "text", "owner": "owners"}
_NOT_READ = frozenset({"notes", "why_now", "changed", "ignore", "issue"})
"""Fields whose sentences nobody reads but people: they may be of any length."""


class RockReader:
    """Makes Rocks of one document's nodes, counting them and what they inherit. Raises `InputRefused` over
    the limits of Rocks and of values."""

    def __init__(
        self, values: Values, names: Mapping[str, Names], levels: Names, states: Names, limits: Limits
    ) -> None:
        self.values = values
        self.names = names
        self.fields = names["rock"]
        self.assigner = Assigner(values, self.fields, levels, states)
        self.rocks: list[Rock] = []
        self._inherited: dict[frozenset[str], frozenset[str]] = {}
        self._states = states
        self._most, self._most_values = limits.rocks, limits.nodes
        self._counted = 0
        parts = Parts(values, names)
        text, texts = values.text, values.texts

        def day(node: Node, path: KeyPath) -> str | None:
            return text(node, path, typed=True)

        def names_list(node: Node, path: KeyPath) -> tuple[str, ...]:
            return texts(node, path, split=True)

        self._read: dict[str, Callable[[Node, KeyPath], Any]] = {
            **dict.fromkeys(DAYS, day),
            **dict.fromkeys(("contributors", "departments"), names_list),
            **dict.fromkeys(("metrics", "supports", "impacts"), texts),
            **dict.fromkeys(NUMBERS, values.quantity),
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
        value = self._read.get(field, self.values.text)(node, path)
        if value and field not in _NOT_READ:
            self._read_up_to(value, path)
        return value

    def _read_up_to(self, value: Any, path: KeyPath) -> None:
        """Looks at the length of every text in a field."""
        if isinstance(value, str):
            self.values.read_up_to(value, path)
        elif isinstance(value, Milestone):
            self.values.read_up_to(value.title, value.path)
        elif isinstance(value, Dependency):
            self.values.read_up_to(value.what, path)
        elif isinstance(value, TradeOff):
            self.values.read_up_to(value.text, path)
        elif isinstance(value, tuple):
            for one in value:
                self._read_up_to(one, path)

    def sentence(self, node: Node, path: KeyPath, defaults: Defaults, id: str | None = None) -> None:
        """A Rock that is a sentence and nothing else."""
        self._name(id)
        text = self.values.text(node, path, sentence=True)
        self.values.read_up_to(text, path)
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
        taken, unknown = self.assigner.assign(found)
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
            self.values.read_up_to(text, sentence.path)
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
        self.assigner.unknown(unknown, self.fields)
        self._add(data, where, path, defaults, own or id)

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
        if len(self.rocks) >= self._most:
            start, end = self.values.document.span(self.values.place(path))
            raise over("Rocks in this file", len(self.rocks) + 1, self._most, start, end)
        missing = []
        for name, value in defaults.values.items():
            if name not in where:
                data[_ATTRIBUTE.get(name, name)], where[name] = value, defaults.where[name]
                missing.append(name)
                self._count(value, defaults.where[name])
        inherited = frozenset(missing)
        self.rocks.append(
            Rock(
                id=self.values.rock or "",
                file=self.values.document.file,
                path=path,
                where=where,
                inherited=self._inherited.setdefault(inherited, inherited),  # most Rocks of a plan leave out the same
                has_id=id is not None,
                **data,
            )
        )
        self.values.rock = None

    def _count(self, value: Any, path: KeyPath) -> None:
        """A list above many Rocks is one for each of them: thousands of names for thousands of Rocks are millions."""
        self._counted += len(value) if isinstance(value, tuple) else 1
        if self._counted > self._most_values:
            what = "values in this file with what its Rocks inherit written out"
            raise over(what, self._counted, self._most_values, *self.values.document.span(self.values.place(path)))
