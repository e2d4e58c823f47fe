"""Company and plan growing together: four times as much of both is at most some five times the work.

Work is counted in calls, Python's and C's, which are the same on every machine.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from rocklint.check.session import Session
from rocklint.domain.goal_table import goal_table
from rocklint.reporters import FORMATS
from rocklint.review import review_of
from rocklint.source import load_text

AS_OF = date(2026, 10, 1)
FEW, MANY = 30, 120


def plans(n: int) -> Mapping[str, Any]:
    """Plans in which `n` things may be compared with `n` others."""
    numbers = range(n)
    rocks = [{"rock": f"Close {i} deals by Q4", "owner": f"Ann{i}"} for i in numbers]
    return {
        "owners and people": {"rocks": rocks, "people": [{"name": f"Ann{i} Bee{i}", "role": "AE"} for i in numbers]},
        "this quarter and the last": {
            "quarter": "2026-Q4",
            "rocks": rocks,
            "previous": {"quarter": "2026-Q3", "rocks": [f"Close {i} contracts" for i in numbers]},
        },
        "owners whom the people file does not know": {
            "rocks": [{"rock": f"Close {i} deals by Q4", "owner": f"Zoe{i} Unknown{i}"} for i in numbers],
            "people": [{"name": f"Ann{i} Bee{i}", "role": "AE"} for i in numbers],
        },
        "owners with the same initials": {
            "rocks": [{"rock": f"Close {i} deals", "owner": f"Ann{i} Bee{i}"} for i in numbers]
        },
        "metrics and lines of the scorecard": {
            "rocks": [
                {"rock": f"Raise it from 5 to {i} by Q4", "metric": f"metrik {i}", "owner": "Ann"} for i in numbers
            ],
            "scorecard": {"metrics": [{"id": f"m{i}", "name": f"metric {i}", "who": f"Ann{i}"} for i in numbers]},
        },
        "what is switched off above all Rocks": {
            "ignore": [{"rule": "S102"} for _ in range(20)],
            "rocks": [f"Improve follow-up {i}" for i in numbers],
        },
        "changed measures and reviews of metrics": {
            "rocks": ["Close 60 deals by Q4"],
            "scorecard": {
                "metrics": [{"id": "calls"}],
                "metrics_review": [
                    {"date": "2026-01-05", "decisions": [{"metric": f"m{i}", "action": "drop"}]} for i in numbers
                ],
            },
            "goals": {
                "period": "2026-Q4",
                "reps": [
                    {"rep": f"Ann{i}", "quota": {"metric": "calls", "weekly": 5}, "previous_metrics": ["demos"]}
                    for i in numbers
                ],
            },
        },
        "initiatives, what serves them, and wishes": {
            "rocks": ["Close 60 deals by Q4"],
            "scorecard": {"metrics": [{"id": f"m{i}", "kind": "lagging", "initiative": f"plan {i}"} for i in numbers]},
            "vto": {
                "initiatives": [{"id": f"i{i}", "name": f"Plan {i}", "department": "sales"} for i in numbers],
                "target_market": {"outcomes": [f"outcome number {i}" for i in numbers]},
                "three_uniques": [{"unique": f"Unique {i}", "answers": f"answer {i}"} for i in numbers],
            },
        },
        "Rocks off track and issues": {
            "rocks": [{**rock, "status": "off track"} for rock in rocks],
            "vto": {"issues": [f"Number {i} waits for the deals" for i in numbers]},
        },
    }


def calls(run: Callable[[int], object], n: int) -> int:
    """How many calls `run(n)` makes when it is run again: what was read once is known."""
    run(n)
    made = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        run(n)
    finally:
        sys.setprofile(None)
    return made


@pytest.mark.parametrize("name", plans(0))
def test_work_grows_with_the_plan(session: Session, name: str) -> None:
    def check(n: int) -> None:
        session.check_text(json.dumps(plans(n)[name]), AS_OF)

    few, many = calls(check, FEW), calls(check, MANY)
    assert many <= 5 * few, (few, many)


def test_the_tables_grow_with_the_company(session: Session) -> None:
    def tables(n: int) -> None:
        numbers = range(n)
        loaded = load_text(json.dumps({
            "rocks": [{"rock": f"Raise it from 5 to {i}", "metric": f"m{i}"} for i in numbers],
            "people": [{"name": f"Ann{i} Bee{i}", "role": "AE"} for i in numbers],
            "scorecard": {"metrics": [{"id": f"m{i}", "who": f"Ann{i}", "initiative": f"i{i}"} for i in numbers]},
            "vto": {"initiatives": [{"id": f"i{i}", "name": f"Plan {i}", "date": "2026-08-01"} for i in numbers]},
            "goals": {
                "period": "2026-Q4",
                "team_quota": {"metric": "new_bookings", "target": "$1.08M"},
                "reps": [{"rep": f"Ann{i}", "quota": {"quarterly": f"${i}K"}} for i in numbers],
            },
        }), "plan.yaml", session.vocabulary)  # fmt: skip
        around = session.company(loaded)
        book = session.rep_book(around, AS_OF)
        assert book
        assert len(goal_table(book).reps) == n
        review = review_of(session.plan(loaded, around, AS_OF), session.vocabulary, session.recorded(AS_OF))
        assert review
        assert len(review.metrics) == len(review.sheets) == len(review.initiatives) == n

    few, many = calls(tables, FEW), calls(tables, MANY)
    assert many <= 5 * few, (few, many)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_report_grows_with_a_plan_on_one_line(session: Session, format_: str) -> None:
    def size(n: int) -> int:
        plan = json.dumps(plans(n)["owners and people"]["rocks"])
        return len(FORMATS[format_].render(session.check_text(plan, AS_OF)))

    assert size(MANY) <= 5 * size(FEW)
