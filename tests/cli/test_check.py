"""`rocklint check` as people and pipelines use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = (
    '- "Roll out the survey checklist to six estimators by December 18 so that proposal win rate for hospital '
    'clients moves from 28% to 34% by March 31, owned by Nadia Petrov"\n'
)
BAD = "- Improve our follow-up\n"
DAY = ("--as-of", "2026-10-01")


def test_bad_rocks_exit_1_and_name_what_is_missing(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(BAD)
    done = rocklint("check", "rocks.yaml", *DAY)
    assert done.code == 1
    assert "S102" in done.out
    assert "T101" in done.out
    assert "2026-10-01" in done.out


def test_good_rocks_exit_0(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(GOOD)
    done = rocklint("check", "rocks.yaml", "--format", "concise", *DAY)
    assert done.code == 0, done.out
    assert " error " not in done.out


@pytest.mark.parametrize("name", ["full", "concise", "json"])
def test_the_exit_code_does_not_depend_on_the_format(rocklint, tmp_path, name):
    (tmp_path / "rocks.yaml").write_text(BAD)
    assert rocklint("check", "rocks.yaml", "--format", name, *DAY).code == 1
    assert rocklint("check", "rocks.yaml", "--format", name, "--fail-on", "never", *DAY).code == 0


def test_concise_is_one_line_a_finding(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(BAD)
    done = rocklint("check", "rocks.yaml", "--format", "concise", *DAY)
    for line in done.out.splitlines():
        path, row, column, rest = line.split(":", 3)
        assert path == "rocks.yaml"
        assert int(row) == 1
        assert int(column) >= 1
        assert rest.split()[0] in ("error", "warning", "info")
    assert "1 Rock" in done.err


def test_json_is_version_1(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(BAD)
    report = json.loads(rocklint("check", "rocks.yaml", "--format", "json", *DAY).out)
    assert list(report) == ["version", "tool", "as_of", "rocks", "findings", "unchecked", "summary"]
    assert report["version"] == 1
    assert report["rocks"][0]["id"] == "rocks.yaml#1"
    assert report["summary"]["rocks"] == 1
    first = report["findings"][0]
    assert first["range"]["start"]["line"] == 1


def test_standard_input(rocklint):
    done = rocklint("check", "-", "--stdin-filename", "plans/q4.yaml", "--format", "concise", *DAY, stdin=BAD)
    assert done.code == 1
    assert done.out.startswith("plans/q4.yaml:1:")


def test_folders_are_searched(rocklint, tmp_path):
    (tmp_path / "planning" / "sales").mkdir(parents=True)
    (tmp_path / "planning" / "sales" / "q4.yaml").write_text(BAD)
    (tmp_path / "planning" / "people.yaml").write_text("people: [{name: Ann}]\n")
    done = rocklint("check", "planning/", "--format", "concise", *DAY)
    assert {line.split(":")[0] for line in done.out.splitlines()} == {"planning/sales/q4.yaml"}


@pytest.mark.parametrize(
    ("content", "code"),
    [("", 2), ("rocks:\n", 2), ("- *Close 60 deals\n", 2), ("\x00\x01", 2), ("a: [" * 5000, 2)],
    ids=["empty", "no-rocks", "unreadable", "binary", "deep"],
)
def test_odd_files_never_give_a_traceback(rocklint, tmp_path, content, code):
    (tmp_path / "rocks.yaml").write_text(content)
    done = rocklint("check", "rocks.yaml", *DAY)
    assert done.code == code, done.out
    assert "Traceback" not in done.out + done.err


def test_a_missing_file_is_exit_2(rocklint):
    done = rocklint("check", "nowhere.yaml")
    assert done.code == 2
    assert "nowhere.yaml" in done.out


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("quater: 2026-Q4\n", "did you mean 'quarter'"),
        ("ignore: [M1002]\n", "M102"),
        ("ignore: [binary-olny]\n", "binary-only"),
        ("fiscal_year_start: 13\n", "fiscal_year_start"),
        ("plugins: [no_such_rules]\n", "no_such_rules"),
    ],
)
def test_a_wrong_configuration_is_exit_2_and_names_the_nearest(rocklint, tmp_path, config, words):
    (tmp_path / "rocklint.yaml").write_text(config)
    (tmp_path / "rocks.yaml").write_text(GOOD)
    done = rocklint("check", "rocks.yaml", *DAY)
    assert done.code == 2
    assert words in done.err
    assert "Traceback" not in done.err


def test_configuration_turns_rules_off_and_sets_severities(rocklint, tmp_path):
    (tmp_path / "rocklint.yaml").write_text("ignore: [S102]\nseverity: {T101: info}\n")
    (tmp_path / "rocks.yaml").write_text(BAD)
    out = rocklint("check", "rocks.yaml", "--format", "concise", *DAY).out
    assert "S102" not in out
    assert "info T101" in out


def test_same_input_same_bytes(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(BAD + GOOD)
    assert rocklint("check", "rocks.yaml", *DAY) == rocklint("check", "rocks.yaml", *DAY)


def test_a_closed_pipe_is_no_traceback(tmp_path):
    rocks = tmp_path / "rocks.yaml"
    rocks.write_text("".join(f'- "Improve follow-up {i}"\n' for i in range(2000)))
    program = Path(sys.executable).parent / "rocklint"
    done = subprocess.run(
        f"{program} check {rocks} --format concise | head -1", shell=True, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_code_in_the_checked_folder_is_never_imported(tmp_path):
    (tmp_path / "rocks.yaml").write_text(BAD)
    (tmp_path / "typer.py").write_text("raise SystemExit(99)\n")
    (tmp_path / "evil_rules.py").write_text("raise SystemExit(98)\n")
    (tmp_path / "rocklint.yaml").write_text("plugins: [rocklint_rules, evil_rules]\n")
    done = subprocess.run(
        [sys.executable, "-m", "rocklint", "check", "rocks.yaml"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "evil_rules" in done.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "1900-01-01", "2199-12-31", "9999-12-31"])
def test_days_at_the_ends_of_the_calendar_stop_no_rule(rocklint, tmp_path, day):
    (tmp_path / "rocks.yaml").write_text(
        f"quarter: 2026-Q4\nrocks:\n  - {{rock: Implement CPQ so that win rate is 30%, owner: Ann, due: {day}, "
        f"start: {day}, result_date: {day}, kind: building, build_weeks: 9, milestones: [{{title: a, due: {day}}}]}}\n"
        f"people: [{{name: Ann, role: AE, quota: individual, started: {day}}}]\n"
        f"reps: [{{rep: Ann, quota: {{metric: bookings, quarterly: 5}}, last_adjusted: {day}}}]\n"
    )
    assert "internal-error" not in rocklint("check", "rocks.yaml", "--format", "concise", *DAY).out
