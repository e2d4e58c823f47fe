"""Achievable and Relevant beyond the pages: when a question is asked, and when it is not."""

from __future__ import annotations

import json
from datetime import date

import pytest

AS_OF = date(2026, 7, 1)


def told(session, *rocks: dict[str, object]) -> list[tuple[str, str, str | None]]:
    report = session.check_text(json.dumps({"rocks": list(rocks)}), AS_OF)
    return [(f.code, f.severity.value, f.rock) for f in report.findings]


def codes(session, rock: dict[str, object]) -> set[str]:
    return {code for code, _, _ in told(session, rock)}


@pytest.mark.parametrize(
    ("rock", "asked"),
    [
        ({"rock": "Close 60 deals by Sep 30"}, True),
        ({"rock": "Hit quota in Q3"}, False),  # S205 says so more sharply
        ({"rock": "Close 60 deals by Sep 30", "why_now": "a competitor leaves the state"}, False),
        ({"rock": "Increase # of SQLs"}, False),
        ({"rock": "Raise the win rate from 30% to 35% by rolling out a bid checklist"}, False),
        ({"rock": "Raise repeat orders by 12% through a loyalty program"}, False),
        ({"rock": "Reduce turnover from 22% to 14%", "department": "hr"}, False),
    ],
)
def test_performing_rock(session, rock, asked):
    assert ("A101" in codes(session, rock)) is asked


MORE = {"kind": "performing", "metric": "deals", "baseline": "50", "target": "60", "due": "2026-09-30"}


def test_trade_off_is_asked_for_once_an_owner(session):
    rocks = [{"rock": f"Close 60 deals in region {n}", "owner": "Ravi", **MORE} for n in range(3)]
    rocks.append({"rock": "Close 60 deals in the north", "owner": "Ines", **MORE})
    assert [rock for code, _, rock in told(session, *rocks) if code == "A104"] == ["rocks.yaml#1", "rocks.yaml#4"]


@pytest.mark.parametrize(
    "change",
    [
        {"trade_off": "none - two new hires start in July"},
        {"baseline": "60"},
        {"department": "hr"},
    ],
)
def test_no_trade_off_needed(session, change):
    assert "A104" not in codes(session, {"rock": "Close 60 deals", "owner": "Ravi", **MORE, **change})


@pytest.mark.parametrize(
    ("rock", "asked"),
    [
        ({"rock": "Implement CPQ", "due": "2026-09-30", "metric": "quoting time"}, True),
        ({"rock": "Implement CPQ", "due": "2026-09-30", "done_when": "every quote leaves from it"}, False),
        ({"rock": "Implement CPQ", "due": "2026-09-30", "build_weeks": "9"}, False),
        ({"rock": "Implement CPQ", "owner": "Stellan"}, False),
        ({"rock": "Close 60 deals", "due": "2026-09-30"}, False),
    ],
)
def test_capacity(session, rock, asked):
    people = [{"name": "Stellan", "rock_hours_per_week": 8}]
    plan = json.dumps({"people": people, "rocks": [{"owner": "Stellan", **rock}]})
    assert any(f.code == "A107" for f in session.check_text(plan, AS_OF).findings) is asked
    assert "A107" not in codes(session, rock), "nobody counts hours"


@pytest.mark.parametrize(
    ("confidence", "asked"),
    [("50%", True), ("0.5", True), ("100%", True), ("80%", False), ("0.8", False), ("high", False), ("95", False)],
)
def test_confidence(session, confidence, asked):
    assert ("A201" in codes(session, {"rock": "Close 60 deals", "confidence": confidence})) is asked


@pytest.mark.parametrize(
    ("rock", "asked"),
    [
        ({"rock": "Add 60 new prospects a month"}, True),
        ({"rock": "Win 15 new clients by Sep 30"}, True),
        ({"rock": "Win 15 new clients in Boston and the rest of New England by Sep 30"}, False),
        ({"rock": "Raise SQLs from family bakeries from 12 to 20 a month"}, False),
        ({"rock": "Win 15 new clients by Sep 30", "ideal_client": "family bakeries"}, False),
        ({"rock": "Raise the renewal rate from 86% to 91%"}, False),
        ({"rock": "Increase # of SQLs"}, False),
        ({"rock": "Win 15 new clients by Sep 30", "department": "hr"}, False),
    ],
)
def test_ideal_client(session, rock, asked):
    assert ("R105" in codes(session, rock)) is asked


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"resources": "$24K"}, True),
        ({"resources": "$400"}, False),
        ({"resources": "$24K", "expected_return": "$150K by Jun 30"}, False),
        ({}, False),
    ],
)
def test_return_case(session, fields, asked):
    assert ("R108" in codes(session, {"rock": "Sponsor two trade shows", "owner": "Ottilie", **fields})) is asked
