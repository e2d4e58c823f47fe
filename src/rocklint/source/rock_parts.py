"""Fields of a Rock that have parts of their own: milestones, dependencies, the trade-off, rules switched off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from rocklint.model.place import KeyPath
from rocklint.model.plan import Change, Dependency, Ignore, Milestone, TradeOff
from rocklint.source.fields import Names
from rocklint.source.values import Entry, Values, entries
from rocklint.source.yaml.nodes import Mapping as MappingNode
from rocklint.source.yaml.nodes import Node, Scalar, Sequence

_DAY = re.compile(
    r"(?:by |before |end of |week |wk |q)?\W*(?:\d{1,4}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I
)
_TRUE = frozenset({"true", "yes", "on", "y", "1"})


class Parts:
    """Reads the compound fields of Rocks with one document's values."""

    __slots__ = ("_names", "_values")

    def __init__(self, values: Values, names: Mapping[str, Names]) -> None:
        self._values = values
        self._names = names

    def milestones(self, node: Node, path: KeyPath) -> tuple[Milestone, ...]:
        """A list of texts or mappings, a mapping of title to date, or one text with a line each."""
        if isinstance(node, Sequence):
            return tuple(
                made for at, item in enumerate(node.items) if (made := self._milestone(item, (*path, at))) is not None
            )
        if isinstance(node, MappingNode):
            if all(self._names["milestone"].fields(entry.name) for entry in entries(node, path)):
                made = self._milestone(node, path)
                return (made,) if made else ()
            return tuple(self._dated(entry) for entry in entries(node, path))
        text = self._values.text(node, path) or ""
        lines = (line.strip().removeprefix("- ").strip() for line in text.splitlines())
        return tuple(Milestone(title=line, path=path) for line in lines if line)

    def _milestone(self, node: Node, path: KeyPath) -> Milestone | None:
        if not isinstance(node, MappingNode):
            title = self._values.text(node, path)
            return Milestone(title=title, path=path) if title else None
        known, unknown = self._known("milestone", node, path)
        if len(unknown) == 1 and "title" not in known and isinstance(unknown[0].value, Scalar):
            made = self._dated(unknown[0])
            return replace(made, **known, path=path) if "due" in known else replace(made, path=path)
        self._unknown("milestone", unknown)
        known["result"] = str(known.get("result", "")).casefold() in _TRUE
        known["title"] = known.get("title") or ""
        return Milestone(**known, path=path)

    def _dated(self, entry: Entry) -> Milestone:
        """`Draft guide: Oct 23` and `Oct 23: draft guide`."""
        value = self._values.text(entry.value, entry.path, typed=True)
        if value is None or _DAY.match(value):
            return Milestone(title=entry.name, due=value, path=entry.path)
        if _DAY.match(entry.name):
            return Milestone(title=value, due=entry.name, path=entry.path)
        return Milestone(title=f"{entry.name}: {value}", path=entry.path)

    def dependencies(self, node: Node, path: KeyPath) -> tuple[Dependency, ...]:
        """A text, a mapping, or a list of both."""
        if isinstance(node, Sequence):
            found = (self._dependency(item, (*path, at)) for at, item in enumerate(node.items))
            return tuple(one for one in found if one)
        one = self._dependency(node, path)
        return (one,) if one else ()

    def _dependency(self, node: Node, path: KeyPath) -> Dependency | None:
        if not isinstance(node, MappingNode):
            what = self._values.text(node, path)
            return Dependency(what=what) if what else None
        known, unknown = self._known("dependency", node, path)
        if not known and len(unknown) == 1:
            what = self._values.text(unknown[0].value, unknown[0].path)
            return Dependency(what=what or "", who=unknown[0].name)
        self._unknown("dependency", unknown)
        return Dependency(what=known.get("what") or "", who=known.get("who"), by=known.get("by"))

    def trade_off(self, node: Node, path: KeyPath) -> TradeOff | None:
        """A text, or a metric with the value that it may fall to."""
        if not isinstance(node, MappingNode):
            text = self._values.text(node, path)
            return TradeOff(text=text) if text else None
        known, unknown = self._known("trade_off", node, path, skip=("may_fall_to",))
        floor = next((e for e in entries(node, path) if "may_fall_to" in self._names["trade_off"].fields(e.name)), None)
        self._unknown("trade_off", unknown)
        may_fall_to = self._values.quantity(floor.value, floor.path) if floor else None
        return TradeOff(text=known.get("text") or "", metric=known.get("metric"), may_fall_to=may_fall_to)

    def changes(self, node: Node, path: KeyPath) -> tuple[Change, ...]:
        """A text, or a list of texts and of fields with their old and new values."""
        if isinstance(node, Sequence):
            return tuple(one for at, item in enumerate(node.items) for one in self.changes(item, (*path, at)))
        if not isinstance(node, MappingNode):
            text = self._values.text(node, path)
            return (Change(text=text, path=path),) if text else ()
        known, unknown = self._known("change", node, path)
        if not known and unknown:  # "2026-11-20: target 60 to 52"
            said = ((e, self._values.text(e.value, e.path, typed=True)) for e in unknown)
            return tuple(Change(text=text or "", date=e.name, path=e.path) for e, text in said)
        self._unknown("change", unknown)
        return (Change(**{**known, "text": known.get("text") or ""}, path=path),)

    def ignores(self, node: Node, path: KeyPath) -> tuple[Ignore, ...]:
        """Codes, or mappings with the reason; `{A102: reason}` is short for one."""
        if isinstance(node, Sequence):
            return tuple(one for at, item in enumerate(node.items) for one in self.ignores(item, (*path, at)))
        if not isinstance(node, MappingNode):
            return tuple(Ignore(rule=code, path=path) for code in self._values.texts(node, path, split=True))
        known, unknown = self._known("ignore", node, path)
        if "rule" in known:
            self._unknown("ignore", unknown)
            codes = (known["rule"] or "").replace(",", " ").split()
            return tuple(Ignore(rule=c, why=known.get("why"), until=known.get("until"), path=path) for c in codes)
        found = (Ignore(rule=e.name, why=self._values.text(e.value, e.path), path=e.path) for e in unknown)
        return tuple(replace(one, **known) if known else one for one in found)

    def _known(
        self, section: str, node: MappingNode, path: KeyPath, skip: Iterable[str] = ()
    ) -> tuple[dict[str, Any], list[Entry]]:
        names = self._names[section]
        known: dict[str, Any] = {}
        unknown: list[Entry] = []
        for entry in sorted(entries(node, path), key=lambda e: not names.is_canonical(e.name)):
            free = [field for field in names.fields(entry.name) if field not in known]
            if free and free[0] not in skip:
                typed = free[0] in ("due", "by", "until", "status", "result", "date", "was", "now")
                known[free[0]] = self._values.text(entry.value, entry.path, typed=typed)
            elif not names.fields(entry.name):
                unknown.append(entry)
        return known, unknown

    def _unknown(self, section: str, unknown: Iterable[Entry]) -> None:
        for entry in unknown:
            if not entry.name.lower().startswith("x-"):
                self._values.unknown(entry, self._names[section].nearest)
