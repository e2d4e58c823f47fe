"""A planning repository with several quarters: one is judged, the others are history and drafts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from planning_repository import LAYOUTS, PEOPLE

DAY = ("--as-of", "2026-11-02")


def lay_out(folder: Path, layout: str) -> None:
    for name, text in {**LAYOUTS[layout](), "people.yaml": PEOPLE}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def told(report: dict[str, Any]) -> dict[str, Any]:
    """What a report says, wherever the Rocks stand."""
    findings = [f for f in report["findings"] if f["rock"]]
    return {
        "rocks": {r["id"]: (r["text"], r["grade"], tuple(r["letters"].values())) for r in report["rocks"]},
        "findings": Counter((f["rock"], f["code"], f["severity"], f["message"]) for f in findings),
        "plan": Counter((f["code"], f["severity"]) for f in report["findings"] if not f["rock"]),
        "unchecked": report["unchecked"],
        "quarters": report["quarters"],
    }


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    return {}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_gives_the_same_report(rocklint, tmp_path, expected, layout):
    lay_out(tmp_path, layout)
    done = rocklint("check", ".", *DAY, "--format", "json")
    report = told(json.loads(done.out))
    assert done.code == 1, done.err
    assert len(report["rocks"]) == 10
    assert report["quarters"] == {
        "judged": ["2026-Q4"],
        "history": {"2026-Q2": 10, "2026-Q3": 10},
        "drafts": {"2027-Q1": 10},
    }
    assert report == expected.setdefault("report", report)
