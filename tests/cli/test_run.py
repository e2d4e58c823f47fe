"""--statistics, --timing and --show-files: what a run says of itself."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path

FULL = Path(__file__).parents[2] / "examples" / "full"
ROCKS = """\
quarter: 2026-Q4
rocks:
  - "Improve our follow-up"
  - "Improve our quoting"  # rocklint: ignore[S107] the board's own word
"""


def test_statistics_count_the_findings_of_each_rule(rocklint, tmp_path, snapshot):
    (tmp_path / "rocks.yaml").write_text(ROCKS)
    done = rocklint("check", "rocks.yaml", "--statistics", "--as-of", "2026-10-01", "--output", "json=out.json")
    findings = json.loads((tmp_path / "out.json").read_text())["findings"]
    counts = Counter(f["code"] for f in findings)
    rows = [line.split() for line in done.out.splitlines()]
    assert {row[1]: int(row[0]) for row in rows[:-1] if row[0] != "0"} == counts
    assert int(rows[-1][0]) == len(findings)
    assert done.code == 1
    assert "set aside" in next(line for line in done.out.splitlines() if "S107" in line)
    assert done.out == snapshot


def test_statistics_of_a_plan_without_findings(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(ROCKS)
    done = rocklint("check", "rocks.yaml", "--statistics", "--select", "X906", "--as-of", "2026-10-01")
    assert done.out == "     0  findings on 2 Rocks (as of 2026-10-01)\n"
    assert done.code == 0


def test_timing_stands_beside_the_report(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text(ROCKS)
    plain = rocklint("check", "rocks.yaml", "--as-of", "2026-10-01")
    timed = rocklint("check", "rocks.yaml", "--as-of", "2026-10-01", "--timing")
    assert timed.out == plain.out
    assert timed.code == plain.code
    laps = [line.split("ms  ")[1] for line in timed.err.splitlines()]
    assert laps == [
        "starting", "settings, rules and words", "reading files", "facts of the sentences", "company and rules",
        "report", "together",
    ]  # fmt: skip


def test_files_and_what_they_are_read_as(rocklint, tmp_path, snapshot):
    shutil.copytree(FULL, tmp_path, dirs_exist_ok=True)
    (tmp_path / "other.yaml").write_text("colours: {sky: blue}\n")
    (tmp_path / "rocklint-baseline.yaml").write_text("version: 1\nknown: []\n")
    done = rocklint("check", ".", "--show-files")
    assert done.code == 0
    assert done.out == snapshot


def test_files_of_the_usual_names_are_found_without_settings(rocklint, tmp_path):
    (tmp_path / "plan.yaml").write_text(ROCKS)
    (tmp_path / "people.yaml").write_text("people: [{name: Ann}]\n")
    lines = rocklint("check", ".", "--show-files").out.splitlines()
    assert [line.split(maxsplit=1) for line in lines] == [["people.yaml", "people"], ["plan.yaml", "2 Rocks"]]


def test_without_any_rock_it_is_no_success(rocklint, tmp_path):
    empty = rocklint("check", ".", "--show-files")
    assert (empty.code, empty.out) == (2, "")
    (tmp_path / "torn.yaml").write_text("- 'a\n")
    torn = rocklint("check", ".", "missing.yaml", "--show-files")
    assert torn.code == 2
    assert torn.out == "missing.yaml  could not be read\ntorn.yaml     could not be read\n"
