"""Checking a change: only what it touched, by the settings that held before it."""

from __future__ import annotations

import json
import subprocess

import pytest

DAY = ("--as-of", "2026-10-01")
OLD = """\
quarter: 2026-Q4
rocks:
  - id: A
    rock: Improve our follow-up
  - rock: Streamline our warranty desk
    owner: Ann Lee
"""


@pytest.fixture
def git(tmp_path):
    """Runs git in the folder of the test."""

    def run(*args: str) -> None:
        who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.com", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *who, *args], cwd=tmp_path, check=True, capture_output=True)

    return run


@pytest.fixture
def check(rocklint, tmp_path, git):
    """A committed plan; `check` gives the exit code and (code, rock) of the findings."""
    (tmp_path / ".git").rmdir()
    (tmp_path / "rocks.yaml").write_text(OLD)
    (tmp_path / "rocklint.yaml").write_text("severity: {S107: error}\n")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "plan")

    def run(*args: str):
        done = rocklint("check", "--format", "json", *DAY, *args)
        assert done.code in (0, 1), done.err
        return done.code, [(f["code"], f["rock"], f["message"]) for f in json.loads(done.out)["findings"]]

    return run


def test_nothing_changed(check):
    assert check()[0] == 1
    assert check("--since", "HEAD") == (0, [])


def test_moved_and_indented_rocks_have_not_changed(check, tmp_path):
    (tmp_path / "rocks.yaml").unlink()
    (tmp_path / "plan.yaml").write_text(
        "quarter: 2026-Q4\nrocks:\n"
        "    - rock: Streamline our warranty desk\n      owner: Ann Lee\n    - {id: A, rock: Improve our follow-up}\n"
    )
    assert check("--since", "HEAD") == (0, [])


def test_a_changed_rock_is_checked_as_a_whole(check, tmp_path):
    (tmp_path / "rocks.yaml").write_text(OLD.replace("follow-up\n", "follow-up calls\n"))
    code, found = check("--since", "HEAD")
    assert code == 1
    assert {rock for _, rock, _ in found} == {"A"}
    assert {"S107", "S102", "T101"} & {c for c, _, _ in found}


def test_a_new_rock_is_a_change(check, tmp_path):
    (tmp_path / "rocks.yaml").write_text(OLD + "  - {id: C, rock: Boost our margins}\n")
    assert {rock for _, rock, _ in check("--since", "HEAD")[1]} == {"C"}


def test_plan_rules_speak_where_a_change_reaches_them(check, tmp_path, git):
    rock = '  - {{id: {0}, rock: "Publish guide {0} by Dec 18", owner: Ann Lee, level: individual}}\n'
    plan = "quarter: 2026-Q4\nrocks:\n" + "".join(rock.format(f"R{n}") for n in range(7))
    (tmp_path / "rocks.yaml").write_text(plan)
    git("commit", "-qam", "seven")
    before = check("--since", "HEAD")[1]
    (tmp_path / "rocks.yaml").write_text(plan + rock.format("R8"))
    assert before == []
    found = {(c, r) for c, r, _ in check("--since", "HEAD")[1]}
    assert {c for c, _ in found if c.startswith("P")}, found
    assert {r for c, r in found if not c.startswith("P")} <= {"R8"}


@pytest.mark.parametrize("ref", ["nowhere", "--output=x", "HEAD~9", " "])
@pytest.mark.usefixtures("check")
def test_an_unknown_revision_is_exit_2(rocklint, ref):
    done = rocklint("check", f"--since={ref}", *DAY)
    assert done.code == 2
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ("severity: {S107: error}\nignore: [S102]\n", "missing-owner (S102) is switched off by ignore: S102"),
        ("severity: {S107: error}\nignore: [S]\n", "rules are switched off by ignore: S (S101, S102"),
        ("", "vague-outcome (S107) falls from error to"),
        ("severity: {S107: error}\nper_file: {rocks.yaml: {ignore: [S102]}}\n", "missing-owner (S102) is switched off"),
        ("severity: {S107: error}\nfail_on: never\n", "fail_on falls from error to never"),
        ("severity: {S107: error}\nmin_confidence: high\n", "min_confidence rises from low to high"),
    ],
)
def test_a_change_may_not_lower_the_gate_for_itself(check, tmp_path, config, words):
    (tmp_path / "rocklint.yaml").write_text(config)
    code, found = check("--policy-from", "HEAD")
    assert code == 1
    assert any(c == "X915" and words in message for c, _, message in found), found
    assert {c for c, _, _ in found} >= {"S102", "S107"}


def test_the_same_settings_weaken_nothing(check, tmp_path):
    (tmp_path / "rocklint.yaml").write_text("severity: {S107: error}\nfail_on: warning\nlocked: [S102]\n")
    assert "X915" not in {c for c, _, _ in check("--policy-from", "HEAD")[1]}


def test_a_baseline_that_grows_is_a_finding(check, rocklint, tmp_path, git):
    rocklint("baseline", *DAY)
    git("add", ".")
    git("commit", "-qm", "debt")
    assert check("--policy-from", "HEAD") == (0, [])
    (tmp_path / "rocks.yaml").write_text(OLD + "  - {id: C, rock: Boost our margins}\n")
    rocklint("baseline", *DAY)
    code, found = check("--policy-from", "HEAD")
    assert code == 1
    assert any(c == "X915" and "the baseline grows by" in message for c, _, message in found)
    assert "C" in {rock for _, rock, _ in found}


def test_a_change_alone_under_the_settings_of_before(check, tmp_path):
    (tmp_path / "rocklint.yaml").write_text("ignore: [S]\n")
    (tmp_path / "rocks.yaml").write_text(OLD + "  - {id: C, rock: Boost our margins}\n")
    _, found = check("--policy-from", "HEAD", "--since", "HEAD")
    assert {rock for c, rock, _ in found if c != "X915"} == {"C"}
