"""Settings, rule files, baselines and company files that anyone may put into a pull request."""

from __future__ import annotations

import pytest
from around import baselines, companies, rule_files, settings
from plans import PLAN

CHECK = ("check", "rocks.yaml", "--format", "concise", "--as-of", "2026-10-01")


def _ids(cases: dict[str, bytes]) -> list[str]:
    return [ascii(name)[:60] for name in cases]


SETTINGS = dict(settings())
RULES = dict(rule_files())
BASELINES = dict(baselines())
COMPANIES = {name: (part, content) for part, name, content in companies()}


@pytest.fixture(autouse=True)
def plan(folder) -> None:
    (folder / "rocks.yaml").write_text(PLAN, encoding="utf-8")


@pytest.mark.parametrize("content", SETTINGS.values(), ids=_ids(SETTINGS))
def test_settings(rocklint, folder, content) -> None:
    (folder / "rocklint.yaml").write_bytes(content)
    assert rocklint(*CHECK)


@pytest.mark.parametrize("content", RULES.values(), ids=_ids(RULES))
def test_rule_files(rocklint, folder, content) -> None:
    (folder / "rocklint.yaml").write_text("rule_files: [own.yaml]\n")
    (folder / "own.yaml").write_bytes(content)
    assert rocklint(*CHECK)


@pytest.mark.parametrize("content", BASELINES.values(), ids=_ids(BASELINES))
def test_baselines(rocklint, folder, content) -> None:
    (folder / "rocklint-baseline.yaml").write_bytes(content)
    assert rocklint(*CHECK)


@pytest.mark.parametrize(("part", "content"), COMPANIES.values(), ids=COMPANIES)
def test_company_files(rocklint, folder, part, content) -> None:
    (folder / f"{part}.yaml").write_bytes(content)
    assert rocklint(*CHECK)
    if part in ("goals", "scorecard"):
        rocklint("goals" if part == "goals" else "review", "rocks.yaml", "--as-of", "2026-10-01")
