"""The shapes a plan is written in, walked down to its Rocks: lists, headings, nested groups, defaults above them."""

from __future__ import annotations

import re

from rocklint.place import KeyPath
from rocklint.plan import NoteKind
from rocklint.source.fields import Names, normal
from rocklint.source.nodes import Mapping, Node, Scalar, Sequence
from rocklint.source.rocks import INHERITED, Defaults, RockReader
from rocklint.source.values import Entry, Values, entries

_DEEPEST = 12
"""Headings within headings; beyond them nothing is looked for."""
_MOST_NAMES = 10_000
_HOLDERS = ("rocks", "rock", "goals", "priorities", "objectives")
_QUARTER = re.compile(r"(?:(?:fy ?)?(?:20)?\d\d ?)?q[1-4](?: ?(?:fy ?)?(?:20)?\d\d)?\Z", re.I)
_ID = re.compile(r"[A-Za-z]{0,6}[-_. ]?\d{1,5}[A-Za-z]?\Z")
_POSSESSIVE = re.compile(r"['’]s?\Z")


class Groups:
    """Walks documents and hands what is a Rock to the Rock reader."""

    def __init__(
        self, reader: RockReader, values: Values, levels: Names, departments: Names, company: frozenset[str]
    ) -> None:
        self.reader = reader
        self.values = values
        self.plan = reader.names["plan"]
        self.levels = levels
        self.departments = departments
        self.company = company
        self.name: str | None = None
        self.top: Defaults | None = None
        self._headings: dict[str, str | None] = {}

    def document(self, root: Node, path: KeyPath, above: Defaults) -> Defaults:
        """Reads one YAML document; returns the defaults that hold for the documents after it (a front matter's)."""
        if isinstance(root, Sequence):
            self._items(root, path, above, 0)
        elif isinstance(root, Mapping):
            return self._top(root, path, above)
        return above

    def _top(self, root: Mapping, path: KeyPath, above: Defaults) -> Defaults:
        found = entries(root, path)
        if any(self._holder(entry) is not None for entry in found):
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
        inner = [(e, below) for e, below in inner if any(self._holder(entry) is not None for entry in below)]
        if not inner:
            return False
        outer = {entry.name for entry, _ in inner}
        defaults = self._defaults([entry for entry in found if entry.name not in outer], above)
        for entry, below in inner:
            named = entry.name[:1].isupper() or self._is_heading(entry.name)
            self._group(below, self._under(entry.name, entry.path, defaults) if named else defaults, 1)
        return True

    def _misspelt(self, found: list[Entry], above: Defaults) -> bool:
        """`roks:` with a list of Rocks below it."""
        for entry in found:
            value = entry.value
            if isinstance(value, Sequence) and "rocks" in self.plan.fields(self.plan.nearest(entry.name) or ""):
                self._group([*(e for e in found if e is not entry), entry._replace(name="rocks")], above, 0)
                self.reader.unknown([entry], self.plan)
                return True
        return False

    def _is_heading(self, name: str) -> bool:
        known = self.departments.fields(name) or self.levels.fields(name)
        return bool(known) or bool(_QUARTER.match(normal(name)))

    def _is_company(self, found: list[Entry]) -> bool:
        return any(normal(entry.name) in self.company and not isinstance(entry.value, Scalar) for entry in found)

    def _is_headed(self, found: list[Entry]) -> bool:
        """ "Sales:" and "Priya:" at the top with sentences below, and nothing that belongs to another file."""
        lists = [entry for entry in found if isinstance(entry.value, Sequence) and entry.value.items]
        return bool(lists) and all(
            (self._is_heading(entry.name) or entry.name[:1].isupper())
            and normal(entry.name) not in self.company
            and all(self._is_rocklike(item) for item in entry.value.items)
            for entry in lists
            if isinstance(entry.value, Sequence)
        )

    def _is_rocklike(self, node: Node) -> bool:
        if isinstance(node, Scalar):
            return node.value.count(" ") >= 2
        return isinstance(node, Mapping) and any("rock" in self.reader.fields.fields(e.name) for e in entries(node, ()))

    def _holder(self, entry: Entry) -> str | None:
        """The heading in front of "rocks" in a key that holds Rocks ("" for plain "rocks"); None for other keys."""
        heading = self._heading_in(entry.name)
        if heading is None:
            return None
        value = entry.value
        if isinstance(value, Scalar):
            holds = not value.is_null and normal(entry.name) == "rocks"
        elif isinstance(value, Sequence):
            holds = not value.items or any(not isinstance(i, Scalar) or " " in i.value.strip() for i in value.items)
        else:
            holds = True
        return heading if holds else None

    def _heading_in(self, name: str) -> str | None:
        if name not in self._headings:
            first, _, last = normal(name).rpartition(" ")
            heading = name.strip()[: len(first)] if first and last in _HOLDERS and last != "rock" else None
            heading = "" if "rocks" in self.plan.fields(name) else heading
            if len(self._headings) >= _MOST_NAMES:
                return heading
            self._headings[name] = heading
        return self._headings[name]

    def _group(self, found: list[Entry], above: Defaults, depth: int) -> None:
        """A mapping with a key that holds Rocks: its other keys are defaults for them."""
        held = [(entry, heading) for entry in found if (heading := self._holder(entry)) is not None]
        exact = [entry for entry, _ in held if normal(entry.name) == "rocks"]
        if exact:  # beside "rocks", "goals" and "priorities" are something else
            held = [(e, h) for e, h in held if h or e in exact]
        holders = {entry.name for entry, _ in held}
        defaults = self._defaults([entry for entry in found if entry.name not in holders], above, top=not depth)
        for entry, heading in held:
            self._held(entry.value, entry.path, self._under(heading, entry.path, defaults), depth + 1)

    def _defaults(self, found: list[Entry], above: Defaults, top: bool = True) -> Defaults:
        unknown: list[Entry] = []
        taken, rest = self.reader.assign([e for e in found if self._is_default(e)])
        for field, entry in taken.items():
            if field in INHERITED:
                value = self.reader.read(field, entry.value, entry.path)
                if value:
                    above = above.plus(field, value, entry.path)
            elif field == "rock" and not top and isinstance(entry.value, Scalar):
                above = self._under(entry.value.value, entry.path, above)
        for entry in [*rest, *(e for e in found if not self._is_default(e))]:
            names = self.plan.fields(entry.name)
            if "company" in names and top and isinstance(entry.value, Scalar):
                self.name = self.name or self.values.text(entry.value, entry.path)
            elif "heading" in names and not top and isinstance(entry.value, Scalar):
                above = self._under(entry.value.value, entry.path, above)
            elif not names and normal(entry.name) not in self.company:
                unknown.append(entry)
        self.reader.unknown(unknown, self.plan)
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
                if any(self._holder(entry) is not None for entry in found):
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
        for entry in found:
            if entry in plain:
                continue
            node, path = entry.value, entry.path
            if isinstance(node, Sequence):
                self._items(node, path, self._under(entry.name, path, defaults), depth + 1)
            elif isinstance(node, Mapping):
                self._headed_mapping(entry, node, defaults, depth)
            elif not node.is_null:
                if _ID.match(entry.name):
                    self.reader.sentence(node, path, defaults, entry.name)
                else:
                    self.reader.sentence(node, path, self._under(entry.name, entry.pair, defaults))

    def _headed_mapping(self, entry: Entry, node: Mapping, defaults: Defaults, depth: int) -> None:
        below = entries(node, entry.path)
        fields = {field for e in below for field in self.reader.fields.fields(e.name)}
        if any(self._holder(e) is not None for e in below):
            self._group(below, self._under(entry.name, entry.path, defaults), depth + 1)
        elif any("rock" in self.reader.fields.fields(e.name) and isinstance(e.value, Scalar) for e in below):
            if _ID.match(entry.name):
                self.reader.mapping(node, below, entry.path, defaults, id=entry.name)
            else:
                self.reader.mapping(node, below, entry.path, self._under(entry.name, entry.path, defaults))
        elif fields and len(entry.name.split()) > 1:
            self.reader.mapping(node, below, entry.path, defaults, heading=(entry.name, entry.pair))
        else:
            self._headed(below, self._under(entry.name, entry.path, defaults), depth + 1)

    def _under(self, heading: str, path: KeyPath, defaults: Defaults) -> Defaults:
        """What a heading says: a quarter, a level, a department, or else an owner."""
        words = heading.strip()
        first, _, last = words.rpartition(" ")
        if first and last.casefold() in _HOLDERS:
            words = first
        words = _POSSESSIVE.sub("", words).strip()
        if not words or words.casefold() in _HOLDERS:
            return defaults
        if _QUARTER.match(normal(words)):
            return defaults.plus("quarter", words, path)
        level = self.levels.fields(words)
        if level and normal(words) not in ("team", "department", "departments"):
            return defaults.plus("level", level[0], path)
        if self.departments.fields(words) or self.departments.fields(
            re.sub(r"(?i) (?:team|department|dept)$", "", words)
        ):
            return defaults.plus("departments", (words,), path)
        return defaults.plus("owner", (words,), path)
