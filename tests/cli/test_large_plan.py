"""A whole company at once: 60 Rocks, 12 reps, 40 metrics, 8 earlier quarters; one page, details on request."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

NAMES = ["Ann", "Ben", "Cleo", "Dev", "Elsa", "Finn", "Gina", "Hugo", "Iris", "Jon", "Kira", "Leo"]
QUARTERS = ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"]
SENTENCES = [
    "Improve the handoff to delivery",
    "Close {n} contracts with hospitals in the Northeast by December 18",
    "Roll out the survey checklist to branch {n} by November 20",
    "Raise renewal rate of branch {n} from 82% to 88% by December 31",
    "Launch the referral program",
]


def write(folder: Path, name: str, data: object) -> None:
    (folder / name).write_text(json.dumps(data, indent=1))  # JSON is YAML


@pytest.fixture(autouse=True)
def company(tmp_path):
    rocks = [
        {
            "id": f"R{i}",
            "rock": SENTENCES[i % 5].format(n=10 + i),
            "owner": f"{NAMES[i % 12]} Lind",
            "department": "sales",
        }
        for i in range(60)
    ]
    write(tmp_path, "2026-Q4.yaml", {"quarter": "2026-Q4", "rocks": rocks})
    for quarter in QUARTERS:
        old = [{"id": f"R{i}", "rock": f"Open branch {i}", "owner": "Ann Lind", "status": "done"} for i in range(20)]
        write(tmp_path, f"{quarter}.yaml", {"quarter": quarter, "rocks": old})
    people = [
        {"name": f"{n} Lind", "role": "Account Executive", "department": "sales", "quota": "individual"} for n in NAMES
    ]
    write(tmp_path, "people.yaml", {"people": people})
    metrics = [
        {
            "id": f"m{i}",
            "name": f"Measure {i}",
            "who": "Ann Lind",
            "goal": 100,
            "cadence": "monthly",
            "history": [90, 95, 97, 99],
        }
        for i in range(40)
    ]
    write(tmp_path, "scorecard.yaml", {"metrics": metrics})
    reps = [
        {
            "rep": f"{n} Lind",
            "quota": {"metric": "bookings", "quarterly": f"${100 + i}K"},
            "history": {"bookings": ["$90K", "$95K"]},
        }
        for i, n in enumerate(NAMES)
    ]
    write(
        tmp_path,
        "goals.yaml",
        {"period": "2026-Q4", "team_quota": {"metric": "bookings", "target": "$1.2M"}, "reps": reps},
    )
    files = "{people: people.yaml, scorecard: scorecard.yaml, goals: goals.yaml, previous: [" + ", ".join(
        f"{q}.yaml" for q in QUARTERS
    )
    (tmp_path / "rocklint.yaml").write_text(f"quarter: 2026-Q4\nfiles: {files}]}}\n")
    return tmp_path


def test_one_run_one_page_and_details_on_request(rocklint):
    page = rocklint("check", ".", "--as-of", "2026-10-01")
    assert page.code == 1
    assert "60 Rocks" in page.out
    assert len(page.out.splitlines()) <= 110
    whole = rocklint("check", ".", "--as-of", "2026-10-01", "--details")
    assert len(whole.out.splitlines()) > 2 * len(page.out.splitlines())
    assert "Improve the handoff" in rocklint("show", "R0", ".", "--as-of", "2026-10-01").out
    mine = rocklint("check", ".", "--as-of", "2026-10-01", "--for", "Cleo Lind")
    assert "5 Rocks" in mine.out
    assert "Ben Lind" not in mine.out


def test_the_plan_is_the_quarter_and_not_its_past(rocklint):
    report = json.loads(rocklint("check", ".", "--as-of", "2026-10-01", "--format", "json").out)
    assert report["summary"]["rocks"] == 60
    assert {need["need"] for need in report["unchecked"]} <= {"vto", "earlier"}
