"""The generated documentation says what the rules say today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_rule_pages_in_docs_are_current():
    spec = importlib.util.spec_from_file_location("docs_build", ROOT / "docs" / "build.py")
    assert spec and spec.loader
    build = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build)
    assert build.stale() == [], "run: make docs"


def test_the_picture_fetches_nothing():
    picture = (ROOT / "docs" / "report.svg").read_text(encoding="utf-8")
    assert 'url("http' not in picture
    assert "@font-face" not in picture
