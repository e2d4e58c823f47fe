"""`rocklint goals` and `rocklint check` say the same about the same goals."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rocklint.domain.goal_table import GoalTable, goal_table
from rocklint.model.report import ReportedFinding
from rocklint.source import load_text

AS_OF = date(2026, 7, 1)


def both(session, text: str) -> tuple[GoalTable, list[ReportedFinding]]:
    """What the page and the rules say about one file."""
    around = session.company(load_text(text, "goals.yaml", session.vocabulary))
    return goal_table(session.rep_book(around, AS_OF)), list(session.check_text(text, AS_OF, "goals.yaml").findings)


def in_conflict(session, goals: list[str], top: str = "") -> list[bool]:
    """Whether the numbers of each goal contradict each other: the one answer of the page and of the rule (P117)."""
    reps = "".join(f"  - {{rep: R{number}, goals: [{{{goal}}}]}}\n" for number, goal in enumerate(goals))
    table, findings = both(session, f"{top}\nreps:\n{reps}")
    on_page = {point.whom for point in table.open if point.kind == "conflict"}
    by_rule = {f.message.partition(":")[0] for f in findings if f.code == "P117"}
    assert on_page == by_rule
    return [f"R{number}" in on_page for number in range(len(goals))]


AGREE = (
    "metric: meetings held, weekly: 6, monthly: 24",
    "metric: meetings held, quarterly: 72, monthly: 24, weekly: 5.5, daily: 1.1",
    "metric: meetings held, daily: 1, weekly: 6",  # one a day is what five to seven a week are
    "metric: demos, weekly: [4, 4, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8], quarterly: 78",
    "metric: demos, weekly: [5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7], quarterly: 72",  # twelve weeks are a quarter as well
    "metric: demos, monthly: [11, 14, 17], quarterly: 42",
    "metric: net new clients, monthly: [-5, 10, 12], quarterly: 17",
    "metric: bookings, quarterly: $540K, weekly: 3",  # nothing says that these are the same thing
    "metric: bookings, quarterly: $540K, monthly: €20K",
    "metric: bookings, quarterly: $540K, monthly: 0",
    "metric: win rate, quarterly: 30%, monthly: 30%",
    "metric: win_rate, quarterly: 30, monthly: 30",
    "metric: show-up rate, quarterly: 80, weekly: 80",
    "metric: average deal size, quarterly: $20K, monthly: $20K",
    "metric: CAC of new logos, quarterly: $9K, monthly: $9K",  # known by its words only
    "metric: first reply, quarterly: 2 days, weekly: 2 days",
    "metric: dials, weekly: 0, daily: 0",
    "metric: dials, weekly: soon, daily: 50",
)
APART = (
    "metric: meetings held, weekly: 6, monthly: 40",
    "metric: demos, weekly: [4, 4, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 8], quarterly: 120",
    "metric: demos, monthly: [11, 14, 17], quarterly: 60",
    "metric: bookings, quarterly: $540K, monthly: $540K",
    "metric: bookings, quarterly: $540K, monthly: $450K, weekly: 3",
    "metric: bookings of new logos, quarterly: $540K, monthly: $540K",
    "metric: dials, daily: 110, weekly: 610, monthly: 3030, quarterly: 10200",  # each step is small, all are not
)


def test_agreement_of_rhythms_and_conflicts(session):
    assert in_conflict(session, [*AGREE, *APART]) == [*(False for _ in AGREE), *(True for _ in APART)]


@pytest.mark.parametrize(("metric", "apart"), [("win rate", False), ("meetings held", True)])
def test_a_goal_without_a_metric_is_in_the_teams(metric, apart, session):
    goals = ["quarterly: 30, monthly: 30"]
    assert in_conflict(session, goals, f"team_quota: {{metric: {metric}, target: 30}}") == [apart]


TEAM = """
people:
  - {{name: Lea Brandt, role: Sales Manager, quota: team}}
  - {{name: Ada Stone, role: Account Executive, started: 2024-01-08}}
  - {{name: Ben Cho, role: Account Executive, started: 2024-01-08}}
  - {{name: Noor Haddad, role: Account Executive, started: 2026-06-25}}
{top}
reps:
  - {{rep: Lea Brandt, quota: {{metric: bookings, quarterly: $1M}}}}
  - {{rep: Ada Stone, quota: {{metric: new bookings, monthly: [$150K, $180K, $210K]}}}}
  - {{rep: Noor Haddad, no_goal: ramping}}
  - {{rep: Ben Cho{ben}}}
