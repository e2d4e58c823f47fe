"""Walks a plan down to its Rocks, whatever its shape: lists, headings, nested groups, defaults above them."""

from __future__ import annotations

import re

from rocklint.model.place import KeyPath
from rocklint.model.plan import NoteKind
from rocklint.source.defaults import INHERITED, Defaults
from rocklint.source.fields import Names, normal
from rocklint.source.headings import Headings
from rocklint.source.rocks import RockReader
from rocklint.source.values import Entry, Values, entries
from rocklint.source.yaml.nodes import Mapping, Node, Scalar, Sequence, key_text

_DEEPEST = 12
"""Headings within headings; beyond them nothing is looked for."""
_ID = re.compile(r"[A-Za-z]{0,6}[-_. ]?\d{1,5}[A-Za-z]?\Z")


def holds_rocks(node: Node) -> bool:
    """True for a list of Rocks with fields, which no list of people or metrics is: each has a key "rock"."""
    items = node.items if isinstance(node, Sequence) else ()
    return bool(items) and all(
        isinstance(item, Mapping) and any(normal(key_text(key)) == "rock" for key in item.keys) for item in items
    )


class Groups:
    """Walks documents and hands what is a Rock to the Rock reader."""

    def __init__(
        self, reader: RockReader, values: Values, levels: Names, departments: Names, company: frozenset[str]
    ) -> None:
        self.reader = reader
        self.values = values
        self.plan = reader.names["plan"]
        self.company = company
        self._headings = Headings(self.plan, levels, departments)
        self.name: str | None = None
        self.top: Defaults | None = None

    def document(self, root: Node, path: KeyPath, above: Defaults) -> Defaults:
        """Reads one YAML document; returns the defaults that hold for the documents after it (a front matter's)."""
        if isinstance(root, Sequence):
            self._items(root, path, above, 0)
        elif isinstance(root, Mapping):
            return self._top(root, path, above)
        return above

    def _top(self, root: Mapping, path: KeyPath, above: Defaults) -> Defaults:
        found = entries(root, path)
        if any(self._headings.before_rocks(entry) is not None for entry in found):
            self._group(found, above, 0)
            return above
        if self._nested(found, above) or self._misspelt(found, above):
            return above
        taken = {field for entry in found for field in self.reader.fields.fields(entry.name)}
        canonical = any(normal(entry.name) == "rock" for entry in found)
        own = taken - {"rock", "id", "notes", "metrics", "why_now", "ignore", "kind", "level"}
        if canonical or ("rock" in taken and own and not self._is_company(found)):
            self.reader.mapping(root, found, path, above)
            return above
        if self._is_headed(found):
            self._headed(found, above, 0)
            return above
        return self._defaults(found, above)

    def _nested(self, found: list[Entry], above: Defaults) -> bool:
        """`plan: {rocks: [...]}` and `2026-Q4: {rocks: [...]}`."""
        if self._is_company(found):  # one_year_plan: {goals: [...]}
            return False
        inner = [(e, entries(e.value, e.path)) for e in found if isinstance(e.value, Mapping)]
        inner = [
            (e, below) for e, below in inner if any(self._headings.before_rocks(entry) is not None for entry in below)
        ]
        if not inner:
            return False
        outer = {entry.name for entry, _ in inner}
        defaults = self._defaults([entry for entry in found if entry.name not in outer], above)
        for entry, below in inner:
            named = entry.name[:1].isupper() or self._headings.is_known(entry.name)
            self._group(below, self._headings.under(entry.name, entry.path, defaults) if named else defaults, 1)
        return True

    def _misspelt(self, found: list[Entry], above: Defaults) -> bool:
        """`roks:` with a list of Rocks below it."""
        for entry in found:
            value = entry.value
            if isinstance(value, Sequence) and "rocks" in self.plan.fields(self.plan.nearest(entry.name) or ""):
                self._group([*(e for e in found if e is not entry), entry._replace(name="rocks")], above, 0)
                self.reader.assigner.unknown([entry], self.plan)
                return True
        return False

    def _is_company(self, found: list[Entry]) -> bool:
        return any(normal(entry.name) in self.company and not isinstance(entry.value, Scalar) for entry in found)

    def _is_headed(self, found: list[Entry]) -> bool:
        """As in "Sales:" and "Priya:" at the top with sentences below, and nothing that belongs to another file."""
        lists = [entry for entry in found if isinstance(entry.value, Sequence) and entry.value.items]
        return bool(lists) and all(
            (self._headings.is_known(entry.name) or entry.name[:1].isupper())
            and (normal(entry.name) not in self.company or self._is_department_called_people(entry))
            and all(self._is_rocklike(item) for item in entry.value.items)
            for entry in lists
            if isinstance(entry.value, Sequence)
        )

    def _is_department_called_people(self, entry: Entry) -> bool:
        """A department's heading, though company data may stand below a key of that name, too."""
        return self._headings.is_known(entry.name) and holds_rocks(entry.value)

    def _is_rocklike(self, node: Node) -> bool:
        if isinstance(node, Scalar):
            return node.value.count(" ") >= 2
        return isinstance(node, Mapping) and any("rock" in self.reader.fields.fields(e.name) for e in entries(node, ()))

    def _group(self, found: list[Entry], above: Defaults, depth: int) -> None:
        """A mapping with a key that holds Rocks: its other keys are defaults for them."""
        held = [(entry, heading) for entry in found if (heading := self._headings.before_rocks(entry)) is not None]
        exact = [entry for entry, _ in held if normal(entry.name) == "rocks"]
        if exact:  # beside "rocks", "goals" and "priorities" are something else
            held = [(e, h) for e, h in held if h or e in exact]
        holders = {entry.name for entry, _ in held}
        defaults = self._defaults([entry for entry in found if entry.name not in holders], above, top=not depth)
        for entry, heading in held:
            self._held(entry.value, entry.path, self._headings.under(heading, entry.path, defaults), depth + 1)

    def _defaults(self, found: list[Entry], above: Defaults, top: bool = True) -> Defaults:
        unknown: list[Entry] = []
        taken, rest = self.reader.assigner.assign([e for e in found if self._is_default(e)])
        for field, entry in taken.items():
            if field in INHERITED:
                value = self.reader.read(field, entry.value, entry.path)
                if value:
                    above = above.plus(field, value, entry.path)
            elif field == "rock" and not top and isinstance(entry.value, Scalar):
                above = self._headings.under(entry.value.value, entry.path, above)
        for entry in [*rest, *(e for e in found if not self._is_default(e))]:
            names = self.plan.fields(entry.name)
            if "company" in names and top and isinstance(entry.value, Scalar):
                self.name = self.name or self.values.text(entry.value, entry.path)
            elif "heading" in names and not top and isinstance(entry.value, Scalar):
                above = self._headings.under(entry.value.value, entry.path, above)
            elif not names and normal(entry.name) not in self.company:
                unknown.append(entry)
        self.reader.assigner.unknown(unknown, self.plan)
        if top:
            self.top = self.top or above
        return above

    def _is_default(self, entry: Entry) -> bool:
        elsewhere = normal(entry.name) in self.company and not isinstance(entry.value, Scalar)
        fields = self.reader.fields.fields(entry.name)
        return bool(fields) and not elsewhere and "company" not in self.plan.fields(entry.name)

    def _held(self, node: Node, path: KeyPath, defaults: Defaults, depth: int) -> None:
        if isinstance(node, Sequence):
            self._items(node, path, defaults, depth)
        elif isinstance(node, Mapping):
            found = entries(node, path)
            if any(
                e.name == "rock" or ("rock" in self.reader.fields.fields(e.name) and isinstance(e.value, Scalar))
                for e in found
            ):
                self.reader.mapping(node, found, path, defaults)
            else:
                self._headed(found, defaults, depth)
        elif not node.is_null:
            self.values.note(NoteKind.SHAPE, self.values.place(path), "rocks", "one text, where a list is expected")
            self.reader.sentence(node, path, defaults)

    def _items(self, node: Sequence, path: KeyPath, defaults: Defaults, depth: int) -> None:
        if depth > _DEEPEST:
            return
        for at, item in enumerate(node.items):
            here = (*path, at)
            if isinstance(item, Scalar):
                self.reader.sentence(item, here, defaults)
            elif isinstance(item, Sequence):
                detail = "a list within a list; its items are read as Rocks"
                self.values.note(NoteKind.SHAPE, self.values.place(here), "", detail)
                self._items(item, here, defaults, depth + 1)
            else:
                found = entries(item, here)
                if any(self._headings.before_rocks(entry) is not None for entry in found):
                    self._group(found, defaults, depth + 1)
                elif self._is_heading_item(found):
                    self._headed(found, defaults, depth + 1)
                else:
                    self.reader.mapping(item, found, here, defaults)

    def _is_heading_item(self, found: list[Entry]) -> bool:
        """`- Priya: [...]`: one unknown key with a list of sentences."""
        return (
            len(found) == 1
            and isinstance(found[0].value, Sequence)
            and not self.reader.fields.fields(found[0].name)
            and all(self._is_rocklike(item) for item in found[0].value.items)
        )

    def _headed(self, found: list[Entry], defaults: Defaults, depth: int) -> None:
        """Keys that are headings (an owner, a department, a level, a quarter), ids, or sentences of their own."""
        if depth > _DEEPEST:
            return
        plain = [e for e in found if self._is_default(e) and isinstance(e.value, Scalar)]
        defaults = self._defaults(plain, defaults, top=False)
        read = {entry.name for entry in plain}
        for entry in found:
            if entry.name in read:
                continue
            node, path = entry.value, entry.path
            if isinstance(node, Sequence):
                self._items(node, path, self._headings.under(entry.name, path, defaults), depth + 1)
            elif isinstance(node, Mapping):
                self._headed_mapping(entry, node, defaults, depth)
            elif not node.is_null:
                if _ID.match(entry.name):
                    self.reader.sentence(node, path, defaults, entry.name)
                else:
                    self.reader.sentence(node, path, self._headings.under(entry.name, entry.pair, defaults))

    def _headed_mapping(self, entry: Entry, node: Mapping, defaults: Defaults, depth: int) -> None:
        below = entries(node, entry.path)
        fields = {field for e in below for field in self.reader.fields.fields(e.name)}
        if any(self._headings.before_rocks(e) is not None for e in below):
            self._group(below, self._headings.under(entry.name, entry.path, defaults), depth + 1)
        elif any("rock" in self.reader.fields.fields(e.name) and isinstance(e.value, Scalar) for e in below):
            if _ID.match(entry.name):
                self.reader.mapping(node, below, entry.path, defaults, id=entry.name)
            else:
                self.reader.mapping(node, below, entry.path, self._headings.under(entry.name, entry.path, defaults))
        elif fields and len(entry.name.split()) > 1:
            self.reader.mapping(node, below, entry.path, defaults, heading=(entry.name, entry.pair))
        else:
            self._headed(below, self._headings.under(entry.name, entry.path, defaults), depth + 1)
