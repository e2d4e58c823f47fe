"""The published schemas accept our reports: with findings, with none, and with suppressed ones."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import sample_reports as reports
import xmlschema

from rocklint.check.session import Session
from rocklint.model.report import Report, SuppressedBy
from rocklint.reporters import FORMATS, Options

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "tests" / "schemas"
MAKERS = {
    "findings": reports.conflict,
    "holes": reports.minimal,
    "none": reports.good,
    "no-rocks": reports.nothing,
    "suppressed": reports.suppressed,
    "large": reports.large,
}
# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer"}},
                    },
                },
            },
        },
    },
}
# https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
_PLACE: dict[str, Any] = {
    "type": "object",
    "required": ["line"],
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
_RANGE: dict[str, Any] = {
    "type": "object",
    "required": ["start"],
    "properties": {"start": _PLACE, "end": _PLACE},
    "additionalProperties": False,
}
RDJSON: dict[str, Any] = {
    "type": "object",
    "required": ["source", "diagnostics"],
    "properties": {
        "source": {"type": "object", "required": ["name"]},
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location", "severity"],
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object",
                        "required": ["path"],
                        "properties": {"path": {"type": "string"}, "range": _RANGE},
                        "additionalProperties": False,
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "properties": {"range": _RANGE, "text": {"type": "string"}},
                            "additionalProperties": False,
                        },
                    },
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def sarif() -> Any:
    schema = json.loads((SCHEMAS / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


@pytest.fixture(scope="module")
def junit() -> Any:
    return xmlschema.XMLSchema(SCHEMAS / "JUnit.xsd")


@pytest.fixture(scope="module")
def examples() -> Report:
    """Real findings, some of them set aside."""

    session = Session.open(ROOT / "examples" / "team")
    report = session.check(session.load([str(ROOT / "examples" / "team" / "rocks.yaml")]), date(2026, 10, 1))
    aside = tuple(replace(f, suppressed=SuppressedBy("baseline")) for f in report.findings[::3])
    return replace(report, findings=tuple(f for n, f in enumerate(report.findings) if n % 3), suppressed=aside)


@pytest.mark.parametrize("name", MAKERS)
def test_sarif(name: str, sarif: Any) -> None:
    sarif.validate(json.loads(FORMATS["sarif"].render(MAKERS[name]())))


def test_sarif_of_real_findings(sarif: Any, examples: Report) -> None:
    document = json.loads(FORMATS["sarif"].render(examples, Options(folder=str(ROOT), root=str(ROOT))))
    sarif.validate(document)
    (run,) = document["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        assert "## " in rule["help"]["markdown"], rule["id"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "examples/team/rocks.yaml"
        assert place["region"]["startLine"] > 1


@pytest.mark.parametrize("name", MAKERS)
def test_junit(name: str, junit: Any) -> None:
    junit.validate(FORMATS["junit"].render(MAKERS[name]()))


def test_junit_of_real_findings(junit: Any, examples: Report) -> None:
    junit.validate(FORMATS["junit"].render(examples))


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize(("format_", "schema"), [("gitlab", GITLAB), ("rdjson", RDJSON)])
def test_documented_form(name: str, format_: str, schema: dict[str, Any]) -> None:
    jsonschema.validate(json.loads(FORMATS[format_].render(MAKERS[name]())), schema)
