"""rocklint review: the three steps, the sheet to fill in, and the way back into the scorecard."""

from __future__ import annotations

import re
import shutil
import stat
from pathlib import Path

import pytest
import yaml

FULL = Path(__file__).parents[2] / "examples" / "full"
DAY = "2026-10-01"


@pytest.fixture
def full(tmp_path):
    shutil.copytree(FULL, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.mark.usefixtures("full")
def test_the_three_steps_and_the_decisions(rocklint):
    done = rocklint("review", "--as-of", DAY)
    assert done.code == 0
    out = done.out
    assert "Larkfield Fire & Safety metrics review 2026-10-01 - 15 metrics, last one 2026-02-20" in out
    assert re.search(r"Dials +Marcus Bell +900 +910 +\S{4} +2 of 4 +\+1% +Raise average", out)
    assert "Iris Cole, SDR: meetings held, dials" in out
    assert "Marcus Bell, Sales Manager: Dials, VP-level meetings" in out
    assert "day to day: Dials, VP-level meetings" in out
    assert "add: ____" in out


def test_a_metric_gone_flat_and_an_idle_initiative(rocklint, tmp_path):
    (tmp_path / "scorecard.yaml").write_text(
        "metrics:\n"
        "  - {id: dials, who: Bo, goal: 1000, cadence: weekly, kind: activity, last_reviewed: 2026-01-05,\n"
        "     history: [1010, 1000, 1020, 1005, 1012, 998]}\n"
        "  - {id: complaint_days, goal: 5, cadence: weekly, history: [4, 5, 7]}\n"
    )
    (tmp_path / "vto.yaml").write_text(
        "initiatives: [{id: larger, name: Larger deals}, {id: app, name: New app, department: product}]\n"
        "strategy_changes: [{date: 2026-02-01, change: Move upmarket}, {date: 2025-12-01, change: Old news}]\n"
    )
    out = " ".join(rocklint("review", "--as-of", DAY).out.split())
    assert "Flat for 6 weeks: common practice by now: dials" in out
    assert "2026-02-01 Move upmarket" in out
    assert "Old news" not in out
    assert "Larger deals nothing day to day. What will a rep do on Tuesday" in out
    assert "New app nothing" not in out
    assert "Serves no initiative: dials, complaint days" in out
    assert "complaint days 5 7" in out
    assert "2 of 3" in out  # fewer days are better


def test_without_a_scorecard_it_says_how_to_begin(rocklint, tmp_path):
    (tmp_path / "rocks.yaml").write_text('- "Close 60 deals by Dec 31, owned by Marcus"\n')
    done = rocklint("review")
    assert done.code == 2
    assert "metrics:" in done.err


def test_the_sheet_is_yaml_and_never_overwritten(rocklint, full):
    done = rocklint("review", "--as-of", DAY, "--write", "review.yaml")
    assert done.code == 0
    assert "1. How did the metrics do?" in done.out
    sheet = yaml.safe_load((full / "review.yaml").read_text())["metrics_review"][0]
    assert str(sheet["date"]) == DAY
    assert [i["who"] for i in sheet["rep_interviews"]] == ["Tom Becker", "Rosa Lind", "Iris Cole", "Sam Osei"]
    assert set(sheet["manager_interviews"][0]) == {"who", "could_manage", "what_changed", "focus_on"}
    assert len(sheet["decisions"]) == 15
    assert "## Decide" in (full / "review.md").read_text()
    assert rocklint("check", ".", "--as-of", DAY).code == 0
    again = rocklint("review", "--as-of", DAY, "--write", "review")
    assert again.code == 2
    assert "is there already" in again.err


def test_an_empty_sheet_changes_nothing(rocklint, full):
    rocklint("review", "--as-of", DAY, "--write", "review")
    before = (full / "scorecard.yaml").read_bytes()
    done = rocklint("review", "--accept", "review.yaml")
    assert done.code == 2
    assert "nothing is filled in yet" in done.err
    assert (full / "scorecard.yaml").read_bytes() == before


def test_the_round_trip_keeps_every_other_byte(rocklint, full):
    scorecard = full / "scorecard.yaml"
    scorecard.chmod(0o640)
    before = scorecard.read_text()
    rocklint("review", "--as-of", DAY, "--write", "review")
    sheet = full / "review.yaml"
    text = sheet.read_text()
    text = text.replace(
        '- who: Iris Cole\n        right_for_role: ""', '- who: Iris Cole\n        right_for_role: "yes: # now"'
    )
    text = text.replace(
        '- metric: dials\n        action: ""\n        why: ""',
        "- metric: dials\n        action: drop\n        why: everybody does it",
    )
    text = text.replace('- metric: vp_meetings\n        action: ""', "- metric: vp_meetings\n        action: keep")
    text = text.replace(
        "      # - metric: its_id\n      #   action: add", "      - metric: account_plans\n        action: add"
    )
    sheet.write_text(text)
    done = rocklint("review", "--accept", "review.yaml")
    assert done.code == 0, done.err
    assert "1 interview, 3 decisions (dials drop, vp_meetings keep, account_plans add)" in done.out
    assert "take dials out" in done.out
    after = scorecard.read_text()
    added = after[len(before.rstrip("\n")) + 1 :]
    assert added == (
        "  - date: 2026-10-01\n"
        "    rep_interviews:\n"
        '      - {who: Iris Cole, right_for_role: "yes: # now"}\n'
        "    decisions:\n"
        '      - {metric: dials, action: drop, why: "everybody does it"}\n'
        "      - {metric: vp_meetings, action: keep}\n"
        "      - {metric: account_plans, action: add}\n"
    )
    changed = [(a, b) for a, b in zip(before.splitlines(), after.splitlines(), strict=False) if a != b]
    assert [b.replace("last_reviewed: 2026-10-01", "last_reviewed: 2026-02-20") for _, b in changed] == [
        a for a, _ in changed
    ]
    assert len(changed) == 2
    assert stat.S_IMODE(scorecard.stat().st_mode) == 0o640
    again = rocklint("review", "--accept", "review.yaml")
    assert again.code == 2
    assert "a review of 2026-10-01 already" in again.err


SHEET = """\
metrics_review:
  - date: 2026-10-01
    decisions:
      - {metric: dials, action: keep, why: "still right"}
"""
ENTRY = {"date": "2026-10-01", "decisions": [{"metric": "dials", "action": "keep", "why": "still right"}]}
SHAPES = {
    "block": "metrics:\n  - id: dials\n    goal: 900   # a week\n    history:\n      - 1\n      - 2\n# end\n",
    "block with a day": "metrics:\n- id: dials\n  last_reviewed: 2025-01-01 # long ago\n  goal: 900\n",
    "a quoted day": "metrics:\n- id: dials\n  last_reviewed: '2025-01-01'\n  goal: 900\n",
    "an empty day": "metrics:\n- id: dials\n  last_reviewed:\n  goal: 900\n",
    "an empty day with a remark": "metrics:\n- id: dials\n  last_reviewed:   # never\n",
    "another name for the day": "metrics:\n- id: dials\n  reviewed on: 2025-01-01\n",
    "braces": "metrics: [{id: dials, goal: 900}]\n",
    "braces over lines": "metrics:\n  - {id: dials,   # a remark\n     goal: 900,\n    }\n",
    "an empty list": "metrics_review: []   # none yet\nmetrics:\n  - {id: dials}\n# end\n",
    "no value": "metrics:\n  - {id: dials}\nmetrics_review:   # none yet\n",
    "reviews in the middle": (
        "metrics_review:\n  - date: 2025-01-01\n    decisions:\n    - metric: dials\n      action: add\n\n"
        "# the numbers\nmetrics:\n    -   id: dials\n        goal: 900\n\n\n"
    ),
    "reviews in brackets": (
        "metrics_review: [{date: 2025-01-01, decisions: [{metric: x, action: add}]}]\nmetrics: [{id: dials}]\n"
    ),
    "no line end at the end": "metrics:\n  - id: dials",
    "Windows": "metrics:\r\n  - id: dials\r\n    goal: 900\r\nother: 1\r\n",
    "block text last": "metrics:\n  - id: dials\n    name: |\n      Dials\n      a week\n",
    "a mapping by name": "metrics:\n  dials:\n    goal: 900\n  mql:\n    goal: 5\n",
    "below a heading": "scorecard:\n  metrics:\n    - id: dials\n      goal: 900\n",
    "JSON": '{"metrics": [{"id": "dials", "goal": 900}], "other": {"a": null}}\n',
    "other words": "metrics:\n  - id: dials\n    name: Wählversuche 📞\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_a_scorecard(rocklint, tmp_path, shape):
    before = SHAPES[shape].encode()
    (tmp_path / "scorecard.yaml").write_bytes(before)
    (tmp_path / "review.yaml").write_text(SHEET)
    done = rocklint("review", "--accept", "review.yaml")
    assert done.code == 0, done.err
    after = (tmp_path / "scorecard.yaml").read_bytes()
    data = yaml.load(after, Loader=yaml.BaseLoader)
    data = data.get("scorecard", data)
    assert data["metrics_review"][-1] == ENTRY
    metrics = data["metrics"]
    line = metrics["dials"] if isinstance(metrics, dict) else metrics[0]
    assert DAY in (line.get("last_reviewed"), line.get("reviewed on"))
    assert without(after, before), after.decode()
    assert (b"\r\n" in before) == (b"\r\n" in after)
    if b"\r\n" in before:
        assert b"\n" not in after.replace(b"\r\n", b"")
    assert after.endswith(b"\n") == before.endswith(b"\n")
    assert "already" in rocklint("review", "--accept", "review.yaml").err


def without(after: bytes, before: bytes) -> bool:
    """True where every byte of `before` stands in `after` in its order, but for an old day or an empty list."""
    rest = iter(after)
    kept = before.replace(b"2025-01-01", b"") if b"last_reviewed: 2025" in before or b"'2025" in before else before
    kept = kept.replace(b"reviewed on: 2025-01-01", b"reviewed on: ").replace(b"metrics_review: []", b"metrics_review:")
    return all(byte in rest for byte in kept)


@pytest.mark.parametrize(
    ("scorecard", "said"),
    [
        ("- {id: dials, goal: 900}\n", "write metrics: above them"),
        ("metrics:\n  - id: mql\n    last_reviewed: &day 2025-01-01\n  - {id: dials, last_reviewed: *day}\n", "alias"),
        ("metrics:\n  - {id: dials}\nmetrics_review:\n  date: 2025-01-01\n  decisions: []\n", "put a dash"),
        ("metrics: [dials]\n", "has no fields of its own"),
        ("base: &b {id: dials}\nmetrics:\n  - *b\n  - {id: mql}\n", None),
        ("metrics:\n  - &d {id: dials}\nothers:\n  - *d\nend: 1\n", "cannot be added to safely"),
    ],
)
def test_what_cannot_be_changed_safely_is_left_alone(rocklint, tmp_path, scorecard, said):
    path = tmp_path / "scorecard.yaml"
    path.write_text(scorecard)
    (tmp_path / "review.yaml").write_text(SHEET)
    done = rocklint("review", "--accept", "review.yaml")
    assert done.code == 2
    assert path.read_text() == scorecard
    assert (said or "rocklint:") in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (SHEET.replace("dials", "dails"), "no such metric; did you mean dials?"),
        (SHEET.replace("keep", "kepe"), "did you mean keep?"),
        (SHEET.replace("2026-10-01", "last week"), "write the day of the review as 2026-12-31"),
        (SHEET + "      - {metric: Dials, action: drop}\n", "decided on twice"),
        ("- a list\n", "this is no review sheet"),
        ("metrics_review: [\n", "review.yaml, line "),
        ("metrics_review: {date: 2026-10-01, decisions: keep}\n", "a list of entries is expected"),
        ("metrics_review: {date: 2026-10-01, rep_interviews: [{helpful: much}]}\n", "without who gave it"),
    ],
)
def test_a_wrong_sheet_is_explained(rocklint, tmp_path, sheet, said):
    path = tmp_path / "scorecard.yaml"
    path.write_text("metrics: [{id: dials, name: Dials}]\n")
    (tmp_path / "review.yaml").write_text(sheet)
    done = rocklint("review", "--accept", "review.yaml")
    assert done.code == 2
    assert said in done.err
    assert path.read_text() == "metrics: [{id: dials, name: Dials}]\n"


