"""Switching a rule off for a Rock or a field, with a reason and for a time."""

from __future__ import annotations

import json
import subprocess

import pytest

DAY = ("--as-of", "2026-10-01")
VAGUE = '"Improve our follow-up by December 18, owned by Nadia Petrov"'


@pytest.fixture
def codes(rocklint, tmp_path):
    """The codes of the findings on a plan, and the whole run."""

    def run(text: str, *more: str, day: str = "2026-10-01"):
        (tmp_path / "rocks.yaml").write_text(text)
        done = rocklint("check", "rocks.yaml", "--format", "json", "--as-of", day, *more)
        assert done.code in (0, 1), done.out + done.err
        return [f["code"] for f in json.loads(done.out)["findings"]], done

    return run


def test_the_plan_without_suppressions(codes):
    found, done = codes(f"- {VAGUE}\n")
    assert "S107" in found
    assert "M101" in found
    assert done.code == 1


@pytest.mark.parametrize(
    "text",
    [
        "- {}   # rocklint: ignore[S107] the board's own word\n",
        "# rocklint: ignore[S107] the board's own word\n- {}\n",
        "# rocklint: ignore[S107] the board's own word\n\n# more\n- {}\n",
        "- {}   # rocklint: ignore[vague-outcome] the board's own word; until 2027-01-15\n",
        "- {}   # rocklint: ignore[ s107 ] the board's own word (until 2026-10-01)\n",
        "rocks:\n  # rocklint: ignore[S107] the board's own word\n  - rock: {}\n    id: A\n",
        "rocks:\n  - id: A\n    rock: {}   # rocklint: ignore[S107] the board's own word\n",
        "rocks:\n  - id: A\n    # rocklint: ignore[S107] the board's own word\n    rock: {}\n",
        "rocks:   # rocklint: ignore[S107] the board's own word\n  - id: A\n    rock: {}\n",
        "rocks: [{{rock: {}}}]   # rocklint: ignore[S107] the board's own word\n",
        "rocks:\n  - rock: {}\n    ignore: [{{rule: S107, why: the board's own word, until: 2027-01-15}}]\n",
        "rocks:\n  - rock: {}\n    ignore: {{S107: the board's own word}}\n",
        "ignore: [{{rule: S107, why: the board's own word}}]\nrocks:\n  - rock: {}\n",
    ],
)
def test_a_reason_switches_off_one_rule_in_one_place(codes, text):
    found, _ = codes(text.format(VAGUE))
    assert "S107" not in found
    assert "M101" in found
    assert not {"X909", "X913", "X914"} & set(found)


def test_the_rock_below_is_not_concerned(codes):
    found, _ = codes(f"- {VAGUE}   # rocklint: ignore[S107, M101] agreed\n- {VAGUE}\n")
    assert found.count("S107") == found.count("M101") == 1


def test_without_a_reason_it_has_no_effect(codes):
    found, _ = codes(f"- {VAGUE}   # rocklint: ignore[S107]\n")
    assert {"S107", "X909"} <= set(found)


def test_after_its_last_day_the_rule_speaks_again(codes):
    text = f"- {VAGUE}   # rocklint: ignore[S107] agreed; until 2026-10-15\n"
    assert "S107" not in codes(text, day="2026-10-15")[0]
    assert {"S107", "X913"} <= set(codes(text, day="2026-10-16")[0])


