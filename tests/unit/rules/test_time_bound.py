"""Edge cases of the rules of Time-bound: whose word counts, guessed years, fiscal quarters, sums of weekly targets."""

from __future__ import annotations

import json
from datetime import date

import pytest

from rocklint.check.session import Session
from rocklint.rulebook.config import Config

AS_OF = date(2026, 7, 1)
T = "T"


def said(session: Session, *rocks: object, as_of: date = AS_OF, **plan: object) -> dict[str, str]:
    """Code -> severity of what Time-bound says."""
    text = json.dumps({**plan, "rocks": list(rocks)})
    return {f.code: f.severity.value for f in session.check_text(text, as_of).findings if f.code.startswith(T)}


QUIET = [
    # The seeds' own examples, and the catalogue's good rows.
    "Implement a process that cuts the average deal close time from 45 days to 35 days by the end of Q4",
    "Complete 100 sales calls by October 31st, with weekly targets to track progress",
    "Build the win-loss interview program by Jun 30 (owner Lena)",
    "Refresh the pricing sheet by Aug 15",
    "Reach $500K from healthcare by the end of Q4 (Dec 31)",
    "Complete the territory plan by Sep 30, draft to reps Jul 20",
    "Implement the discovery process by Jun 30; win rate 28% to 34% by Dec 31",
    "Install a weekly pipeline review - 8 held with the new agenda by Mar 31",
    "Hold 90 discovery meetings by Sep 30; 7 a week for 12 weeks, 6 in week 13",
    # Not deadlines: a manner, a kind of contract, a measure.
    "Quickly reduce churn from 5% to 4% by Sep 30",
    "Sign 5 long-term contracts by Sep 30",
    "Cut the time to a first reply from 3 days to one day by Sep 30",
    "Publish the weekly newsletter template by Sep 30",
]


@pytest.mark.parametrize("text", QUIET)
def test_good_sentences_get_at_most_a_question(session, text):
    assert set(said(session, text).values()) <= {"info"}


@pytest.mark.parametrize(
    ("rock", "code", "severity"),
    [
        ("Build the win-loss interview program (owner Lena)", "T101", "error"),
        ("Refresh the pricing sheet as soon as possible", "T102", "error"),
        ("Refresh the pricing sheet this year", "T102", "warning"),
        ({"rock": "Refresh the pricing sheet", "due": "soon"}, "T102", "error"),
        ({"rock": "Refresh the pricing sheet", "quarter": "someday"}, "T102", "error"),
        ("Reach $500K from healthcare by Q4", "T103", "info"),
        ("Close the books by June 31", "T201", "error"),
        ({"rock": "Close the books", "due": "2026-06-31"}, "T201", "error"),
        ("Continue running weekly pipeline reviews", "T203", "error"),
        ("Continue running weekly pipeline reviews by Sep 30", "T203", "warning"),
        ("Implement a new discovery process that lifts win rate 28% to 34%, all by Sep 30", "T106", "warning"),
    ],
)
def test_speaks_with_its_severity(session, rock, code, severity):
    assert said(session, rock).get(code) == severity


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Refresh the pricing sheet as soon as possible", {"T102"}),
        ("Continue running weekly pipeline reviews", {"T203"}),
        ("Close the books by June 31", {"T201"}),
        ("Hire somebody who can lead the team in the future", {"T101"}),
    ],
)
def test_one_finding_for_a_missing_day(session, text, codes):
    assert set(said(session, text)) == codes


def test_the_plan_s_quarter_is_a_day(session):
    assert not said(session, "Sign 5 dental groups", quarter="2026-Q3")
    assert not said(session, "Sign 5 dental groups", quarter="Q3 2026")
    assert not said(session, "Sign 5 dental groups", quarter="Q3")
    assert said(session, "Refresh the price sheet soon", quarter="2026-Q3") == {"T102": "info"}


def test_a_quarter_of_the_configuration_counts():
    session = Session(Config(quarter="2026-Q3"))
    assert "T101" not in {f.code for f in session.check_text("- Sign 5 dental groups", AS_OF).findings}


def test_quarters_are_fiscal():
    """With a year that begins in April, 2027-Q1 is April to June 2026."""
    session = Session(Config(fiscal_year_start=4))
    assert not said(session, "Sign 5 dental groups by June 30", quarter="2027-Q1", as_of=date(2026, 4, 1))
    assert not said(session, "Sign 5 dental groups by the end of Q1", quarter="2027-Q1", as_of=date(2026, 4, 1))
    late = said(session, "Sign 5 dental groups by Aug 31", quarter="2027-Q1", as_of=date(2026, 4, 1))
    assert late == {"T105": "warning"}


def test_a_plan_reads_the_same_whenever_it_is_read(session):
    rock = "Sign 5 dental groups by Dec 18"
    for day in (date(2026, 9, 1), date(2026, 11, 1), date(2027, 2, 1)):
        assert not said(session, rock, quarter="2026-Q4", as_of=day)