def test_answers_never_forge_anything(rocklint, tmp_path):
    path = tmp_path / "scorecard.yaml"
    path.write_text("metrics: [{id: dials}]\n")
    evil = 'x"\n  - forged: yes\u202e ::error ::'
    sheet = {"metrics_review": [{"date": DAY, "rep_interviews": [{"who": "Bo: {", "helpful": evil}]}]}
    (tmp_path / "review.yaml").write_text(yaml.safe_dump(sheet, allow_unicode=True))
    assert rocklint("review", "--accept", "review.yaml").code == 0
    review = yaml.safe_load(path.read_text())["metrics_review"]
    assert review[0]["rep_interviews"] == [{"who": "Bo: {", "helpful": evil}]


def test_a_link_out_of_the_repository_is_not_followed(rocklint, tmp_path):
    outside = tmp_path.parent / f"{tmp_path.name}-outside.yaml"
    outside.write_text("metrics: [{id: dials}]\n")
    (tmp_path / "scorecard.yaml").symlink_to(outside)
    (tmp_path / "review.yaml").write_text(SHEET)
    (tmp_path / "rocks.yaml").write_text("- Close 60 deals\n")
    done = rocklint("review", "--accept", "review.yaml")
    assert done.code == 2
    assert outside.read_text() == "metrics: [{id: dials}]\n"


def test_a_scorecard_inside_the_plan(rocklint, tmp_path):
    text = "quarter: 2026-Q4\nrocks:\n  - Close 60 deals   # ours\nmetrics:\n  - {id: dials, goal: 900}\n"
    (tmp_path / "rocks.yaml").write_text(text)
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "review.yaml").write_text(SHEET)
    assert rocklint("review", "rocks.yaml", "--accept", "sheets/review").code == 0
    after = (tmp_path / "rocks.yaml").read_text()
    assert after.startswith("quarter: 2026-Q4\nrocks:\n  - Close 60 deals   # ours\nmetrics:\n")
    assert yaml.load(after, Loader=yaml.BaseLoader)["metrics_review"] == [ENTRY]
