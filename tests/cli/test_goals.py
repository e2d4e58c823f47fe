"""rocklint goals: the table of reps and what does not add up."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

FULL = Path(__file__).parents[2] / "examples" / "full"


@pytest.fixture
def full(tmp_path):
    shutil.copytree(FULL, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.usefixtures("full")
def test_every_rep_with_past_share_and_four_rhythms(rocklint):
    done = rocklint("goals", "--as-of", "2026-10-01")
    assert done.code == 0
    tom = next(line for line in done.out.splitlines() if line.startswith(" Tom Becker"))
    assert tom.split()[2:] == ["new", "bookings", "$540K", "$180K", "~$41.5K", "~$8.6K", "▂▃▃▅", "$512K", "+5%", "50%"]
    assert "11/14/17" in done.out
    assert "reps $1M + house $100K = $1.1M. That reaches $1.08M new bookings, 2% above it." in done.out
    assert "Nothing to ask" in done.out


@pytest.mark.usefixtures("full")
def test_narrow_places(rocklint, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    for line in rocklint("goals").out.splitlines():
        assert len(line) <= 60, line


@pytest.mark.usefixtures("full")
def test_json(rocklint):
    data = json.loads(rocklint("goals", "--format", "json", "--as-of", "2026-10-01").out)
    assert data["team"] == {
        "metric": "new_bookings", "target": 1080000, "assigned": 1000000, "house": 100000, "sum": 1100000,
        "over": 0.0185,
    }  # fmt: skip
    sam = data["reps"][3]
    assert (sam["rep"], sam["role"]) == ("Sam Osei", "SDR")
    meetings = sam["goals"][0]
    assert meetings["monthly"] == {"value": 14, "values": [11, 14, 17], "derived": False}
    assert meetings["daily"]["derived"] is True
    assert (meetings["history_rhythm"], meetings["best"], meetings["change"]) == ("monthly", 9, 0.5556)
    assert data["open"] == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("target: $1.08M", "target: $1.2M", "nobody has the missing $100K"),
        ("target: $1.08M", "target: $600K", "83% more than the team's $600K"),
        ("weekly: 250", "weekly: 500", "Iris Cole: dials: weekly comes to 6,500 a quarter, daily to 3,150"),
        ("  - rep: Rosa Lind\n", "  - rep: Rosa Lund\n", "Rosa Lind carries a quota and has no goal here"),
        ("quarterly: $540K, monthly: $180K", "quarterly: soon", "Tom Becker: new_bookings: no number could be read"),
    ],
)
def test_what_does_not_add_up(rocklint, full, old, new, said):
    path = full / "goals.yaml"
    path.write_text(path.read_text().replace(old, new))
    out = " ".join(rocklint("goals").out.split())
    assert said in out


def test_the_same_number_for_all_is_asked_about(rocklint, tmp_path):
    reps = "".join(f"  - {{rep: {name}, goal: 20 meetings a month}}\n" for name in ("Iris", "Ken", "Zoe"))
    (tmp_path / "goals.yaml").write_text("reps:\n" + reps)
    assert "the same number for Iris, Ken, Zoe" in rocklint("goals").out


def test_without_a_goals_file_it_says_how_to_begin(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text('- "Close 60 deals by Dec 31, owned by Marcus"\n')
    done = rocklint("goals")
    assert done.code == 2
    assert "team_quota:" in done.err
    assert "rocklint init" in done.err


def test_a_broken_goals_file_is_named(rocklint, tmp_path):
    (tmp_path / "goals.yaml").write_text("reps: [\n")
    done = rocklint("goals")
    assert done.code == 2
    assert "goals.yaml, line " in done.err


def test_hostile_names_stay_text(rocklint, tmp_path):
    (tmp_path / "goals.yaml").write_text('reps:\n  - {rep: "::e\\e[2J [red]", goal: "20 \\u202emeetings a month"}\n')
    out = rocklint("goals", "--color", "always").out
    assert "\x1b[2J" not in out
    assert "\u202e" not in out
    assert "::e" not in out
    assert "[red]" in out
