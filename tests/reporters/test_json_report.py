"""The JSON contract, version 1."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import sample_reports as reports
from syrupy.assertion import SnapshotAssertion

from rocklint.model.report import Report
from rocklint.reporters import FORMATS


@pytest.mark.parametrize("make", [reports.minimal, reports.conflict, reports.good])
def test_document(make, snapshot: SnapshotAssertion) -> None:
    assert FORMATS["json"].render(make()) == snapshot


def test_exactly_the_keys_of_the_contract_in_their_order() -> None:
    document = json.loads(FORMATS["json"].render(reports.conflict()))
    assert list(document) == ["version", "tool", "as_of", "rocks", "findings", "unchecked", "summary"]
    assert list(document["tool"]) == ["name", "version", "ruleset"]
    assert list(document["rocks"][0]) == ["id", "path", "line", "text", "grade", "letters"]
    assert list(document["rocks"][0]["letters"]) == ["S", "M", "A", "R", "T"]
    keys = "code name letter severity confidence message why ask path rock field range related edit"
    assert " ".join(document["findings"][0]) == keys
    assert list(document["summary"]) == ["rocks", "errors", "warnings", "infos"]


def test_same_report_same_bytes_and_a_newline_at_the_end() -> None:
    first = FORMATS["json"].render(reports.minimal())
    assert first == FORMATS["json"].render(reports.minimal())
    assert first.endswith("}\n")


def test_hostile_text_is_kept_but_never_stands_raw() -> None:
    hostile = "a\x1b[31m ##[error]x \u202eabc\u2028 \ud800 \\## ###["
    report = reports.good()
    text = FORMATS["json"].render(replace(report, rocks=(replace(report.rocks[0], text=hostile),)))
    assert text.isascii()
    assert not set(map(chr, range(32))) - {"\n"} & set(text)
    assert "##" not in text
    assert json.loads(text)["rocks"][0]["text"] == hostile.replace("\ud800", "\\ud800")


def test_letters_that_were_not_looked_at_are_null() -> None:
    report: Report = reports.good()
    bare = replace(report, rocks=(replace(report.rocks[0], letters={}),))
    assert set(json.loads(FORMATS["json"].render(bare))["rocks"][0]["letters"].values()) == {None}
