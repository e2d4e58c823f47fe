"""A planning repository with several quarters: one is judged, the others are history and drafts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from planning_repository import LAYOUTS, PEOPLE

DAY = ("--as-of", "2026-11-02")


def lay_out(folder: Path, layout: str) -> None:
    for name, text in {**LAYOUTS[layout](), "people.yaml": PEOPLE}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def told(report: dict[str, Any]) -> dict[str, Any]:
    """What a report says, wherever the Rocks stand."""
    findings = [f for f in report["findings"] if f["rock"]]
    return {
        "rocks": {r["id"]: (r["text"], r["grade"], tuple(r["letters"].values())) for r in report["rocks"]},
        "findings": Counter((f["rock"], f["code"], f["severity"], f["message"]) for f in findings),
        "plan": Counter((f["code"], f["severity"]) for f in report["findings"] if not f["rock"]),
        "unchecked": report["unchecked"],
        "quarters": report.get("quarters"),
    }


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_report(rocklint, tmp_path, expected, layout):
    lay_out(tmp_path, layout)
    done = rocklint("check", ".", *DAY, "--format", "json")
    report = told(json.loads(done.out))
    assert done.code == 1, done.err
    assert len(report["rocks"]) == 10
    assert report.get("quarters") == {
        "judged": ["2026-Q4"],
        "history": {"2026-Q2": 10, "2026-Q3": 10},
        "drafts": {"2027-Q1": 10},
    }
    assert report == expected.setdefault("report", report)


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def judged(rocklint, *args: str) -> list[str]:
    """The ids of the Rocks that are judged."""
    report = json.loads(rocklint("check", *args, "--format", "json", "--fail-on", "never").out)
    return [r["id"] for r in report["rocks"]]


ENDS = {"2026-Q3": "Sep 30", "2026-Q4": "Dec 31", "2027-Q1": "Mar 31"}
THREE = {
    f"{quarter}/sales.yaml": f'- {{id: R{n}, rock: "Reach {n}5 booked visits by {day}", owner: Ann Lee}}\n'
    for n, (quarter, day) in enumerate(ENDS.items(), 3)
}
FIVE = "".join(f"  - {{id: R{n}, rock: Reach {n}5 visits}}\n" for n in range(5))


@pytest.mark.parametrize(
    ("args", "ids"),
    [
        ((".", "--as-of", "2026-11-02"), ["R4"]),
        ((".", "--as-of", "2026-08-02"), ["R3"]),
        ((".", "--as-of", "2026-12-20"), ["R5"]),  # being planned
        ((".", "--as-of", "2026-05-02"), ["R3"]),  # the next to come
        ((".", "--as-of", "2027-08-02"), ["R5"]),  # the latest
        ((".", "--as-of", "2026-11-02", "--quarter", "Q3 2026"), ["R3"]),
        ((".", "--as-of", "2026-11-02", "--all-quarters"), ["R3", "R4", "R5"]),
        (("2026-Q3", "--as-of", "2026-11-02"), ["R3"]),
        # A file that is named is judged, unless its quarter is over and a later one is judged.
        (("2026-Q3/sales.yaml", "--as-of", "2026-11-02"), ["R3"]),
        (("2027-Q1/sales.yaml", "--as-of", "2026-11-02"), ["R5"]),
        (("2026-Q4/sales.yaml", "2027-Q1/sales.yaml", "--as-of", "2026-11-02"), ["R4", "R5"]),
        (("2026-Q3/sales.yaml", "2026-Q4/sales.yaml", "--as-of", "2026-11-02"), ["R4"]),
        ((".", "2027-Q1/sales.yaml", "--as-of", "2026-11-02"), ["R4", "R5"]),
        (("2027-Q1/sales.yaml", "2026-Q3/sales.yaml", ".", "--as-of", "2026-11-02"), ["R4", "R5"]),
    ],
)
def test_which_quarter_is_judged(rocklint, tmp_path, args, ids):
    write(tmp_path, THREE)
    assert judged(rocklint, *args) == ids


@pytest.mark.parametrize(
    ("settings", "day", "ids"),
    [
        ("quarter: 2027-Q1", "2026-11-02", ["R5"]),
        ("planning_meeting: 2026-12-17", "2026-12-04", ["R5"]),
        ("planning_meeting: 2026-12-17", "2026-12-02", ["R4"]),
        ("planning_meeting: 2027-01-07", "2026-12-22", ["R4"]),
        ("planning_meeting: 2026-10-02", "2026-12-22", ["R5"]),  # the one that is over says nothing
        ("fiscal_year_start: 10", "2026-11-02", ["R5"]),
    ],
)
def test_settings_say_which_quarter(rocklint, tmp_path, settings, day, ids):
    write(tmp_path, {**THREE, "rocklint.yaml": settings + "\n"})
    assert judged(rocklint, ".", "--as-of", day) == ids


def test_a_quarter_without_rocks_is_an_error(rocklint, tmp_path):
    write(tmp_path, THREE)
    done = rocklint("check", ".", "--quarter", "2030-Q1", *DAY)
    assert done.code == 2
    assert "no Rocks of 2030-Q1 here; there are some of 2026-Q3, 2026-Q4, 2027-Q1" in done.err
    assert "2026-Q4" in rocklint("check", ".", "--quarter", "soon", *DAY).err


def test_the_report_says_what_was_read_besides(rocklint, tmp_path):
    write(tmp_path, THREE)
    line = "2026-Q4 is judged; as history: 2026-Q3 (1 Rock); as drafts: 2027-Q1 (1 Rock)"
    done = rocklint("check", ".", *DAY)
    assert line in done.out
    assert done.out.startswith("Rocks Q4 2026 - 1 Rock")
    assert line in rocklint("check", ".", *DAY, "--format", "concise").err
    assert "judged" not in rocklint("check", "2026-Q4", *DAY).out


LAST = '- {{rock: "{0}", owner: Ann Lee, status: {1}}}\n'
DONE = (
    LAST.format("Reach 20 visits", "done")
    + LAST.format("Reach 30 visits", "done")
    + LAST.format("Open the yard", "done")
)
MISSED = LAST.format("Write the guide", "not done") + LAST.format("Hire two installers", "not done")


@pytest.mark.parametrize("files", [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")])
@pytest.mark.parametrize("named", ["files: {{previous: [old/{0}, old/{1}]}}", "files: {{previous: [old]}}", ""])
def test_all_files_of_an_earlier_quarter_count(rocklint, tmp_path, named, files):
    """In any order, named one by one, by their folder, or not at all."""
    quarter = "quarter: 2026-Q3\nrocks:\n"
    write(tmp_path, {
        "rocklint.yaml": named.format(*files) + "\nquarter: 2026-Q4\n",
        f"old/{files[0]}": quarter + DONE,
        f"old/{files[1]}": quarter + MISSED,
        "rocks.yaml": "quarter: 2026-Q4\nrocks:\n" + FIVE,
    })  # fmt: skip
    report = json.loads(rocklint("check", ".", *DAY, "--format", "json").out)
    assert [rock["id"] for rock in report["rocks"]] == ["R0", "R1", "R2", "R3", "R4"]
    (said,) = (f["message"] for f in report["findings"] if f["code"] == "P205")
    assert said == "3 of 5 Rocks were done in 2026-Q3, and this plan has 5"


def test_what_is_wrong_in_history_is_no_finding_now(rocklint, tmp_path):
    write(tmp_path, {
        "2026-Q3/sales.yaml": '- Increase # of leads\n- {ownr: Ann, rock: "Improve it"}  # rocklint: ignore[S107]\n',
        "2026-Q4/sales.yaml": THREE["2026-Q4/sales.yaml"],
        "2027-Q1/sales.yaml": "- Improve # of leads\n",
    })  # fmt: skip
    report = json.loads(rocklint("check", ".", *DAY, "--format", "json").out)
    assert {f["path"] for f in report["findings"]} <= {"2026-Q4/sales.yaml"}
    write(tmp_path, {"2026-Q3/broken.yaml": "- 'torn\n"})
    report = json.loads(rocklint("check", ".", *DAY, "--format", "json").out)
    assert {f["code"] for f in report["findings"] if f["path"] == "2026-Q3/broken.yaml"} == {"X901"}


def test_one_file_with_two_quarters(rocklint, tmp_path):
    write(tmp_path, {"rocks.yaml": (
        '2026-Q3:\n  rocks:\n    - {id: A, rock: "Improve it", ownr: Ann}  # rocklint: ignore[S107] agreed\n'
        '2026-Q4:\n  rocks:\n    - {id: B, rock: "Improve it", ownr: Ben}  # rocklint: ignore[S107] agreed\n'
    )})  # fmt: skip
    report = json.loads(rocklint("check", ".", *DAY, "--format", "json").out)
    assert [rock["id"] for rock in report["rocks"]] == ["B"]
    assert {f["range"]["start"]["line"] for f in report["findings"]} <= {4, 6}
    assert "X905" in {f["code"] for f in report["findings"]}
    assert "X913" not in {f["code"] for f in report["findings"]}


def test_the_people_department_is_no_people_file(rocklint, tmp_path):
    write(tmp_path, {
        "people.yaml": "people: [{name: Ann Lee, role: Sales Manager, department: sales}]\n",
        "2026-Q4/people.yaml": 'department: people\nrocks:\n  - {rock: "Fill 3 seats by Dec 18", owner: Ann Lee}\n',
        "2026-Q4/sales.yaml": THREE["2026-Q4/sales.yaml"],
    })  # fmt: skip
    for paths in ((".",), ("2026-Q4/sales.yaml",), ("2026-Q4",), ("2026-Q4/people.yaml",)):
        report = json.loads(rocklint("check", *paths, *DAY, "--format", "json").out)
        assert "people" not in {one["need"] for one in report["unchecked"]}, paths
        assert "X905" not in {f["code"] for f in report["findings"]}, paths


def test_settings_hold_by_file(rocklint, tmp_path):
    rock = '- "Improve our follow-up by Dec 18, owned by Nadia"\n'
    write(tmp_path, {f"{team}/rocks.yaml": rock for team in ("alpha", "beta")})
    write(tmp_path, {"alpha/rocklint.yaml": "ignore: [M101, S107]\nfail_on: never\n"})
    one, two, whole = (
        rocklint("check", *paths, *DAY, "-f", "concise") for paths in (("alpha", "beta"), ("beta", "alpha"), (".",))
    )
    assert one == two == whole
    assert one.code == 1
    assert "beta/rocks.yaml:1:3: error M101" in one.out
    assert "alpha/rocks.yaml:1:3: error M101" not in one.out
    assert "2 Rocks" in one.err
    named = rocklint("check", "-", "--stdin-filename", "alpha/rocks.yaml", *DAY, "-f", "concise", stdin=rock)
    assert " M101 " not in named.out
    assert " M101 " in rocklint("check", "-", *DAY, "-f", "concise", stdin=rock).out


def test_goals_and_show_speak_of_the_judged_quarter(rocklint, tmp_path):
    files = {
        name: text.replace("id: R", "id: X").replace("X3", "X1").replace("X4", "X1") for name, text in THREE.items()
    }
    write(tmp_path, files)
    assert rocklint("show", "X1", ".", *DAY).out.count("Rock X1: ") == 1
