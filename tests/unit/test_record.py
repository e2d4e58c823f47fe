"""Days of the company's files, as coarse as people keep them."""

from __future__ import annotations

from datetime import date

import pytest

from rocklint.domain.recorded_days import on_record

AS_OF = date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-02-20", date(2026, 2, 20), date(2026, 2, 20)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("Feb 2026", date(2026, 2, 1), date(2026, 2, 28)),
        ("Q1 2026", date(2026, 1, 1), date(2026, 3, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("March 3", date(2026, 3, 3), date(2026, 3, 3)),
        ("December 31", date(2025, 12, 31), date(2025, 12, 31)),
        ("in March", date(2026, 3, 1), date(2026, 3, 31)),
        ("February", date(2026, 2, 1), date(2026, 2, 28)),
    ],
)
def test_days(text, first, last, session):
    assert on_record(text, session.calendar, session.read, AS_OF) == (first, last)


@pytest.mark.parametrize("text", [None, "", "soon", "2026-02-30", "9999-12", "0001-01", "0000-00-00", "x" * 100])
def test_no_days(text, session):
    assert on_record(text, session.calendar, session.read, AS_OF) is None
