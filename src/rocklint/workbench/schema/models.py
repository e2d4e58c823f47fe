"""Makes schemas of models: every field by its type, under every name that the reader understands.

Values are as people write them (`$18K`, 42%, 2026-12-31): text or numbers, one or a list. The schema is for an editor's
completion and red lines, so it refuses no file that the reader understands; what a value means is the rules' business.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from rocklint.model.company import RepGoals, RhythmGoal
from rocklint.model.field_types import Quantity
from rocklint.model.plan import Rock
from rocklint.source.company_reader import section as company_section
from rocklint.source.fields import Names
from rocklint.workbench.schema.field_texts import about

Schema = dict[str, Any]

TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
TEXTS: Schema = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
_OURS = frozenset({"place", "where", "path", "file", "inherited", "has_id"})
"""What the reader adds to a model: nobody writes it."""
_FREE = "^[xX]-"
"""Fields of the team's own."""
_ATTRIBUTE = {"text": "rock", "owners": "owner"}
"""A Rock's attributes that are written under another name."""
_SPECIAL = re.compile(r"[.*+?^${}()|\[\]\\/]")


def pattern(names: Iterable[str]) -> str:
    """A pattern for names as the reader takes them: in any case, with blanks, - and _ alike."""
    return "^(?:" + "|".join(sorted({"".join(map(_letter, name)) for name in names})) + ")$"


def _letter(char: str) -> str:
    if char == " ":
        return "[ _-]+"
    if char.lower() != char.upper():
        return f"[{char.upper()}{char.lower()}]"
    return _SPECIAL.sub(r"\\\g<0>", char)


class Models:
    """Schemas of models, gathered in `defs`; `table` holds the other names of their fields, by section."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._table = table
        self.defs: dict[str, Schema] = {}

    def fields(self, section: str, shapes: Mapping[str, Schema]) -> Schema:
        """Properties (the fields' own names, for completion) and patterns (all that they are called)."""
        given = self._table.get(section) or {}
        names = Names({field: given.get(field, ()) for field in shapes})
        properties = {
            field: {"description": words, **shape} if (words := about(section, field)) else dict(shape)
            for field, shape in shapes.items()
        }
        meant: dict[tuple[str, ...], list[str]] = {}
        for name in names.known():
            meant.setdefault(names.fields(name), []).append(name)
        patterns = {
            pattern(called): _either([shapes[field] for field in fields], about(section, fields[0]))
            for fields, called in meant.items()
        }
        return {"properties": properties, "patternProperties": {**patterns, _FREE: {}}}

    def reference(self, model: type) -> Schema:
        """A reference to a model's schema, which is made at the first."""
        name = model.__name__
        if name not in self.defs:
            self.defs[name] = {}  # a model may hold itself
            self.defs[name] = self._object(model)
        return {"$ref": f"#/$defs/{name}"}

    def shapes(self, model: type) -> dict[str, Schema]:
        """The fields that people write, each with the shape of its value."""
        return {
            _ATTRIBUTE.get(name, name) if model is Rock else name: self._shape(annotation)
            for name, annotation in _annotations(model).items()
            if name not in _OURS
        }

    def entries(self, model: type) -> Schema:
        """One entry of a model's first list, which stands for the model where a file is that list alone."""
        items = (get_args(annotation)[:1] for annotation in _annotations(model).values())
        return next(self._one(item) for (item, *_) in filter(None, items) if _is_entry(item))

    def _one(self, item: type) -> Schema:
        return {"anyOf": [self.reference(item), TEXT]}

    def _object(self, model: type) -> Schema:
        shapes = self.shapes(model)
        fields = self.fields(company_section(model), shapes)
        # Answers stand under their questions; a rep's only goal may stand among the rep's own fields.
        open_end = "answers" in shapes and "who" in shapes
        if model is RepGoals:
            below = self.fields("rhythm_goal", self.shapes(RhythmGoal))["patternProperties"]
            fields["patternProperties"] = {**below, **fields["patternProperties"]}
        if model is Rock:
            fields["properties"]["level"]["examples"] = ["company", "department", "individual"]
            fields["properties"]["kind"]["examples"] = ["building", "performing"]
        notes: Schema = {pattern(["notes", "note", "comment"]): {}}
        fields["patternProperties"] = {**notes, **fields["patternProperties"]}
        # Headings that only group (marketing_strategy:) hold fields of the entry around them.
        groups = (self._table.get("groups") or {}).get(company_section(model), ())
        if groups:
            inner = {"$ref": f"#/$defs/{model.__name__}"}
            fields["patternProperties"][pattern(map(str, groups))] = {"anyOf": [inner, TEXT]}
        return {"type": "object", **fields, **({} if open_end else {"additionalProperties": False})}

    def _shape(self, annotation: Any) -> Schema:
        origin = get_origin(annotation)
        args = [a for a in get_args(annotation) if a is not type(None)]
        if origin in (Union, types.UnionType):
            return self._shape(args[0])
        if origin is Literal:
            return {"anyOf": [{"enum": list(args)}, TEXT]}
        if origin is tuple:
            return self._list(args[0])
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return {"anyOf": [{"type": "object", "additionalProperties": self._shape(args[1])}, TEXTS]}
        if _is_entry(annotation):
            # A part with a list of its own may be that list.
            return {"anyOf": [self.reference(annotation), TEXT, {"type": "array"}]}
        return TEXT

    def _list(self, item: Any) -> Schema:
        if _is_entry(item):
            one = self._one(item)
            # A mapping of names to entries stands for a list of them.
            named = {"type": "object", "additionalProperties": {"anyOf": [self.reference(item), TEXTS]}}
            return {"anyOf": [{"type": "array", "items": one}, self.reference(item), named, TEXT]}
        return TEXTS


def _is_entry(item: Any) -> bool:
    return isinstance(item, type) and (issubclass(item, BaseModel) or is_dataclass(item)) and item is not Quantity


def _annotations(model: type) -> dict[str, Any]:
    """The types of a model's fields, or of a dataclass's."""
    if issubclass(model, BaseModel):
        return {name: field.annotation for name, field in model.model_fields.items()}
    return get_type_hints(model)


def _either(shapes: list[Schema], words: str) -> Schema:
    different = [shape for at, shape in enumerate(shapes) if shape not in shapes[:at]]
    shape = different[0] if len(different) == 1 else {"anyOf": different}
    return {"description": words, **shape} if words else dict(shape)
