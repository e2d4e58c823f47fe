"""Layers hold, and asking for the version costs nothing."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
HEAVY = {"spacy", "rich", "pydantic", "typer", "yaml", "click"}


def test_import_contracts():
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]


def test_version_imports_nothing_heavy():
    code = (
        "import sys; sys.argv = ['rocklint', '--version']\n"
        "from rocklint.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    version, loaded = done.stdout.splitlines()
    assert version.startswith("rocklint ")
    assert loaded == "[]"


SOURCES = sorted((ROOT / "src").rglob("*.py")) + sorted((ROOT / "rules").rglob("*.py"))


def test_nothing_lies_loose_beside_the_packages():
    loose = {path.name for path in (ROOT / "src" / "rocklint").iterdir() if path.is_file()}
    assert loose <= {"__init__.py", "__main__.py", "plugin.py", "testing.py", "api.py", "py.typed"}


def test_no_two_modules_have_one_name():
    """A command's module is called as the command is, a sub-door as what it opens, whatever else has that name."""
    named = [path for path in SOURCES if path.name != "__init__.py" and path.parent.name not in ("commands", "plugin")]
    counts = Counter(path.stem for path in named)
    assert [name for name, count in counts.items() if count > 1] == []


def test_classes_are_named_for_what_they_are():
    """A bare participle ("Loaded", "Settled") says that something happened, not what the thing is."""
    allowed = {"Need", "Related"}  # `Related` is a public name of the plugin door since 0.1
    states = {
        "Found",
        "Known",
        "Said",
        "Given",
        "Shown",
        "Told",
        "Own",
        "Silent",
        "Speaking",
        "Was",
        "Stand",
        "Taken",
        "Kept",
    }
    classes = {
        node.name.lstrip("_") for path in SOURCES for node in ast.walk(_tree(path)) if isinstance(node, ast.ClassDef)
    }
    participles = {name for name in classes if re.fullmatch(r"[A-Z][a-z]+ed", name)} - allowed
    assert participles | (classes & states) == set()


def test_docstrings_begin_with_a_word():
    """A docstring that begins with a quote needs a blank before it, which looks like a slip."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    found = [
        f"{path.name}: {text[:40]}"
        for path in SOURCES
        for node in ast.walk(_tree(path))
        if isinstance(node, kinds) and (text := ast.get_docstring(node, clean=False)) and text[0] in ' "'
    ]
    assert found == []


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
