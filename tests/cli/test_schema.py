"""rocklint schema: what the reader understands is valid, and a slip is marked."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from rocklint.check.session import Session
from rocklint.model.company import Entry, Goals, People, ResultToRead, Scorecard, Vto
from rocklint.model.plan import Change, Dependency, Ignore, Milestone, Rock, TradeOff
from rocklint.source.company_reader import section
from rocklint.workbench.schema import PARTS, schema
from rocklint.workbench.schema.field_texts import WORDS, about
from rocklint.workbench.schema.models import Models

ROOT = Path(__file__).parents[2]
PART = {"people": "people", "vto": "vto", "scorecard": "scorecard", "goals": "goals", "rocklint": "config"}


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: a day is a text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def validator(part: str) -> Draft202012Validator:
    made = schema(part, Session().vocabulary)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


def read(text: str) -> Any:
    return yaml.load(text, EditorLoader)


def said(part: str, text: str) -> list[str]:
    return [f"{error.json_path}: {error.message}"[:300] for error in validator(part).iter_errors(read(text))]


def files() -> list[Path]:
    return [p for p in sorted((ROOT / "examples").rglob("*.yaml")) if not p.name.startswith(".")]


@pytest.mark.parametrize("path", files(), ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_examples_are_valid(path):
    assert said(PART.get(path.stem, "rocks"), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("kind", ["sales", "company"])
def test_what_init_writes_names_its_schema_and_is_valid(rocklint, tmp_path, kind):
    rocklint("init", "--for", kind, "--as-of", "2026-11-21")
    plan = [p for p in sorted(tmp_path.glob("*.yaml")) if not p.name.startswith(".")]
    assert len(plan) == 6
    for path in plan:
        text = path.read_text(encoding="utf-8")
        name = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=")
        own = json.loads((tmp_path / name).read_text(encoding="utf-8"))
        assert name == f".rocklint/{PART.get(path.stem, 'rocks')}.schema.json"
        assert [e.message for e in Draft202012Validator(own).iter_errors(read(text))] == []


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("rocks", '- "Close 60 deals by Dec 31"\n- {title: Close 60 deals, Assigned-To: Ann, DUE_DATE: 2026-12-31}'),
        ("rocks", "rocks: [{rock: x, x-colour: red, target: $18K, owner: [Ann, Bo], milestones: {Draft: Oct 3}}]"),
        ("rocks", "Priya:\n  - a\n  - {rock: b, who: Bo}"),
        ("rocks", "company rocks: [a]\ndepartments: [{name: Sales, rocks: [a, {goal: b}]}]"),
        ("rocks", "rocks: {C1: a, C2: {rock: b}}"),
        ("people", "[Ann, {Full name: Bo, title: CRO, quota: yes}]"),
        ("people", "people: {Ann: {role: CRO}}"),
        ("vto", "vto: {issues: external, proven_process: [Plan, Install], core focus: {niche: x}}"),
        ("scorecard", "[{metric: sql, owner: Ann, weekly goal: 3, actuals: [1, 2]}]"),
        ("goals", "reps: [{rep: Iris, metric: meetings, monthly: 24}, {rep: Bo, quota: $540K, goals: [20 a month]}]"),
        (
            "config",
            "fail-on: warning\nfiscal_year_start: April\nrules: {S107: off}\nruleset: 2026.4\ntime_rules: off",
        ),
    ],
)
def test_other_names_and_shapes_are_valid(part, text):
    assert said(part, text) == []


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("rocks", "rocks: [{rock: x, ownr: Ann}]"),
        ("rocks", "- {rock: x, milestones: [{title: a, deu: b}]}"),
        ("rocks", "rocks: {C1: {rock: a, ownr: z}}"),
        ("people", "people: [{name: Ann, rolle: CRO}]"),
        ("scorecard", "metrics: [{id: sql, histroy: [1]}]"),
        ("goals", "reps: [{rep: Iris, metrik: meetings}]"),
        ("vto", "three_year_picture: {revenu: $1M}"),
        ("config", "fail_on: sometimes"),
        ("config", "selct: [S]"),
    ],
)
def test_slips_are_marked(part, text):
    assert said(part, text) != []


def test_every_field_says_what_it_is_for():
    models = Models({})
    todo: list[type] = [Rock, Milestone, Dependency, TradeOff, Change, Ignore, People, Vto, Scorecard, Goals]
    for model in todo:
        models.reference(model)
    silent, used = [], set()
    by_name = {m.__name__: m for m in (*todo, *Entry.__subclasses__()) if m is not ResultToRead}
    for name in models.defs:
        model = by_name[name]
        for field in models.shapes(model):
            key = f"{section(model)}.{field}"
            used |= {key} & WORDS.keys() or {field}
            silent += [] if about(section(model), field) else [key]
    assert silent == []
    assert {key for key in WORDS if not key.startswith("plan.")} - used == set(), "words for fields that are gone"


@pytest.mark.parametrize("part", PARTS)
def test_the_command_prints_it(rocklint, part):
    done = rocklint("schema", part)
    assert done.code == 0
    assert json.loads(done.out) == schema(part, Session().vocabulary)


def test_an_unknown_part_is_a_usage_error(rocklint):
    assert rocklint("schema", "rock").code == 2
