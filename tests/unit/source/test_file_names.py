"""What the names of folders and files say: a planning repository as teams lay it out."""

from __future__ import annotations

import pytest

from rocklint.source.fields import Names
from rocklint.source.file_names import named_after

DEPARTMENTS = Names({"sales": ["sales team"], "client_success": ["customer success", "CS"], "people": ["HR"]})
LEVELS = Names({"company": ["leadership"]})


@pytest.mark.parametrize(
    ("path", "quarter", "department"),
    [
        ("2026-Q4/sales.yaml", "2026-Q4", "sales"),
        ("2026/Q4/sales.yaml", "2026-Q4", "sales"),
        ("2026/q4-sales.yml", "2026-Q4", "sales"),
        ("rocks/2026-Q4.yaml", "2026-Q4", None),
        ("rocks/2026Q4.yaml", "2026-Q4", None),
        ("sales/2026-Q4.yaml", "2026-Q4", "sales"),
        ("sales/q4 2026.yaml", "2026-Q4", "sales"),
        ("2026_Q4_customer-success.yaml", "2026-Q4", "customer success"),
        ("sales-rocks.yaml", None, "sales"),
        ("Q4 FY27/Sales Team.YAML", "2027-Q4", "sales"),
        ("fy2027-q1/hr.yaml", "2027-Q1", "hr"),
        ("FY27/Q1/hr.yaml", "2027-Q1", "hr"),
        ("plans/4/rocks.yaml", None, None),
        ("q4.yaml", None, None),
        ("26Q4.yaml", "2026-Q4", None),
        ("2026-Q3/2026-Q4.yaml", "2026-Q4", None),
        ("2026/q4/drafts/rocks.yaml", "2026-Q4", None),
        # near misses
        ("faq3-2026.yaml", None, None),
        ("2026-Q5.yaml", None, None),
        ("iq4/2026/salesforce.yaml", None, None),
        ("2026-10/rocks.yaml", None, None),
        ("a" * 200 + "2026-Q4.yaml", None, None),
    ],
)
def test_names(path: str, quarter: str | None, department: str | None) -> None:
    found = named_after(path.split("/"), DEPARTMENTS, LEVELS)
    assert (found.quarter, found.department) == (quarter, department)


def test_only_a_file_is_named_after_its_level() -> None:
    assert named_after(["2026-Q4", "company.yaml"], DEPARTMENTS, LEVELS).level == "company"
    assert named_after(["company", "plan.yaml"], DEPARTMENTS, LEVELS).level is None
