"""Rules across the Rocks of a plan, and about a CRM, cross-selling and the Proven Process."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rocklint.model.report import ReportedFinding

AS_OF = date(2026, 7, 1)
PEOPLE = [
    {"name": "Dana Whitlock", "role": "CRO", "department": "sales", "level": "leader"},
    {"name": "Lena Ortiz", "role": "Marketing Leader", "department": "marketing", "level": "leader"},
    {"name": "Priya Nair", "role": "RevOps Analyst", "department": "sales", "level": "staff"},
]


def plan(session, *rocks: object, **more: object) -> list[ReportedFinding]:
    """What is said about a plan of the third quarter."""
    text = json.dumps({"quarter": "2026-Q3", **more, "rocks": list(rocks)})
    return list(session.check_text(text, AS_OF).findings)


def codes(findings: list[ReportedFinding]) -> set[str]:
    return {f.code for f in findings}


def test_most_without_owner_is_said_once(session):
    findings = plan(session, "Sign 6 crews", "Sign 5 groups", "Sign 4 schools", {"rock": "Sign 9", "owner": "Dana"})
    told = [f for f in findings if f.code == "P106"]
    assert [f.rock for f in told] == [None]
    assert {f.folded for f in findings if f.code == "S102"} == {"P106"}
    assert len([f for f in findings if f.code == "S102"]) == 3


def test_a_helper_above_all_rocks_is_unknown_once(session):
    own = {"rock": "Sign 4 schools", "contributors": ["Dana Whitlok"]}
    findings = plan(session, "Sign 6 crews", "Sign 5 groups", own, people=PEOPLE, contributors=["Dana Whitlok"])
    assert len({f.location for f in findings if f.code == "X907"}) == 2
    assert len([f for f in findings if f.code == "X907"]) == 2


def test_two_without_owner_are_said_one_by_one(session):
    findings = plan(session, "Sign 6 crews", "Sign 5 groups", {"rock": "Sign 9", "owner": "Dana"})
    assert "P106" not in codes(findings)
    assert not any(f.folded for f in findings)


@pytest.mark.parametrize(
    ("first", "second", "speaks"),
    [
        ({"metric": "SQLs", "baseline": 34, "target": 45}, {"metric": "SQLs", "baseline": 34, "target": 50}, True),
        ({"metric": "SQLs", "baseline": 34, "target": 45}, {"metric": "SQLs", "baseline": 34, "target": 45}, False),
        ({"metric": "SQLs", "baseline": 6, "target": 12}, {"metric": "SQLs", "baseline": 4, "target": 9}, False),
        ({"metric": "SQLs", "target": 12}, {"metric": "SQLs", "target": 9}, False),
        ({"metric": "win rate", "target": "34%"}, {"metric": "win rate", "target": "36%"}, True),
        (
            {"metric": "win rate", "target": "34%", "ideal_client": "schools"},
            {"metric": "win rate", "target": "36%", "ideal_client": "hospitals"},
            False,
        ),
        (
            {"metric": "win rate", "target": "34%", "result_date": "2026-12-31"},
            {"metric": "win rate", "target": "36%", "result_date": "2027-03-31"},
            False,
        ),
    ],
)
def test_same_metric(session, first, second, speaks):
    findings = plan(session, {"rock": "Open the bid desk", **first}, {"rock": "Rebuild the price sheet", **second})
    assert ("P108" in codes(findings)) is speaks


@pytest.mark.parametrize(
    ("gives", "speaks"),
    [
        ("average deal size may slip to $17K", True),
        ({"metric": "deal_size", "may_fall_to": "$17K"}, True),
        ("none - deal size stays", False),
        ("Tom's renewal visits", False),
    ],
)
def test_what_gives(session, gives, speaks):
    other = {"rock": "Introduce the site pack", "metric": "deal size", "baseline": "$18K", "target": "$22K"}
    findings = plan(session, {"rock": "Close 60 contracts", "trade_off": gives}, other)
    assert ("P102" in codes(findings)) is speaks


@pytest.mark.parametrize(
    ("owner", "rocks", "severity"), [("Marcus", 5, None), ("Marcus", 6, "info"), ("Marcus", 8, "warning")]
)
def test_rocks_of_one_person(session, owner, rocks, severity):
    findings = plan(session, *[f"Sign {n} schools" for n in range(5, 5 + rocks)], owner=owner)
    assert next((f.severity.value for f in findings if f.code == "P202"), None) == severity


def test_below_leadership_three_are_enough(session):
    rocks = [{"rock": f"Sign {n} schools", "owner": "Priya"} for n in range(4)]
    assert "P202" not in codes(plan(session, *rocks))
    assert "P202" in codes(plan(session, *rocks, people=PEOPLE))


def test_quarters_are_counted_one_by_one(session):
    rocks = [{"rock": f"Sign {n} schools", "owner": "Marcus", "quarter": f"2026-Q{3 + n % 2}"} for n in range(10)]
    assert "P202" not in codes(plan(session, *rocks))


def test_copies_of_one_owner_are_no_shared_rock(session):
    same = {"rock": "Log every visit in the app"}
    assert "P203" not in codes(plan(session, {**same, "owner": "Iris"}, {**same, "owner": "Iris"}))
    assert "P203" in codes(plan(session, {**same, "owner": "Iris"}, {**same, "owner": "Sam"}))
    own = {"rock": "Pass the forklift certification"}
    assert "P203" not in codes(plan(session, {**own, "owner": "Iris"}, {**own, "owner": "Sam"}))


@pytest.mark.parametrize(
    ("rock", "expected"),
    [
        ("Buy HubSpot", {"P162"}),
        ("Choose a new CRM", {"P162"}),
        ("Migrate to the new CRM", {"P163"}),
        ("Agree CRM requirements across six departments by Sep 4; select by Sep 30", set()),
        ("Migrate to the new CRM; forecast accuracy 62% to 80% by Mar 31", set()),
        ("Add two fields to HubSpot", set()),
        ("Clean up duplicates in Salesforce", set()),
        ({"rock": "Choose a new CRM", "carried_from": "2026-Q2"}, set()),
        ({"rock": "Choose a new CRM", "departments": ["sales"]}, {"P161", "P162"}),
        (
            {
                "rock": "Choose a new CRM",
                "departments": ["sales", "marketing", "client success", "finance", "IT", "leadership"],
                "milestones": [{"title": "Requirements agreed", "due": "2026-08-07"}],
            },
            set(),
        ),
    ],
)
def test_crm(session, rock, expected):
    assert {code for code in codes(plan(session, rock)) if code.startswith("P16")} == expected


def test_only_departments_that_the_company_has_are_missed(session):
    rock = {"rock": "Choose a new CRM", "departments": ["sales"], "owner": "Dana Whitlock"}
    [finding] = [f for f in plan(session, rock, people=PEOPLE) if f.code == "P161"]
    assert finding.severity.value == "warning"
    assert finding.message.startswith("marketing has no part")
    both = {**rock, "contributors": ["Lena Ortiz"]}
    assert "P161" not in codes(plan(session, both, people=PEOPLE))


def test_crm_rock_without_a_number_is_asked_once(session):
    assert "M102" not in codes(plan(session, "Migrate to the new CRM"))


def test_suppressions_of_the_whole_file_are_told_once(session):
    findings = plan(session, "Sign 6 crews", "Sign 5 groups", ignore=["A101"])
    assert len([f for f in findings if f.code == "X909"]) == 1
