"""An old plan is adopted in a minute; from then on only what is new stops a check."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
import yaml

DAY = ("--as-of", "2026-10-01")
SUBJECTS = ("pricing", "handover", "follow-up", "forecast", "pipeline", "referrals", "onboarding", "renewals")


def _rocks(count: int) -> list[dict[str, str]]:
    rocks = []
    for number in range(count):
        rock = {"rock": f"Improve our {SUBJECTS[number % len(SUBJECTS)]} in region {number}"}
        if number % 3 == 0:
            rock["id"] = f"R{number}"
        if number % 4 == 0:
            rock["owner"] = "Nadia Petrov and Marcus Lee"
        rocks.append(rock)
    return rocks


def _write(path, rocks, indent=2) -> None:
    path.write_text(yaml.safe_dump({"quarter": "2026-Q4", "rocks": rocks}, indent=indent, sort_keys=False))


def _entries(path) -> int:
    return sum(int(e.get("count", 1)) for e in yaml.safe_load(path.read_text())["findings"])


@pytest.fixture(name="plan")
def old_plan(rocklint, tmp_path):
    """A plan with 200 findings and its baseline."""
    rocks = _rocks(75)
    _write(tmp_path / "rocks.yaml", rocks)
    done = rocklint("baseline", *DAY)
    assert done.code == 0, done.out + done.err
    assert _entries(tmp_path / "rocklint-baseline.yaml") >= 200
    return rocks


def test_adoption(rocklint, tmp_path, plan):
    file, known = tmp_path / "rocks.yaml", tmp_path / "rocklint-baseline.yaml"
    before = known.read_bytes()
    first = rocklint("check", "--format", "concise", "--fail-on", "info", *DAY)
    assert first.code == 0, first.out
    assert "known findings kept back" in first.err

    shuffled = random.Random(6).sample(plan, len(plan))
    _write(file, shuffled, indent=7)
    moved = rocklint("check", "--format", "concise", "--fail-on", "info", *DAY)
    assert moved.code == 0, moved.out
    assert known.read_bytes() == before

    _write(file, [*shuffled, {"rock": "Streamline our warranty desk"}])
    new = rocklint("check", "--format", "concise", *DAY)
    assert new.code == 1
    assert {line.split(" ")[1] for line in new.out.splitlines()} & {"error"}
    assert known.read_bytes() == before

    fixed = [dict(rock) for rock in plan]
    fixed[1]["owner"] = "Nadia Petrov"
    _write(file, fixed)
    assert rocklint("check", "--fail-on-stale", *DAY).code == 1
    assert known.read_bytes() == before
    done = rocklint("check", "--format", "concise", *DAY)
    assert done.code == 0, done.out
    assert "shorter now" in done.err
    assert _entries(known) == yaml_count(before) - 1
    assert rocklint("check", "--fail-on-stale", *DAY).code == 0


def yaml_count(content: bytes) -> int:
    return sum(int(e.get("count", 1)) for e in yaml.safe_load(content)["findings"])


def test_two_of_a_kind_do_not_cover_a_third(rocklint, tmp_path):
    text = '- "Improve our follow-up"\n'
    (tmp_path / "rocks.yaml").write_text(text * 2)
    rocklint("baseline", *DAY)
    assert rocklint("check", *DAY).code == 0
    (tmp_path / "rocks.yaml").write_text(text * 3)
    assert rocklint("check", *DAY).code == 1


@pytest.mark.usefixtures("plan")
def test_a_part_of_the_plan_shortens_only_its_part(rocklint, tmp_path):
    before = (tmp_path / "rocklint-baseline.yaml").read_bytes()
    (tmp_path / "more.yaml").write_text('- "Improve our follow-up, owned by Ann Lee, by Dec 18"\n')
    rocklint("check", "more.yaml", "--select", "M", *DAY)
    assert (tmp_path / "rocklint-baseline.yaml").read_bytes() == before


@pytest.mark.usefixtures("plan")
def test_rules_that_do_not_run_are_not_fixed(rocklint, tmp_path):
    before = (tmp_path / "rocklint-baseline.yaml").read_bytes()
    rocklint("check", "--select", "S102", *DAY)
    assert (tmp_path / "rocklint-baseline.yaml").read_bytes() == before


@pytest.mark.usefixtures("plan")
def test_it_can_be_left_out_and_looked_at_first(rocklint, tmp_path):
    assert rocklint("check", "--no-baseline", *DAY).code == 1
    (tmp_path / "rocklint-baseline.yaml").unlink()
    assert "would hold" in rocklint("baseline", "--dry-run", *DAY).out
    assert not (tmp_path / "rocklint-baseline.yaml").exists()


@pytest.mark.parametrize(
    "text", ["- a\n", "version: 2\n", "version: 1\nfindings: [a]\n", "a: [", "version: 1\nfindings: [{rock: [a]}]\n"]
)
@pytest.mark.usefixtures("plan")
def test_a_baseline_that_makes_no_sense_is_exit_2(rocklint, tmp_path, text):
    (tmp_path / "rocklint-baseline.yaml").write_text(text)
    done = rocklint("check", *DAY)
    assert done.code == 2
    assert "rocklint-baseline.yaml" in done.err


def test_any_words_come_back_as_they_were(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text("- \"Improve our \\u2028 \\U0001F600 {x}, \\x1b[31m # 'a' \\\\ %\"\n")
    rocklint("baseline", *DAY)
    assert rocklint("check", "--fail-on", "info", *DAY).code == 0


def test_a_link_out_of_the_repository_is_not_followed(rocklint, tmp_path, tmp_path_factory):
    target = tmp_path_factory.mktemp("elsewhere") / "file"
    target.write_text("kept")
    (tmp_path / "rocks.yaml").write_text("- Improve our follow-up\n")
    (tmp_path / "rocklint-baseline.yaml").symlink_to(target)
    assert rocklint("baseline", *DAY).code == 2
    assert target.read_text() == "kept"


def test_the_example_of_a_full_company_survives_a_shuffle(rocklint, tmp_path):
    source = Path(__file__).parents[2] / "examples" / "full"
    for file in source.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    file = tmp_path / "2026-Q4.yaml"
    data = yaml.load(file.read_text(), Loader=yaml.BaseLoader)
    rocklint("baseline", *DAY)
    random.Random(1).shuffle(data["rocks"])
    file.write_text(yaml.dump(data, indent=5, sort_keys=False, allow_unicode=True))
    done = rocklint("check", "--format", "concise", "--fail-on", "info", *DAY)
    assert done.code == 0, done.out


@pytest.mark.parametrize("name", ["rocks.yaml", "people.yaml", "rocklint.yaml", "notes.txt"])
def test_no_other_file_becomes_a_baseline(rocklint, tmp_path, name):
    for other in ("rocks.yaml", "people.yaml", "notes.txt"):
        (tmp_path / other).write_text('- "Improve follow-up"\n')
    (tmp_path / "rocklint.yaml").write_text(f"baseline: {name}\n")
    before = (tmp_path / name).read_bytes()
    done = rocklint("baseline")
    assert done.code == 2
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize("broken", ["", "<<<<<<< HEAD\nversion: 1\n=======\nfindings: [\n>>>>>>> other\n"])
def test_a_baseline_that_is_broken_is_written_anew(rocklint, tmp_path, broken):
    (tmp_path / "rocks.yaml").write_text('- "Improve follow-up"\n')
    (tmp_path / "rocklint-baseline.yaml").write_text(broken)
    assert rocklint("baseline").code == 0
    assert rocklint("check", "rocks.yaml").code == 0
