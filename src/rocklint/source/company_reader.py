"""Reads company files into their models: people, V/TO, scorecard and rep goals, in one file or several.

The models say what there is: their fields are read by type, so that a field added to a model is read without a line
here. Other names for fields come from the vocabulary (`fields.yaml`, a section for each model).
"""

from __future__ import annotations

import re
import types
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin

from rocklint.language.words.amount import parse as parse_amount
from rocklint.model.company import Entry, Goals, People, RepGoals, RhythmGoal, Scorecard, TeamQuota, Vto
from rocklint.model.field_types import Quantity
from rocklint.model.place import KeyPath, Place
from rocklint.source.fields import Names, normal
from rocklint.source.rep_numbers import one_number
from rocklint.source.values import Entry as Pair
from rocklint.source.values import Values, entries
from rocklint.source.yaml.nodes import Mapping as MappingNode
from rocklint.source.yaml.nodes import Node, Scalar, Sequence
from rocklint.source.yaml.retyped import type_of

E = TypeVar("E", bound=Entry)

PARTS: Mapping[str, type[Entry]] = {"people": People, "vto": Vto, "scorecard": Scorecard, "goals": Goals}
"""The four company files and their models."""

_TRUE = frozenset({"true", "yes", "on", "y", "1"})
_NONE = re.compile(r"none\b\s*(?:[-–—:,]\s*)?", re.I)
_OWN = ("place", "where")
_QUOTAS = {"true": "individual", "yes": "individual", "on": "individual", "false": "none", "no": "none", "off": "none"}
_KNOWN_QUOTAS = frozenset({"individual", "team", "none", "unknown"})


