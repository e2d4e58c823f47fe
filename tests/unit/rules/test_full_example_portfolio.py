"""One change to the full example makes exactly one rule of portfolio, Proven Process or ideal client speak."""

from __future__ import annotations

import subprocess
from collections import Counter
from datetime import date
from pathlib import Path

import full_example
import pytest
from full_example import Files

from rocklint.check.session import Session


def rock(files: Files, id: str) -> dict:
    return next(r for r in files["2026-Q4"]["rocks"] if r["id"] == id)


def before(files: Files, id: str) -> dict:
    return next(r for r in files["2026-Q3"]["rocks"] if r["id"] == id)


def line(files: Files, id: str) -> dict:
    return next(m for m in files["scorecard"]["metrics"] if m["id"] == id)


def market(files: Files) -> dict:
    return files["vto"]["marketing_strategy"]["target_market"]


def uniques(files: Files) -> list[dict]:
    return files["vto"]["marketing_strategy"]["three_uniques"]


def process(files: Files) -> dict:
    return files["vto"]["marketing_strategy"]["proven_process"]


def stage(files: Files, name: str) -> dict:
    return next(s for s in process(files)["stages"] if s["stage"] == name)


def sellers_build(files: Files) -> None:
    for id, who in (("C1", "Tom Becker"), ("C2", "Rosa Lind"), ("D1", "Tom Becker")):
        rock(files, id).update(owner=who, departments=["sales"], contributors=["Marcus Bell", "Dana Whitlock"])


def all_help(files: Files) -> None:
    helpers = ["Tom Becker (6 h/week)", "Rosa Lind (6 h/week)", "Iris Cole (6 h/week)"]
    rock(files, "C1")["contributors"] = ["Marcus Bell", "Lena Ortiz", "Dana Whitlock", "Jo Park", *helpers]


def no_stage_improved(files: Files) -> None:
    files["2026-Q4"]["rocks"] = [r for r in files["2026-Q4"]["rocks"] if r["id"] not in ("C1", "C2")]


def new_clients_only(files: Files) -> None:
    rock(files, "C1").update(ideal_client="prospects with 25+ buildings")
    rock(files, "D2").update(rock="Close 60 inspection contracts with new clients")
    files["2026-Q4"]["rocks"] = [r for r in files["2026-Q4"]["rocks"] if r["id"] in ("C1", "D2")]


def carried_over(files: Files) -> None:
    before(files, "D3").update(rock=rock(files, "C1")["rock"], owner="Priya Nair", status="not done")


def carried_over_again(files: Files) -> None:
    carried_over(files)
    files["2026-Q2"] = {"quarter": "2026-Q2", "rocks": [{"rock": rock(files, "C1")["rock"], "status": "off track"}]}
    files["rocklint"]["files"]["previous"].append("2026-Q2.yaml")


def little_was_done(files: Files) -> None:
    files["2026-Q3"]["rocks"] = [r for r in files["2026-Q3"]["rocks"] if r["id"] != "D3"]
    for id in ("C2", "D1"):
        before(files, id).update(status="not done")


def late_milestones(files: Files) -> None:
    files["rocklint"]["extend_select"] = ["P208"]
    for id in ("C1", "D1", "C2"):
        for step in rock(files, id)["milestones"]:
            step["due"] = date(2026, 12, 18)


def more_leads(files: Files) -> None:
    rock(files, "D2").update(
        rock="Raise SQLs from property managers from 34 to 38 a month", metric="sql", baseline=34, target=38,
        weekly_targets=[3] * 12 + [2], trade_off="renewal visits by AEs move to client success",
    )  # fmt: skip
    rock(files, "C1").update(metric="services_per_client", baseline=1.40, target=1.60)
    rock(files, "C1").pop("proven_process_stage")


def bare_stages(files: Files) -> None:
    for one in process(files)["stages"]:
        one.pop("shows_unique", None)


def no_third_unique(files: Files) -> None:
    uniques(files).pop()
    stage(files, "Watch").pop("shows_unique")