"""
BEN = ", quota: {quarterly: $460K, monthly: $153K}"
_KINDS = {"P113": "short", "P210": "over", "P112": "without-goal"}


@pytest.mark.parametrize(
    ("top", "ben", "said"),
    [
        ("team_quota: {metric: bookings, target: $1M}", BEN, {}),
        ("team_quota: {metric: bookings, target: $1.003M}", BEN, {}),  # a third of a percent is rounding
        ("team_quota: {metric: bookings, target: $1.2M}", BEN, {"short": "error"}),
        ("team_quota: {metric: bookings, target: $1.2M}\nhouse: {new_bookings: $200K}", BEN, {}),
        ("team_quota: {metric: bookings, target: $800K}", BEN, {"over": "info"}),
        ("team_quota: {metric: bookings, target: $600K}", BEN, {"over": "warning"}),
        ("period: 2026\nteam_quota: {metric: bookings, target: $4M}", BEN, {}),
        ("team_quota: {metric: bookings, target: €1.2M}", BEN, {}),
        ("team_quota: {metric: win rate, target: 30%}", ", quota: {metric: win rate, quarterly: 30%}", {}),
        ("team_quota: {metric: bookings, target: $1.2M}", ", quota: {quarterly: 0}", {"without-goal": "warning"}),
        ("team_quota: {metric: bookings, target: $1.2M}", "", {"without-goal": "warning"}),
    ],
)
def test_agreement_of_sums_and_missing_goals(top, ben, said, session):
    table, findings = both(session, TEAM.format(top=top, ben=ben))
    on_page = {point.kind: str(point.hard) for point in table.open if point.kind in _KINDS.values()}
    by_rule = {_KINDS[f.code]: str(f.severity) for f in findings if f.code in _KINDS}
    assert on_page == by_rule == said


_METRICS = st.sampled_from(("meetings held", "bookings", "win rate", "average deal size", "dials", "reply time", "x"))
_NUMBERS = st.builds(
    lambda sign, number, scale: f"{sign}{number}{scale}",
    st.sampled_from(("", "", "$", "€")),
    st.sampled_from((0, 0.4, 1, 1.1, 5.5, 6, 14, 24, 72, 250, "1,080")),
    st.sampled_from(("", "", "", "K", "%", " days")),
)
_WRITTEN = _NUMBERS.map(lambda number: f'"{number}"') | st.lists(_NUMBERS, min_size=1, max_size=14).map(
    lambda many: "[" + ", ".join(f'"{number}"' for number in many) + "]"
)
_GOALS = st.builds(
    lambda metric, rhythms: ", ".join((f"metric: {metric}", *(f"{name}: {text}" for name, text in rhythms.items()))),
    _METRICS,
    st.dictionaries(st.sampled_from(("daily", "weekly", "monthly", "quarterly")), _WRITTEN, min_size=2),
)


@settings(max_examples=10, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(goals=st.lists(_GOALS, min_size=20, max_size=40))
def test_any_goals(goals, session):
    in_conflict(session, goals)


@pytest.mark.parametrize(
    ("goal", "history", "hard"),
    [
        ("metric: meetings held, monthly: 24", "meetings held: [8, 9, 10]", "error"),
        ("metric: meetings held, quarterly: 72, monthly: 24", "meetings held: [60, 66, 69]", None),  # quarters
        ("metric: meetings held, quarterly: 72, weekly: 5.5", "meetings_held: [20, 22, 23]", None),  # months
        ("metric: bookings, quarterly: $700K, monthly: $233K", "new bookings: [$470K, $505K, $512K]", "info"),
        ("metric: bookings, quarterly: $540K", "bookings: [€5K, €6K]", None),
        ("metric: meetings held, monthly: 24", "meetings held: [2]", None),  # one period is no past
        ("metric: sales cycle, quarterly: 20 days", "sales cycle: [45 days, 44 days]", "error"),
        ("metric: meetings held, weekly: 6, monthly: 40", "meetings held: [8, 9, 10]", None),  # which is meant?
    ],
)
def test_agreement_on_the_past(goal, history, hard, session):
    table, findings = both(session, f"reps:\n  - {{rep: Sam, goals: [{{{goal}}}], history: {{{history}}}}}\n")
    on_page = table.reps[0].goals[0].hard
    by_rule = next((f.severity for f in findings if f.code == "P114"), None)
    assert on_page == by_rule == hard