def test_an_unused_one_is_a_finding_with_a_safe_fix(codes):
    text = f"- {VAGUE}   # rocklint: ignore[S107, T101] agreed\n- {VAGUE}  # rocklint: ignore[T101] no\n"
    _, done = codes(text)
    edits = [f["edit"] for f in json.loads(done.out)["findings"] if f["code"] == "X913"]
    assert [edit["safety"] for edit in edits] == ["safe", "safe"]
    lines = text.splitlines()
    for edit in edits:
        start, end = edit["range"]["start"], edit["range"]["end"]
        line = lines[start["line"] - 1]
        lines[start["line"] - 1] = line[: start["column"] - 1] + edit["text"] + line[end["column"] - 1 :]
    assert lines == [f"- {VAGUE}   # rocklint: ignore[S107] agreed", f"- {VAGUE}"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    ignore:\n      - {rule: T101, why: no}\n    owner: Ann\n", "    owner: Ann\n"),
        ("    ignore: [{rule: T101, why: no}]  # gone too\n    owner: Ann\n", "    owner: Ann\n"),
        (
            "    ignore:\n      - {rule: T101, why: no}\n      - {rule: S107, why: yes}\n",
            "    ignore:\n      - {rule: S107, why: yes}\n",
        ),
        ("    ignore: [{rule: S107, why: yes}, {rule: T101, why: no}]\n", "    ignore: [{rule: S107, why: yes}]\n"),
        ("    # rocklint: ignore[T101] no\n    owner: Ann\n", "    owner: Ann\n"),
    ],
)
def test_the_fix_takes_out_the_entry(codes, before, after):
    head = f"rocks:\n  - rock: {VAGUE}\n"
    _, done = codes(head + before)
    (edit,) = [f["edit"] for f in json.loads(done.out)["findings"] if f["code"] == "X913"]
    lines = (head + before).splitlines(keepends=True)
    starts = [sum(map(len, lines[:at])) for at in range(len(lines) + 1)]
    first, last = (starts[edit["range"][k]["line"] - 1] + edit["range"][k]["column"] - 1 for k in ("start", "end"))
    assert (head + before)[:first] + edit["text"] + (head + before)[last:] == head + after


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("ignore[M1O1] x", "M101"),
        ("ignore[vague-outcom] x", "vague-outcome"),
        ("ignore[] x", "write it as"),
        ("ignroe[M101] x", "write it as"),
        ("ignore[M101] x; until next spring", "is no day"),
        ("ignore[S102] x", "locked"),
    ],
)
def test_one_that_cannot_work_is_an_error_with_the_nearest(codes, tmp_path, said, words):
    (tmp_path / "rocklint.yaml").write_text("locked: [S102]\n")
    _, done = codes(f"- {VAGUE}   # rocklint: {said}\n")
    (message,) = [f["message"] for f in json.loads(done.out)["findings"] if f["code"] == "X914"]
    assert words in message
    assert done.code == 1


def test_rules_that_do_not_run_are_not_called_unneeded(codes):
    assert codes(f"- {VAGUE}   # rocklint: ignore[S107] agreed\n", "--select", "M,X")[0].count("X913") == 0


def test_aliases_do_not_repeat_the_search(codes):
    bomb = "a: &a [x, x]\n" + "".join(f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdef", "bcdefg", strict=True))
    codes(f"{bomb}rocks:\n  - {VAGUE}   # rocklint: ignore[S107] agreed\n")


def test_the_list_tells_reason_age_and_need(rocklint, tmp_path):
    text = f"- {VAGUE}   # rocklint: ignore[S107] the board's own word; until 2027-01-15\n"
    text += f"- {VAGUE}   # rocklint: ignore[T101] old\n- {VAGUE}   # rocklint: ignore[M101]\n"
    (tmp_path / "rocks.yaml").write_text(text)
    done = rocklint("suppressions", "rocks.yaml", *DAY)
    assert done.code == 0
    assert "the board's own word, until 2027-01-15; age unknown" in done.out
    assert "not needed" in done.out
    assert "has no effect: no reason is given" in done.out
    assert "3 switched off; 2 of them can go." in done.out
    rows = json.loads(rocklint("suppressions", "rocks.yaml", "--format", "json", *DAY).out)["suppressions"]
    assert [row["state"] for row in rows] == ["needed", "unneeded", "idle"]


def test_git_knows_the_age(rocklint, tmp_path, monkeypatch):
    (tmp_path / ".git").rmdir()
    for key in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(key, "2026-09-01T12:00:00+00:00")
    (tmp_path / "rocks.yaml").write_text(f"- {VAGUE}   # rocklint: ignore[S107] agreed\n")
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.com")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "plan"]):
        subprocess.run(["git", *who, *command], cwd=tmp_path, check=True)
    assert "since 2026-09-01 (30 days)" in rocklint("suppressions", "rocks.yaml", *DAY).out


@pytest.mark.parametrize(
    "line",
    ["# rocklint: ignore[S107] agreed\n", "# rocklint: ignore[Q{0}] agreed\n", "# rocklint: ignore[{1}] agreed\n"],
    ids=["same", "unknown", "long"],
)
def test_comments_without_number_do_not_hang(codes, line):
    lines = "".join(line.format(n, "x" * 200) for n in range(4000))
    found, _ = codes(f"{lines}- {VAGUE}\n")
    assert ("S107" in found) is ("S107" not in line)
