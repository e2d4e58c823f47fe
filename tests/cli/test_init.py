"""rocklint init: a planning repository that passes its own check."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml


@pytest.mark.parametrize("kind", ["sales", "company"])
@pytest.mark.parametrize("day", ["2026-10-01", "2026-11-21", "2026-12-31", "2027-02-10", "2028-05-30"])
def test_only_questions_are_left(rocklint, kind, day):
    assert rocklint("init", "--for", kind, "--as-of", day).code == 0
    report = json.loads(rocklint("check", ".", "--format", "json", "--as-of", day).out)
    open_points = [(f["code"], f["rock"], f["message"]) for f in report["findings"] if f["severity"] != "info"]
    assert open_points == []
    assert len(report["rocks"]) >= 2
    assert [u for u in report["unchecked"] if u["need"] in ("people", "vto", "scorecard", "goals")] == []
    assert rocklint("check", ".", "--as-of", day).code == 0


@pytest.mark.parametrize("kind", ["sales", "company"])
def test_the_numbers_add_up_and_the_review_works(rocklint, kind):
    rocklint("init", "--for", kind, "--as-of", "2026-11-21")
    assert "Nothing to ask" in rocklint("goals").out
    review = rocklint("review", "--as-of", "2026-11-21").out
    assert "day to day: Dials, VP-level meetings" in review
    assert "Jamie Novak, SDR" in review


def test_all_files_are_yaml_without_holes(rocklint, tmp_path):
    rocklint("init", "plan", "--as-of", "2026-11-21")
    made = sorted(p.relative_to(tmp_path / "plan").as_posix() for p in (tmp_path / "plan").rglob("*") if p.is_file())
    assert made == [
        ".github/workflows/rocks.yml", ".pre-commit-config.yaml",
        *(f".rocklint/{part}.schema.json" for part in ("config", "goals", "people", "rocks", "scorecard", "vto")),
        "2026-Q4.yaml", "README.md", "goals.yaml", "people.yaml", "rocklint.yaml", "scorecard.yaml", "vto.yaml",
    ]  # fmt: skip
    for name in made:
        text = (tmp_path / "plan" / name).read_text(encoding="utf-8")
        assert "{{" not in text
        if name.endswith((".yaml", ".yml")):
            yaml.safe_load(text)


def test_nothing_is_overwritten(rocklint, tmp_path):
    (tmp_path / "people.yaml").write_text("people: [Ann]\n")
    (tmp_path / "our-rocks.yaml").write_text('- "Close 60 deals by Dec 31, owned by Ann"\n')
    done = rocklint("init", "--as-of", "2026-11-21")
    assert "kept   people.yaml" in done.out
    assert "kept   your Rocks in our-rocks.yaml" in done.out
    assert (tmp_path / "people.yaml").read_text() == "people: [Ann]\n"
    assert not (tmp_path / "2026-Q4.yaml").exists()
    before = {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()}
    assert "nothing was changed" in rocklint("init", "--as-of", "2026-11-21").out
    assert {p: p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()} == before


def test_never_through_a_link_out_of_the_folder(rocklint, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / ".github").symlink_to(outside)
    done = rocklint("init", "plan")
    assert done.code == 2
    assert list(outside.iterdir()) == []


def test_the_templates_are_in_the_package():
    folder = Path(__file__).parents[2] / "src" / "rocklint" / "workbench" / "templates"
    assert {p.name for p in folder.iterdir()} == {"shared", "sales", "company"}
