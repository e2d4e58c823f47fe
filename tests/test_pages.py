"""Every rule's page holds: its bad examples fire, its good ones are silent; no page or listing is missing."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

import rocklint_rules
from rocklint.rulebook.rule import Rule
from rocklint.testing import check_page

LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound", "plan", "input")


@pytest.mark.parametrize("rule", rocklint_rules.RULES, ids=lambda rule: rule.code)
def test_page_holds(rule, session):
    result = check_page(session, rule)
    assert not result.problems, "\n".join(map(str, result.problems))


def modules_of(name: str) -> Iterator[ModuleType]:
    """The modules of a package and of the packages below it."""
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(package.__path__, f"{name}."):
        if not found.ispkg:
            yield importlib.import_module(found.name)


@pytest.mark.parametrize("letter", LETTERS)
def test_every_module_is_listed(letter):
    rules = [m.check for m in modules_of(f"rocklint_rules.{letter}") if isinstance(getattr(m, "check", None), Rule)]
    listed = [r.code for r in importlib.import_module(f"rocklint_rules.{letter}").RULES]
    assert {r.code for r in rules} == set(listed)
    assert listed == sorted(listed)


@pytest.mark.parametrize("letter", LETTERS)
def test_rule_modules_hold_a_rule_or_are_private(letter):
    for module in modules_of(f"rocklint_rules.{letter}"):
        if not module.__name__.rpartition(".")[2].startswith("_"):
            assert isinstance(module.check, Rule), module.__name__
