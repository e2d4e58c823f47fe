"""Company and plan growing together: four times as much of both is at most some five times the work.

Work is counted in calls, Python's and C's, which are the same on every machine.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from rocklint.reporters import FORMATS
from rocklint.session import Session

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
        "Rocks off track and issues": {
            "rocks": [{**rock, "status": "off track"} for rock in rocks],
            "vto": {"issues": [f"Number {i} waits for the deals" for i in numbers]},
        },
    }


def work(session: Session, plan: Any) -> int:
    """How many calls a check makes whose sentences are read already."""
    text = json.dumps(plan)
    session.check_text(text, AS_OF)
    calls = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        session.check_text(text, AS_OF)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("name", plans(0))
def test_work_grows_with_the_plan(session: Session, name: str) -> None:
    few, many = work(session, plans(FEW)[name]), work(session, plans(MANY)[name])
    assert many <= 5 * few, (few, many)


@pytest.mark.parametrize("format_", FORMATS)
def test_a_report_grows_with_a_plan_on_one_line(session: Session, format_: str) -> None:
    def size(n: int) -> int:
        plan = json.dumps(plans(n)["owners and people"]["rocks"])
        return len(FORMATS[format_].render(session.check_text(plan, AS_OF)))

    assert size(MANY) <= 5 * size(FEW)