@pytest.mark.parametrize(
    ("rock", "codes"),
    [
        ("Sign 5 dental groups by the end of Q4", {"T112"}),
        ("Sign 5 dental groups by Jun 30", {"T112"}),
        ({"rock": "Sign 5 dental groups", "due": "2026-06-30"}, {"T112"}),
        ({"rock": "Sign 5 dental groups", "due": "2026-11-30"}, {"T105"}),
        ({"rock": "Sign 5 dental groups", "due": "2026-10-14"}, set()),
        ({"rock": "Sign 5 dental groups", "due": "2026-09-16"}, set()),
        ({"rock": "Sign 5 dental groups", "due": "2026-08-31"}, set()),
        ({"rock": "Sign 5 dental groups", "due": "2026-07-24"}, {"T104"}),
        ("Launch the desk, resulting in referrals from 4 to 9 a month by the end of Q4", set()),
        ("Source 10 deals in Q3 and 15 in Q4", {"T105"}),
    ],
)
def test_days_against_the_quarter(rock, codes):
    session = Session(config=Config(extend_select=("T104",)))
    found = set(said(session, rock, quarter="2026-Q3")) & {"T104", "T105", "T112"}
    assert found == codes


BUILD = {
    "rock": "Introduce the tender tracker",
    "kind": "building",
    "metric": "proposal win rate",
    "baseline": "22%",
    "target": "27%",
}


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"due": "2026-09-30"}, {"T107"}),
        ({"due": "2026-09-30", "result_date": "2026-09-30"}, {"T106"}),
        ({"due": "2026-09-30", "result_date": "2026-08-31"}, {"T108"}),
        ({"due": "2026-09-30", "result_date": "2026-10-10"}, {"T108"}),
        ({"due": "2026-09-30", "result_date": "2026-12-31"}, set()),
        ({"due": "2026-09-30", "result_date": "2027-09-30"}, set()),
        ({"due": "2026-09-30", "result_date": "2028-12-31"}, {"T108"}),
        ({"due": "Sep 30", "result_date": "2025-12-31"}, set()),  # which September is only guessed
        ({"result_date": "2026-12-31"}, {"T101"}),
        ({"due": "2026-09-30", "metric": "traffic"}, set()),  # read every week: it moves at once
    ],
)
def test_the_day_of_the_result(session, fields, codes):
    assert set(said(session, {**BUILD, **fields})) == codes


@pytest.mark.parametrize(
    ("target", "weekly", "severity"),
    [
        (100, [8] * 12 + [4], None),
        (100, [6] * 13, "error"),
        (100, [10] * 13, "warning"),
        (100, list(range(10, 101, 10)), None),  # a running total
        (100, [8] * 12 + [5], None),  # within two per cent
        ("$90K", ["$30K", "$30K", "$30K"], None),
        ("34%", ["29%", "31%", "32%"], None),
        (100, ["some", "more"], None),
        (100, 6, "error"),
        (100, 8, None),
        (45, [35, 37, 39, 41, 43, 45], None),
        (45, [2, 2, 2, 2, 2, 1], None),  # the eleven more than today
    ],
)
def test_weekly_targets(session, target, weekly, severity):
    rock = {"rock": "Complete the site surveys", "target": target, "weekly_targets": weekly, "due": "2026-09-30"}
    if target == 45:
        rock["baseline"] = 34
    assert said(session, rock, quarter="2026-Q3").get("T111") == severity


@pytest.mark.parametrize(("weeks", "speaks"), [("9", False), ("14", False), ("16 weeks", True), ("100 days", False)])
def test_lead_time(session, weeks, speaks):
    rock = {"rock": "Implement the portal", "build_weeks": weeks, "start": "2026-10-01", "due": "2026-12-31"}
    assert ("T109" in said(session, rock)) is speaks


@pytest.mark.parametrize(
    ("days", "speaks"),
    [
        (["2026-07-25", "2026-08-22", "2026-09-26"], False),
        (["2026-09-15", "2026-09-22", "2026-09-30"], True),
        (["2026-07-10", "2026-09-25"], True),
        (["2026-07-10", None, "2026-09-25"], False),
        (["2026-09-25"], False),
    ],
)
def test_milestones(session, days, speaks):
    steps = [{"title": "Step", **({"due": day} if day else {})} for day in days]
    rock = {"rock": "Open the Denver branch", "milestones": steps}
    assert ("T202" in said(session, rock, quarter="2026-Q3")) is speaks


def test_bare_sentences_are_not_asked_for_fields(session):
    fields = {"T107", "T109", "T110", "T113"}
    assert not fields & set(said(session, "Hold 90 discovery meetings by Sep 30", "Implement CPQ by Sep 30"))


@pytest.mark.parametrize(
    ("due", "meeting", "codes"),
    [
        ("2026-10-08", date(2026, 10, 8), set()),
        ("2026-10-08", date(2026, 10, 6), {"T105"}),
        ("2026-10-21", date(2026, 10, 21), set()),
        ("2026-08-25", date(2026, 9, 17), set()),
        ("2026-08-25", None, set()),
        ("2026-07-25", None, {"T104"}),
        ("2026-10-08", date(2027, 1, 7), set()),  # about another quarter
    ],
)
def test_the_meeting_is_the_end_of_the_quarter(due, meeting, codes):
    session = Session(config=Config(planning_meeting=meeting, extend_select=("T104",)))
    rock = {"rock": "Sign 5 dental groups", "due": due}
    assert set(said(session, rock, quarter="2026-Q3")) & {"T104", "T105"} == codes
