"""`rocklint new-rule`: for a company's package, old or new, and for rocklint's own rules in its repository."""

from __future__ import annotations

import importlib
import shutil
import sys
from pathlib import Path

import pytest

from rocklint.rulebook.rule import discover

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def importable(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(tmp_path))
    kept = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - kept:
        del sys.modules[name]


def test_a_company_gets_a_package_that_finds_its_rules(rocklint, importable):
    first, second = rocklint("new-rule", "S", "no-buzzwords"), rocklint("new-rule", "M", "no-guesses")
    assert (first.code, second.code) == (0, 0)
    assert "S801 no-buzzwords" in first.out
    assert "rocklint test company_rules" in first.out
    assert "listed" not in second.out
    assert [rule.code for rule in importable("company_rules").RULES] == ["S801", "M801"]


def test_a_package_that_lists_its_rules_goes_on_listing_them(rocklint, importable, tmp_path):
    package = tmp_path / "listing_rules"
    package.mkdir()
    (package / "__init__.py").write_text('"""Ours."""\n\nRULES = ()\n')
    assert "listed in listing_rules/__init__.py" in rocklint("new-rule", "S", "one", "--into", "listing_rules").out
    rocklint("new-rule", "S", "two", "--into", "listing_rules")
    assert [rule.name for rule in importable("listing_rules").RULES] == ["one", "two"]


def test_in_the_repository_a_rule_goes_to_its_letter(rocklint, tmp_path):
    shutil.copytree(ROOT / "rules", tmp_path / "rules", ignore=shutil.ignore_patterns("__pycache__", "vocab"))
    made = rocklint("new-rule", "A", "no-coffee")
    assert "A202 no-coffee\n  rule  rules/rocklint_rules/achievable/no_coffee.py" in made.out
    assert "rocklint test rocklint_rules && make docs" in made.out
    asked = rocklint("new-rule", "P", "stage-unowned")
    assert asked.code == 2
    assert "rules/rocklint_rules/plan/process" in asked.err
    told = rocklint("new-rule", "P", "stage-unowned", "--into", "rules/rocklint_rules/plan/process")
    assert "P212 stage-unowned" in told.out


def test_private_modules_are_no_rules(importable, tmp_path):
    package = tmp_path / "found_rules" / "deeper"
    package.mkdir(parents=True)
    for folder in (package, package.parent):
        (folder / "__init__.py").write_text("")
    (package / "_helper.py").write_text("raise AssertionError\n")
    for name, code in (("late", "M802"), ("early", "S803")):
        (package / f"{name}.py").write_text(
            f'import rocklint.plugin as rl\n\n@rl.rule("{code}", "{name}", rl.INFO, why="w", ask="a", source="s")\n'
            "def check(rock: rl.Reading) -> rl.Findings:\n    yield from ()\n"
        )
    importable("found_rules")
    assert [rule.code for rule in discover("found_rules")] == ["S803", "M802"]
