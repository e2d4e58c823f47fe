"""Every rule's page holds: its bad examples fire, its good ones are silent; no page is missing."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import rocklint_rules
from rocklint.rulebook.rule import Rule
from rocklint.testing import check_page


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


def test_rules_stand_in_the_order_of_the_letters_and_of_their_numbers():
    codes = [rule.code for rule in rocklint_rules.RULES]
    assert codes == sorted(codes, key=lambda code: ("SMARTPX".index(code[0]), code))
    assert len(codes) == len(set(codes))


def test_every_rule_has_a_page_and_every_page_a_rule():
    folder = Path(rocklint_rules.__file__).parent
    assert {rule.page for rule in rocklint_rules.RULES} == set(folder.rglob("*.md"))


def test_rule_modules_hold_one_rule_or_are_private():
    for module in modules_of("rocklint_rules"):
        if not module.__name__.rpartition(".")[2].startswith("_"):
            assert isinstance(module.check, Rule), module.__name__
            assert module.check in rocklint_rules.RULES


def test_sources_are_named_as_people_would():
    for rule in rocklint_rules.RULES:
        page = rule.page.read_text(encoding="utf-8").split("```")[0]
        assert rule.source
        assert not re.search(r"\bseeds?\b|\b00\d/", rule.source + page)


def test_a_rule_imports_little():
    for rule in rocklint_rules.RULES:
        body = ast.parse(rule.page.with_suffix(".py").read_text(encoding="utf-8")).body
        assert sum(isinstance(node, ast.Import | ast.ImportFrom) for node in body) <= 3, rule.code
