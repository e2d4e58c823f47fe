"""Rep goals and the metrics review beyond the pages: the edges of each rule, and what good data must not be told."""

from __future__ import annotations

from datetime import date

import pytest

from rocklint.review import MANAGER, REP

AS_OF = date(2026, 7, 1)


def said(session, text: str, as_of: date = AS_OF) -> dict[str, str]:
    """Code -> severity of what is said about the plan (the last one wins)."""
    return {f.code: str(f.severity) for f in session.check_text(text, as_of).findings}


def rep(goal: str, history: str = "", more: str = "") -> str:
    past = f", history: {{{history}}}" if history else ""
    return f"reps:\n  - {{rep: Sam Osei, goals: [{{{goal}}}]{past}{more}}}\n"


@pytest.mark.parametrize(
    ("goal", "history", "severity"),
    [
        ("metric: meetings held, monthly: 24", "meetings held: [8, 9, 10]", "error"),
        ("metric: meetings held, monthly: 12", "meetings held: [8, 9, 10]", None),
        ("metric: meetings held, quarterly: 144, monthly: 48", "meetings held: [20, 22, 23]", "error"),
        # The same history by quarters: 72 after 66 is no stretch, whatever the month says.
        ("metric: meetings held, quarterly: 72, monthly: 24", "meetings held: [60, 66, 69]", None),
        ("metric: bookings, quarterly: $1.08M, monthly: $360K", "bookings: [$470K, $505K, $498K, $512K]", "error"),
        ("metric: bookings, quarterly: $700K, monthly: $233K", "bookings: [$470K, $505K, $498K, $512K]", "info"),
        ("metric: dials, weekly: 260, daily: 52", "dials: [1010, 1050, 1100]", None),  # months, though none is written
        ("metric: meetings held, quarterly: 72, weekly: 5.5", "meetings held: [20, 22, 23]", None),  # months again
        ("metric: deals, quarterly: 100", "deals: [46, 52, 49, 50]", "error"),
        ("metric: bookings, quarterly: $540K", "bookings: [€5K, €6K]", None),
        ("metric: meetings held, monthly: 24", "meetings held: [2]", None),  # one period is no past
        ("metric: deals, quarterly: 4", "deals: [3, 2, 3]", None),  # four after three proves nothing
        ("metric: win rate, quarterly: 60%", "win rate: [30%, 31%, 29%]", "error"),
        ("metric: sales cycle, quarterly: 20 days", "sales cycle: [45 days, 44 days]", "error"),  # fewer is better
        ("metric: meetings held, monthly: 24", "meetings held: [0, 0]", None),
        ("metric: meetings held, monthly: soon", "meetings held: [8, 9]", None),
        ("metric: meetings held, monthly: 24", "", None),
    ],
)
def test_reach(goal, history, severity, session):
    assert said(session, rep(goal, history)).get("P114") == severity


def test_history_by_settles_the_scale(session):
    plain = rep("metric: bookings, quarterly: $900K, monthly: $300K", "bookings: [$300K, $310K]")
    assert "P114" not in said(session, plain)
    by_quarter = rep(
        "metric: bookings, quarterly: $900K, monthly: $300K", "bookings: [$300K, $310K]", ", history_by: quarter"
    )
    assert said(session, by_quarter)["P114"] == "error"


@pytest.mark.parametrize(
    ("goal", "speaks"),
    [
        ("metric: meetings held, weekly: 6, monthly: 40", True),
        ("metric: meetings held, weekly: 6, monthly: 26", False),
        ("metric: meetings held, quarterly: 42, monthly: [11, 14, 17], weekly: 3.2", False),
        ("metric: meetings held, daily: 1, weekly: 6", False),  # one a day is what five to seven a week are
        ("metric: bookings, quarterly: $540K, monthly: $180K", False),
        ("metric: bookings, quarterly: $540K, monthly: $540K", True),
        ("metric: win rate, quarterly: 30%, monthly: 30%", False),
        ("metric: average deal size, quarterly: $20K, monthly: $20K", False),
        ("metric: dials, weekly: 0, daily: 0", False),
    ],
)
def test_rhythms_agree(goal, speaks, session):
    assert ("P117" in said(session, rep(goal))) is speaks


@pytest.mark.parametrize(
    ("top", "codes"),
    [
        ("team_quota: {metric: new bookings, target: $1M}", {}),
        ("team_quota: {metric: new bookings, target: $1.1M}", {"P113": "error"}),
        ("team_quota: {metric: new bookings, target: $1.1M}\nhouse: $100K", {}),
        ("team_quota: {metric: new bookings, target: $1.1M}\nhouse: {new_bookings: $100K}", {}),
        ("team_quota: {metric: new bookings, target: $1.1M}\nhouse: {referrals: 100}", {"P113": "error"}),
        ("team_quota: {metric: new bookings, target: $840K}", {}),
        ("team_quota: {metric: new bookings, target: $800K}", {"P210": "info"}),
        ("team_quota: {metric: new bookings, target: $600K}", {"P210": "warning"}),
        ("team_quota: $1.1M", {"P113": "error"}),
        ("team_quota: €1.1M", {}),  # not to be added to dollars
        ("team_quota: {metric: placements, target: 60}", {}),
        ("team_quota: {metric: new bookings, target: tbd}", {}),
        ("period: 2026\nteam_quota: {metric: new bookings, target: $4M}", {}),
        ("period: 2026\nteam_quota: {metric: new bookings, target: $4.4M}", {"P113": "error"}),
        ("period: 2026-09\nteam_quota: {metric: new bookings, target: $333K}", {}),
    ],
)
def test_quotas_add_up(top, codes, session):
    reps = (
        "reps:\n  - {rep: Ada Stone, quota: {metric: new_bookings, quarterly: $540K, monthly: $180K}}\n"
        "  - {rep: Ben Cho, quota: {metric: bookings, monthly: [$140K, $150K, $170K]}}\n"
    )
    found = said(session, f"{top}\n{reps}")
    assert {code: found[code] for code in ("P113", "P210") if code in found} == codes


