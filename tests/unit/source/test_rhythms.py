"""A rep's goal in one text, and a rep's goals in the shapes that people write."""

from __future__ import annotations

import pytest

from rocklint.source import load_company, load_text
from rocklint.source.rep_numbers import one_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20 meetings a month", ("monthly", "20", "meetings")),
        ("5 demos weekly", ("weekly", "5", "demos")),
        ("12 site visits per week", ("weekly", "12", "site visits")),
        ("8 conversations/day", ("daily", "8", "conversations")),
        ("$540K", ("quarterly", "$540K", "")),
        ("€1.2M", ("quarterly", "€1.2M", "")),
        ("£90K a month", ("monthly", "£90K", "")),
        ("meetings", None),
        ("dials: 50 daily", None),
        ("1" * 500, None),
    ],
)
def test_one_number(text, expected):
    assert one_number(text) == expected


def goals(text, vocabulary):
    return load_company({}, (), load_text(text, "goals.yaml", vocabulary).documents.values(), vocabulary).company.goals


@pytest.mark.parametrize(
    "rep",
    [
        "{rep: Iris, goals: [{metric: meetings, monthly: 24}]}",
        "{rep: Iris, goals: {metric: meetings, monthly: 24}}",
        "{rep: Iris, metric: meetings, monthly: 24}",
        "{rep: Iris, goal: 24 meetings a month}",
    ],
)
def test_one_goal_in_many_shapes(rep, vocabulary):
    read = goals(f"reps:\n  - {rep}\n", vocabulary).reps[0].all_goals
    assert [(g.metric, [q.value for q in g.monthly], g.quarterly) for g in read] == [("meetings", [24.0], ())]


def test_bare_quotas(vocabulary):
    read = goals("team_quota: $900K\nreps:\n  - {rep: Zoe, quota: $200K, goals: none - closes in May}\n", vocabulary)
    assert read.team_quota.target.value == 900_000
    assert read.reps[0].quota.quarterly[0].value == 200_000
    assert read.reps[0].no_goal == "closes in May"
