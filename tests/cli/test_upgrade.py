"""A newer rocklint does not change a verdict; what the newer rule set would say can be looked at first."""

from __future__ import annotations

import json
import sys
from types import ModuleType

import pytest

import rocklint_rules
from rocklint.model.finding import Finding, Severity
from rocklint.plugin import rock_rule

DAY = ("--as-of", "2026-10-01")
VAGUE = '- "Improve our follow-up by December 18, owned by Nadia Petrov"\n'


@pytest.fixture
def later(monkeypatch):
    """A package of rules as a later release would have it: one rule new, one milder."""

    @rock_rule(
        code="S990", name="said-in-passing", severity=Severity.ERROR, since="0.2.0", ruleset="2027.1",
        why="why", ask="ask", source="test",
    )  # fmt: skip
    def check(rock, _):
        """A newer rule."""
        yield Finding(rock.sentence, "a newer rule speaks")

    module = ModuleType("later_rules")
    module.__file__ = rocklint_rules.__file__
    module.RULES = (*rocklint_rules.RULES, check)
    monkeypatch.setitem(sys.modules, "later_rules", module)


@pytest.mark.usefixtures("later")
def test_a_named_rule_set_keeps_its_verdict(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    today = rocklint("check", "--format", "json", *DAY).out
    (tmp_path / "rocklint.yaml").write_text("plugins: [later_rules]\nruleset: 2026.4\n")
    assert rocklint("check", "--format", "json", *DAY).out == today
    (tmp_path / "rocklint.yaml").write_text("plugins: [later_rules]\n")
    newer = json.loads(rocklint("check", "--format", "json", *DAY).out)
    assert newer["tool"]["ruleset"] == "2027.1"
    assert "S990" in {f["code"] for f in newer["findings"]}


@pytest.mark.usefixtures("later")
def test_the_preview_tells_what_comes(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    (tmp_path / "rocklint.yaml").write_text("plugins: [later_rules]\nruleset: 2026.4\n")
    done = rocklint("upgrade", *DAY)
    assert done.code == 0
    assert "From 2026.4 to 2027.1: 1 rules change, 1 findings come, 0 go." in done.out
    assert "+ rocks.yaml:1 error S990 a newer rule speaks" in done.out
    data = json.loads(rocklint("upgrade", "--format", "json", *DAY).out)
    assert [row["code"] for row in data["come"]] == ["S990"]
    assert data["rules"] == [{"code": "S990", "name": "said-in-passing", "from": "off", "to": "error"}]


def test_nothing_newer(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(VAGUE)
    assert "No rule set is named" in rocklint("upgrade", *DAY).out
    (tmp_path / "rocklint.yaml").write_text("ruleset: 2026.4\n")
    assert "2026.4 is the newest rule set." in rocklint("upgrade", *DAY).out