def test_a_manager_is_not_added_to_the_team(session):
    text = (
        "people:\n  - {name: Lea Brandt, role: Sales Manager, quota: team}\n"
        "  - {name: Ben Cho, role: AE, quota: individual}\n"
        "team_quota: {metric: bookings, target: $900K}\nreps:\n"
        "  - {rep: Lea Brandt, quota: {metric: bookings, quarterly: $900K}}\n"
        "  - {rep: Ben Cho, quota: {metric: bookings, quarterly: $500K}}\n"
    )
    assert said(session, text)["P113"] == "error"


@pytest.mark.parametrize(
    ("goals", "speaks"),
    [
        (["20 meetings a month"] * 3, True),
        (["20 meetings a month"] * 2, True),  # the whole team
        (["20 meetings a month"] * 2 + ["24 meetings a month"], False),
        (["20 meetings a month", "60 meetings a quarter", "20 meetings a month"], True),
        (["20 meetings a month"] * 3 + [f"{n} meetings a month" for n in (11, 14, 17, 22)], False),
        (["20 meetings a month", "20 demos a month", "20 calls a month"], False),
        (["20 meetings a month"], False),
    ],
)
def test_same_goals(goals, speaks, session):
    names = ["Ada Stone", "Ben Cho", "Cleo Marsh", "Dev Patel", "Edda Falk", "Fay Moor", "Gus Hill"]
    text = "reps:\n" + "".join(f"  - {{rep: {n}, goal: {g}}}\n" for n, g in zip(names, goals, strict=False))
    assert ("P111" in said(session, text)) is speaks


@pytest.mark.parametrize(
    ("person", "speaks"),
    [
        ("quota: individual", True),
        ("role: Account Executive", True),
        ("quota: team, role: Account Executive", False),
        ("role: RevOps Manager", False),
        ("quota: individual, on_leave: true", False),
        ("quota: individual, started: 2026-06-22", False),
        ("quota: individual, started: 2026-08-01", False),
    ],
)
def test_rep_without_goal(person, speaks, session):
    text = (
        f"people: [{{name: Zoe Hart, {person}}}]\nperiod: 2026-Q3\nreps: [{{rep: Ada Stone, goal: 20 demos a month}}]\n"
    )
    assert ("P112" in said(session, text)) is speaks


@pytest.mark.parametrize(
    ("line", "severity"),
    [
        ("who: CRO, last_reviewed: 2025-06-01", "warning"),
        ("who: CRO, last_reviewed: June 2025", "warning"),
        ("who: CRO, last_reviewed: July 2025", None),
        ("who: CRO, last_reviewed: 2024, review: exempt", None),
        ("who: CFO, last_reviewed: 2024-01-01", None),
        ("who: CRO, last_reviewed: soon", None),
        ("who: CRO", None),
    ],
)
def test_review_overdue(line, severity, session):
    assert said(session, f"scorecard:\n  metrics: [{{id: sql, goal: 38, {line}}}]\n").get("P131") == severity


@pytest.mark.parametrize(
    ("history", "speaks"),
    [
        ("[1010, 1000, 1020, 1005, 1012, 998]", True),
        ("[600, 800, 1010, 1000, 1020, 1005, 1012, 998]", True),  # rose, then levelled off
        ("[1010, 1000, 1020, 1005, 1012]", False),
        ("[900, 950, 1000, 1050, 1100, 1150]", False),
        ("[0, 0, 0, 0, 0, 0]", False),
        ("[]", False),
    ],
)
def test_plateau(history, speaks, session):
    line = (
        f"{{id: dials, who: Sales Manager, kind: activity, goal: 1000, history: {history}, last_reviewed: 2025-09-01}}"
    )
    assert ("P133" in said(session, f"metrics: [{line}]\n")) is speaks


@pytest.mark.parametrize(("group", "asked"), [("reps", REP), ("managers", MANAGER)])
def test_the_sheet_asks_what_the_rule_looks_for(group, asked, vocabulary):
    """`rocklint review` prints the questions, and P136 finds the answers under their names."""
    known = {name.rpartition(".")[2] for name in vocabulary.lists if name.startswith(f"reviews.questions.{group}.")}
    assert known == {question.key for question in asked}


@pytest.mark.parametrize(
    "text",
    [
        "reps: []\n",
        "reps:\n  - Iris\n  - {rep: Ken}\n  - {rep: Sam, goals: []}\n  - {rep: Zoe, goals: [{metric: demos}]}\n",
        "team_quota: {}\nreps: [{rep: Ada, quota: {}}]\n",
        "team_quota: 0\nhouse: []\nreps: [{rep: Ada, quota: -5}]\n",
        "reps: [{rep: Ada, quota: {metric: bookings, quarterly: [], monthly: [x, y]}, history: [1, 2]}]\n",
        "reps: [{rep: Ada, goals: [{metric: demos, monthly: 1e400, daily: 99999999999}], history: {demos: [1]}}]\n",
        "metrics: [{id: sql, history: [], goal: 0, last_reviewed: 0000-00-00}]\nreviews: [{}, {date: 9999-12-31}]\n",
        "metrics_review: []\nvto: {initiatives: [], strategy_changes: [{change: x, date: 2026-13-45}]}\n",
        "metrics: [{id: sql, goal: -3, history: [1, 2, 3, 4, 5, 6]}]\nrocks: [Win 5 deals]\n",
    ],
)
def test_nothing_crashes(text, session):
    assert "X900" not in said(session, text)