def section(model: type) -> str:
    """The vocabulary section with a model's other field names: `YearGoal` is `year_goal`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()


def _shape(annotation: Any) -> tuple[str, Any]:
    """How a field of that type is read: its sort and, for entries, the model."""
    args = [a for a in get_args(annotation) if a is not type(None)]
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        return _shape(args[0])
    if origin is tuple:
        sort, inner = _shape(args[0])
        return {"text": "texts", "quantity": "quantities", "entry": "entries"}[sort], inner
    if isinstance(annotation, type):
        if issubclass(annotation, Entry):
            return "entry", annotation
        if annotation is Quantity:
            return "quantity", None
        if annotation is bool:
            return "bool", None
    if isinstance(origin, type) and issubclass(origin, Mapping):
        sort, _ = _shape(args[1])
        return {"text": "answers", "quantity": "amounts", "quantities": "series"}[sort], None
    return "text", None


class CompanyReader:
    """Reads entries of one document."""

    def __init__(self, values: Values, table: Mapping[str, Any]) -> None:
        self._values = values
        self._table = table
        self._names: dict[type[Entry], Names] = {}

    def part(self, model: type[E], root: Node, path: KeyPath) -> E | None:
        """A whole company file (or the part of one that stands under its key)."""
        if isinstance(root, Sequence):
            listed = next(name for name in model.model_fields if _shape_of(model, name)[0] == "entries")
            found: dict[str, Any] = {listed: self._entries(_shape_of(model, listed)[1], root, path)}
            return model(place=self._values.place(path), **found)
        return self._entry(model, root, path) if isinstance(root, MappingNode) else None

    def entries(self, model: type[E], node: Node, path: KeyPath) -> tuple[E, ...]:
        """A list of entries that is no part of a company file."""
        return self._entries(model, node, path)

    def _known(self, model: type[Entry]) -> Names:
        if model not in self._names:
            given = self._table.get(section(model)) or {}
            fields = {name: given.get(name, ()) for name in model.model_fields if name not in _OWN}
            self._names[model] = Names(fields)
        return self._names[model]

    def _entry(self, model: type[E], node: Node, path: KeyPath) -> E | None:
        place = self._values.place(path)
        primary = next(name for name in model.model_fields if name not in _OWN)
        listed = next((n for n in model.model_fields if n not in _OWN and _shape_of(model, n)[0] == "entries"), None)
        if isinstance(node, Sequence) and listed:  # `proven_process: [Walk-through, Plan, Install]`
            inner_entries = self._entries(_shape_of(model, listed)[1], node, path)
            return self._made(model, {"place": place, "where": {listed: place}, listed: inner_entries})
        if not isinstance(node, MappingNode):
            text = self._values.text(node, path, typed=True)
            self._values.read_up_to(text, path)
            number = _one_number(model, text, place) if text else None
            if number is not None:
                return cast(E, number)
            if text is None or _shape_of(model, primary)[0] != "text":
                return None
            return self._made(model, {"place": place, "where": {primary: place}, primary: text})
        found: dict[str, Any] = {"place": place}
        where = {}
        names = self._known(model)
        # A rep with one goal writes it flat: {rep: Iris, metric: meetings, monthly: 24}.
        flat = self._known(RhythmGoal) if model is RepGoals else None
        inner: list[Pair] = []
        for pair in self._flat(node, path, model):
            fields = names.fields(pair.name)
            name = next((f for f in fields if f not in found), fields[0] if fields else None)
            if name is None and flat and flat.fields(pair.name):
                inner.append(pair)
                continue
            if name is None:
                self._unknown(model, names, pair, found)
                continue
            where[name] = self._values.place(pair.path)
            found.update(self._field(model, name, pair))
        if inner:
            goal = MappingNode([p.key for p in inner], [p.value for p in inner], node.start, node.end, node.flow)
            found["goals"] = (*found.get("goals", ()), self._entry(RhythmGoal, goal, path))
        return self._made(model, {**found, "where": where})

    def _made(self, model: type[E], given: dict[str, Any]) -> E | None:
        """The entry, or none where what makes it one (its name, its id) is not there."""
        named = next((n for n, f in model.model_fields.items() if f.is_required() and n not in _OWN), None)
        if named is not None and given.get(named) is None:
            spare = next((given[n] for n in ("name", "goal", "issue", "title") if isinstance(given.get(n), str)), None)
            if spare is None:
                return None
            given[named] = spare
        return model.model_validate({k: v for k, v in given.items() if v is not None})

    def _flat(self, node: MappingNode, path: KeyPath, model: type[Entry]) -> list[Pair]:
        """The pairs of a mapping; headings that only group (`marketing_strategy:`) are looked through."""
        groups = {normal(str(g)) for g in (self._table.get("groups") or {}).get(section(model), ())}
        pairs: list[Pair] = []
        for pair in entries(node, path):
            inner = pair.value
            if normal(pair.name) in groups and isinstance(inner, MappingNode):
                pairs.extend(entries(inner, pair.path))
            else:
                pairs.append(pair)
        return pairs

    def _unknown(self, model: type[Entry], names: Names, pair: Pair, found: dict[str, Any]) -> None:
        if "answers" in model.model_fields and _shape_of(model, "answers")[0] == "answers":
            yes_no = isinstance(pair.value, Scalar) and type_of(pair.value.value) == "bool"  # is an answer
            text = self._values.text(pair.value, pair.path, typed=yes_no)
            found.setdefault("answers", {})[normal(pair.name).replace(" ", "_")] = text or ""
            return
        if pair.name.startswith("x-") or normal(pair.name) in ("notes", "note", "comment"):
            return
        self._values.unknown(pair, names.nearest)

    def _field(self, model: type[Entry], name: str, pair: Pair) -> dict[str, Any]:
        sort, inner = _shape_of(model, name)
        node, path, values = pair.value, pair.path, self._values
        if name == "quota" and sort == "text":
            return {name: self._quota(node, path)}
        if name == "review_exempt":
            return {name: (values.text(node, path, typed=True) or "").casefold() in {*_TRUE, "exempt"}}
        if name == "issues" and isinstance(node, Scalar):
            return {"issues_external": node.value.strip().casefold() == "external"}
        if name == "kpis" and isinstance(node, Scalar) and _NONE.match(node.value):
            return {"kpis_note": _NONE.sub("", node.value, count=1) or None}
        if name == "goals" and isinstance(node, Scalar) and _NONE.match(node.value):
            return {"no_goal": _NONE.sub("", node.value, count=1) or "none"}
        if sort == "entry":
            return {name: self._entry(inner, node, path)}
        if sort == "entries":
            return {name: self._entries(inner, node, path)}
        if sort == "bool":
            return {name: (values.text(node, path, typed=True) or "").casefold() in _TRUE}
        if sort == "quantity":
            return {name: values.quantity(node, path)}
        if sort == "quantities":
            return {name: values.quantities(node, path)}
        if sort == "texts":
            found = values.texts(node, path, split=False)
            for text in found:
                values.read_up_to(text, path)
            return {name: found}
        if sort in ("amounts", "series"):
            return {name: self._numbers(node, path, series=sort == "series")}
        said = values.text(node, path, typed=True)
        if name not in ("notes", "note"):
            values.read_up_to(said, path)
        return {name: said}

    def _quota(self, node: Node, path: KeyPath) -> str:
        text = (self._values.text(node, path, typed=True) or "unknown").strip().casefold()
        return _QUOTAS.get(text, text if text in _KNOWN_QUOTAS else "unknown")

    def _entries(self, model: type[E], node: Node, path: KeyPath) -> tuple[E, ...]:
        """A list of entries; one entry stands for a list of one, a mapping of name to fields for a list of many."""
        if isinstance(node, Sequence):
            found = [self._entry(model, item, (*path, at)) for at, item in enumerate(node.items)]
        elif isinstance(node, MappingNode) and not any(self._known(model).fields(p.name) for p in entries(node, path)):
            found = [self._named(model, pair) for pair in entries(node, path)]
        else:
            found = [self._entry(model, node, path)]
        return tuple(one for one in found if one is not None)

    def _named(self, model: type[E], pair: Pair) -> E | None:
        made = self._entry(model, pair.value, pair.path) if isinstance(pair.value, MappingNode) else None
        primary = next(name for name in model.model_fields if name not in _OWN)
        place = self._values.place(pair.path)
        if made is None:
            return self._made(model, {"place": place, "where": {}, primary: pair.name})
        return made.model_copy(update={primary: pair.name})

    def _numbers(self, node: Node, path: KeyPath, series: bool) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            if series:
                return {"": self._values.quantities(node, path)}
            number = self._values.quantity(node, path)  # `house: $100K`
            return {"": number} if number is not None else {}
        pairs = entries(node, path)
        if series:
            return {pair.name: self._values.quantities(pair.value, pair.path) for pair in pairs}
        return {pair.name: q for pair in pairs if (q := self._values.quantity(pair.value, pair.path)) is not None}


@cache
def _shape_of(model: type[Entry], name: str) -> tuple[str, Any]:
    return _shape(model.model_fields[name].annotation)


def _one_number(model: type[Entry], text: str, place: Place) -> RhythmGoal | TeamQuota | None:
    """`quota: $540K`, `goals: [20 meetings a month]`, `team_quota: $900K in new bookings`."""
    said = one_number(text) if model in (RhythmGoal, TeamQuota) else None
    if said is None:
        return None
    rhythm, number, metric = said
    quantity = Quantity(text=number, amount=parse_amount(number))
    if model is TeamQuota:
        return TeamQuota(place=place, where={"target": place}, metric=metric or None, target=quantity)
    return RhythmGoal(place=place, where={rhythm: place, "metric": place}, metric=metric, **{rhythm: (quantity,)})
