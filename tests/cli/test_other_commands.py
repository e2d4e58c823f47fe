"""inspect, rules, explain, and help."""

from __future__ import annotations

import json

import pytest

import rocklint_rules

SENTENCE = "Reduce average quoting time from 9 days to 5 days by the end of Q4, owned by Aisha Khan"


def test_inspect_text_for_people(rocklint):
    out = rocklint("inspect", "--text", SENTENCE, "--as-of", "2026-07-01").out
    assert "Aisha Khan (person)" in out
    assert "2026-12-31" in out
    assert "9" in out
    assert "measured" in out


def test_inspect_json_is_the_contract(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(f'rocks:\n  - {{id: A1, rock: "{SENTENCE}"}}\n')
    data = json.loads(rocklint("inspect", "rocks.yaml", "--format", "json", "--as-of", "2026-07-01").out)
    assert data["format"] == 1
    assert data["as_of"] == "2026-07-01"
    (rock,) = data["rocks"]
    assert list(rock) == [
        "id", "path", "line", "text", "owner", "deadline", "measures", "completion", "vague", "kind",
    ]  # fmt: skip
    assert (rock["id"], rock["path"], rock["line"]) == ("A1", "rocks.yaml", 2)
    assert list(rock["owner"]) == ["text", "start", "end", "kind"]
    assert list(rock["deadline"]) == ["text", "start", "end", "date", "precision"]
    assert rock["deadline"]["date"] == "2026-12-31"
    (measure,) = rock["measures"]
    assert list(measure) == [
        "text", "start", "end", "baseline", "target", "unit", "currency", "direction", "metric", "name",
    ]  # fmt: skip
    assert (measure["baseline"], measure["target"], measure["unit"]) == (9, 5, "days")
    assert rock["text"][measure["start"] : measure["end"]] == measure["text"]


def test_rules_lists_every_rule(rocklint):
    data = json.loads(rocklint("rules", "--format", "json").out)
    assert {r["code"] for r in data["rules"]} == {r.code for r in rocklint_rules.RULES}
    assert all(r["page"] for r in data["rules"])
    listed = rocklint("rules", "M").out
    assert "M102  binary-only" in listed
    assert "S102" not in listed


@pytest.mark.parametrize("key", ["M102", "binary-only", "m102"])
def test_explain_shows_the_page(rocklint, key):
    done = rocklint("explain", key)
    assert done.code == 0
    assert "binary-only (M102)" in done.out
    assert "## What satisfies it" in done.out


def test_explain_of_an_unknown_rule_offers_the_nearest(rocklint):
    done = rocklint("explain", "binary-onyl")
    assert done.code == 2
    assert "binary-only" in done.err


@pytest.mark.parametrize("command", [[], ["check"], ["inspect"], ["rules"], ["explain"]])
def test_help_names_what_there_is(rocklint, command):
    done = rocklint(*command, "--help")
    assert done.code == 0
    assert "Usage" in done.out


def test_usage_errors_are_exit_2(rocklint):
    assert rocklint("check", "--as-of", "soon").code == 2
    assert rocklint("check", "--format", "pdf").code == 2
    assert rocklint("chekc").code == 2