CHANGES = {
    "P103": all_help,
    "P105": lambda f: before(f, "D1").update(result_date=date(2026, 12, 31)),
    "P107": sellers_build,
    "P109": lambda f: f["vto"]["three_year_picture"].pop("measurables"),
    "P151": lambda f: process(f).update(stages=[]),
    "P152": lambda f: stage(f, "Walk-through").update(kpis=[]),
    "P153": lambda f: stage(f, "Certify").update(kpis=["win_rate"]),
    "P154": lambda f: stage(f, "Certify").update(kpis=["client survey after Certify"]),
    "P155": lambda f: process(f)["validated"].update(date=date(2025, 8, 12)),
    "P156": no_stage_improved,
    "P158": lambda f: stage(f, "Watch").pop("handoff"),
    "P159": lambda f: (process(f).pop("used_in"), f["rocklint"].update(extend_select=["P159"])),
    "P171": lambda f: [market(f).pop(k) for k in ("description", "industry", "geography", "buyer_role")],
    "P172": lambda f: market(f).update(outcomes=[]),
    "P173": no_third_unique,
    "P174": lambda f: uniques(f)[1].update(answers=["shiny vans"]),
    "P175": lambda f: [u.update(also_offered_by=["Sentry Co"]) for u in uniques(f)],
    "P176": bare_stages,
    "P177": lambda f: (
        uniques(f).clear(),
        rock(f, "C1").update(rock="Publish the sales process and run every deal by it"),
    ),
    "P181": new_clients_only,
    "P204": carried_over,
    "P205": little_was_done,
    "P206": lambda f: rock(f, "C1").update(status="off track"),
    "P208": late_milestones,
    "P209": more_leads,
}
ALSO = {
    "P107": {"A105"},  # each of these Rocks has a seller for an owner
    "P109": {"R102", "X907"},  # what pointed at a Measurable points at nothing
    "P177": {"P173"},  # no uniques are not three
    "P208": {"T202"},  # each Rock's milestones lie together too
}
"""Other codes that a change calls for by its nature."""


@pytest.mark.parametrize("code", CHANGES)
def test_one_change_makes_one_rule_speak(code, tmp_path):
    assert full_example.newly(tmp_path, CHANGES[code]) == {code} | ALSO.get(code, set())


def test_the_measurable_without_a_rock(tmp_path):
    """P104 speaks in the example as it is; a Rock that points there suppressions it."""
    as_it_is = full_example.checked(tmp_path / "a")
    (said,) = [f for f in as_it_is.findings if f.code == "P104"]
    assert "Buildings monitored" in said.message
    assert said.location.file.endswith("vto.yaml")
    covered = full_example.checked(tmp_path / "b", lambda f: rock(f, "D2").update(supports="monitored_sites"))
    assert "P104" not in {f.code for f in covered.findings}


def test_last_quarters_work_covers_a_measurable(tmp_path):
    report = full_example.checked(tmp_path, lambda f: before(f, "D1").update(supports="monitored_sites"))
    assert "P104" not in {f.code for f in report.findings}


def test_a_first_carry_is_a_question_a_second_a_warning(tmp_path):
    first = full_example.checked(tmp_path / "a", carried_over)
    again = full_example.checked(tmp_path / "b", carried_over_again)
    assert [f.severity for r in (first, again) for f in r.findings if f.code == "P204"] == ["info", "warning"]
    (said,) = [f for f in again.findings if f.code == "P204"]
    assert [Path(r.location.file).name for r in said.related] == ["2026-Q3.yaml", "2026-Q2.yaml"]


GIT = ("git", "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "init.defaultBranch=main")


def committed(folder: Path, day: str) -> None:
    when = {"GIT_AUTHOR_DATE": f"{day}T09:00:00Z", "GIT_COMMITTER_DATE": f"{day}T09:00:00Z", "HOME": str(folder)}
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", day)):
        subprocess.run([*GIT, *command], cwd=folder, env={**when, "PATH": "/usr/bin:/bin"}, check=True, timeout=30)


def moved(folder: Path, change: full_example.Change, as_of: date) -> list[str]:
    """What P207 says after a change to a plan that was committed on its first day."""
    full_example.checked(folder)
    committed(folder, "2026-10-01")
    after = full_example.checked(folder, change, as_of)
    return [f"{f.severity} {f.message}" for f in after.findings if f.code == "P207"]


WEEK_TEN = date(2026, 12, 7)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda f: rock(f, "C1").update(target="47%"), 'warning the target was "50%" on Oct 14, 2026 and is "47%" now'),
        (lambda f: rock(f, "C1").update(target="55%"), 'info the target was "50%" on Oct 14, 2026 and is "55%" now'),
        (lambda f: rock(f, "C2").update(target=18), 'warning the target was "16" on Oct 14, 2026 and is "18" now'),
        (
            lambda f: rock(f, "C2").update(due=date(2027, 1, 15)),
            'warning the due date was "2026-12-18" on Oct 14, 2026 and is "2027-01-15" now',
        ),
        (
            lambda f: rock(f, "D1").update(done_when="Offer sheet in use"),
            'warning done_when was "40 account maps done; 25…" on Oct 14, 2026 and is "Offer sheet in use" now',
        ),
        (
            lambda f: rock(f, "C1").update(target="47%", due=date(2027, 1, 15)),
            'warning the target was "50%" on Oct 14, 2026 and is "47%" now (the due date moved too)',
        ),
        (lambda f: rock(f, "C1").pop("target"), 'warning the target was "50%" on Oct 14, 2026 and is gone now'),
    ],
)
def test_a_finish_line_that_moved(change, said, tmp_path):
    assert moved(tmp_path, change, WEEK_TEN) == [said]


