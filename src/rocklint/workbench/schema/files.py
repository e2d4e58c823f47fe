"""One schema for each sort of file: Rocks, the four company files and `rocklint.yaml`."""

from __future__ import annotations

import json
from typing import Any

from rocklint.language.words.vocabulary import Vocabulary
from rocklint.model.company import ResultToRead
from rocklint.model.plan import Rock
from rocklint.rulebook.config import Config
from rocklint.source.company_reader import PARTS as COMPANY
from rocklint.workbench.schema.field_texts import about
from rocklint.workbench.schema.models import TEXT, Models, Schema, pattern

PARTS = ("rocks", *COMPANY, "config")
"""The sorts of files that have a schema."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TITLES = {
    "rocks": "Rocks of a quarter",
    "people": "People and their seats",
    "vto": "The V/TO",
    "scorecard": "The scorecard",
    "goals": "Rep goals and quotas",
    "config": "Settings of rocklint (rocklint.yaml)",
}


def file_name(part: str) -> str:
    """Where `rocklint init` puts a schema, relative to the plan."""
    return f".rocklint/{part}.schema.json"


def text(part: str, vocabulary: Vocabulary) -> str:
    """A schema as a file's text; the same vocabulary gives the same bytes."""
    return json.dumps(schema(part, vocabulary), indent=1, ensure_ascii=True) + "\n"


def schema(part: str, vocabulary: Vocabulary) -> dict[str, Any]:
    """The schema of a sort of file, with the field names that a vocabulary knows."""
    models = Models(vocabulary.tables.get("fields", {}))
    if part == "rocks":
        body = _rocks(models, vocabulary)
    elif part == "config":
        body = _config()
    else:
        body = _company(part, models)
    defs = {**models.defs, **body.pop("$defs", {})}
    whole = {"$schema": _DRAFT, "title": _TITLES[part], **body}
    return {**whole, "$defs": dict(sorted(defs.items()))} if defs else whole


def _rocks(models: Models, vocabulary: Vocabulary) -> Schema:
    """A list of Rocks, or a plan: what stands above the Rocks holds for all of them, and any other key is a heading."""
    rock, table = models.reference(Rock), vocabulary.tables.get("fields", {})
    lists = pattern(map(str, (table.get("plan") or {}).get("rocks", ())))
    sentence = pattern(map(str, (table.get("rock") or {}).get("rock", ())))
    held = {"description": about("plan", "rocks"), "$ref": "#/$defs/Rocks"}
    models.defs["Rocks"] = {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/Item"}}, {"$ref": "#/$defs/Item"}]}
    # What has a sentence is a Rock, and a key that no Rock has is a slip; what holds Rocks is a group of them.
    models.defs["Item"] = {
        "if": {"type": "object", **_with(lists)},
        "then": {"type": "object", "patternProperties": {lists: held}},
        "else": {
            "if": {"type": "object", **_with(sentence)},
            "then": rock,
            "else": {"anyOf": [TEXT, rock, {"$ref": "#/$defs/Headed"}]},
        },
    }
    models.defs["Headed"] = {"type": "object", "additionalProperties": {"$ref": "#/$defs/Rocks"}}
    # A field above the Rocks holds for all of them; the same word may be a heading (departments: [...]).
    above = {
        name: {"description": about("rock", name), "anyOf": [shape, {"$ref": "#/$defs/Rocks"}]}
        for name, shape in models.shapes(Rock).items()
        if name not in ("id", "rock", "notes")
    }
    read = {"anyOf": [{"type": "array", "items": models.reference(ResultToRead)}, TEXT]}
    plan = {
        "type": "object",
        "properties": {
            "rocks": held,
            "company": {"description": about("plan", "company"), **TEXT},
            "results_to_read": {"description": "Results of earlier Rocks that are to be read this quarter.", **read},
            **above,
        },
        "additionalProperties": True,
    }
    return {"anyOf": [{"type": "array", "items": {"$ref": "#/$defs/Item"}}, plan, {"type": "null"}]}


def _with(names: str) -> Schema:
    """True for a mapping with a key of that pattern."""
    return {"not": {"propertyNames": {"not": {"pattern": names}}}}


def _company(part: str, models: Models) -> Schema:
    """A company file: its fields, the same under the part's own name, or the bare list of its entries."""
    own = models.reference(COMPANY[part])
    listed = models.entries(COMPANY[part])
    wrapped = {"type": "object", "required": [part], "properties": {part: own}, "additionalProperties": False}
    either: list[Schema] = [own, {"type": "array", "items": listed}, {"type": "null"}]
    return {"anyOf": either if part == "people" else [*either, wrapped]}


def _config() -> Schema:
    made = Config.model_json_schema()
    made.pop("title", None)
    made["description"] = "Settings of a planning repository; every one may be left out."
    # fail-on is understood as fail_on.
    made["patternProperties"] = {
        f"^{name.replace('_', '-')}$": value for name, value in made["properties"].items() if "_" in name
    }
    return made
