"""Every rule's page holds: its bad examples fire, its good ones are silent; no page or listing is missing."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import rocklint_rules
from rocklint.rule import Rule
from rocklint.testing import check_page

LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound", "plan", "input")


@pytest.mark.parametrize("rule", rocklint_rules.RULES, ids=lambda rule: rule.code)
def test_page_holds(rule, session):
    result = check_page(session, rule)
    assert not result.problems, "\n".join(map(str, result.problems))


@pytest.mark.parametrize("letter", LETTERS)
def test_every_module_is_listed(letter):
    package = importlib.import_module(f"rocklint_rules.{letter}")
    modules = [
        importlib.import_module(f"rocklint_rules.{letter}.{found.name}")
        for found in pkgutil.iter_modules(package.__path__)
    ]
    rules = [m.check for m in modules if isinstance(getattr(m, "check", None), Rule)]
    assert {r.code for r in rules} == {r.code for r in package.RULES}


@pytest.mark.parametrize("letter", LETTERS)
def test_rule_modules_hold_a_rule_or_are_private(letter):
    package = importlib.import_module(f"rocklint_rules.{letter}")
    for found in pkgutil.iter_modules(package.__path__):
        if not found.name.startswith("_"):
            module = importlib.import_module(f"rocklint_rules.{letter}.{found.name}")
            assert isinstance(module.check, Rule), module.__name__