@pytest.mark.parametrize(
    ("change", "as_of"),
    [
        (lambda f: rock(f, "C1").update(target="47%"), date(2026, 10, 14)),  # the plan may still be put right
        (lambda f: rock(f, "C1").update(target="50 %"), WEEK_TEN),
        (lambda f: rock(f, "C1").update(target="47%", status="dropped"), WEEK_TEN),
        (lambda f: rock(f, "C1").update(notes="on the way"), WEEK_TEN),
        (lambda f: rock(f, "C2").update(due="Dec 18"), WEEK_TEN),
        (lambda f: rock(f, "C1").update(done_when=rock(f, "C1")["done_when"].replace("both", "the two")), WEEK_TEN),
        (lambda f: f["2026-Q4"]["rocks"].append({**rock(f, "C1"), "id": "C9", "rock": "Open a branch"}), WEEK_TEN),
    ],
)
def test_a_finish_line_that_did_not_move(change, as_of, tmp_path):
    assert moved(tmp_path, change, as_of) == []


def test_only_the_moved_target_speaks(tmp_path):
    full_example.checked(tmp_path)
    committed(tmp_path, "2026-10-01")
    before = Counter(f.code for f in full_example.checked(tmp_path, None, WEEK_TEN).findings)
    after = full_example.checked(tmp_path, lambda f: rock(f, "C1").update(target="47%"), WEEK_TEN)
    assert set(Counter(f.code for f in after.findings) - before) == {"P207"}
    assert "settled" not in {u.need for u in after.unchecked}


def test_without_git_the_report_says_what_was_not_looked_for(tmp_path):
    early = full_example.checked(tmp_path, None, date(2026, 10, 14))
    late = full_example.checked(tmp_path, None, WEEK_TEN)
    assert "settled" not in {u.need for u in early.unchecked}
    assert [u.rules for u in late.unchecked if u.need == "settled"] == [("P207",)]


def test_a_log_of_changes_stands_in_for_git(tmp_path):
    log = [{"date": "2026-11-20", "field": "target", "from": "50%", "to": "47%"}]
    report = full_example.checked(tmp_path, lambda f: rock(f, "C1").update(target="47%", changed=log), WEEK_TEN)
    (said,) = [f for f in report.findings if f.code == "P207"]
    assert said.message == '"target" changed on Nov 20, 2026: "50%" became "47%"'
    assert "settled" not in {u.need for u in report.unchecked}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "Open the Leeds depot by Dec 18, owned by Ana",
            "Open the Leeds depot by Jan 29, owned by Ana",
            ['the due date was "Dec 18" on Oct 14, 2026 and is "Jan 29" now'],
        ),
        ("Close 60 deals, owned by Ana", "Close 52 deals", ['the target was "60" on Oct 14, 2026 and is "52" now']),
        ("Close 60 deals", "Open the Leeds depot", []),
        ("Cut install time from 21 to 14 days", "Cut install time from 21 to 16 days",
         ['the target was "14" on Oct 14, 2026 and is "16" now']),
    ],
)  # fmt: skip
def test_sentences_without_ids(before, after, said, tmp_path):
    """They are known by their words without days, owners and numbers, so the same goal is found again."""
    plan = tmp_path / "rocks.yaml"
    plan.write_text(f'quarter: 2026-Q4\nrocks:\n  - "{before}"\n')
    committed(tmp_path, "2026-10-02")
    plan.write_text(f'quarter: 2026-Q4\nrocks:\n  - "{after}"\n')
    session = Session.open(tmp_path)
    report = session.check(session.load([str(plan)]), WEEK_TEN)
    assert [f.message for f in report.findings if f.code == "P207"] == said
