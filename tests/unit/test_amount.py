"""Numbers as people write them in a field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rocklint.language.words.amount import parse

AMOUNTS = [
    ("42%", 42, "%", None),
    ("$18K", 18_000, "$", "USD"),
    ("€1.2m", 1_200_000, "$", "EUR"),
    ("1.40", 1.4, "count", None),
    ("1,080", 1080, "count", None),
    ("1'200", 1200, "count", None),
    ("1 200 000", 1_200_000, "count", None),
    ("10,5%", 10.5, "%", None),
    ("USD 4.5M", 4_500_000, "$", "USD"),
    ("R60,000", 60_000, "$", "ZAR"),
    ("Rp 15M", 15_000_000, "$", "IDR"),
    ("CHF 2,800", 2800, "$", "CHF"),
    ("A$5k", 5000, "$", "AUD"),
    ("5 EUR", 5, "$", "EUR"),
    ("2 million dollars", 2_000_000, "$", "USD"),
    ("4 of 5", 4, "count", None),
    ("4.5/5", 4.5, "score", None),
    ("3x", 3, "x", None),
    ("12 pts", 12, "score", None),
    ("30 days", 30, "days", None),
    ("5 business days", 5, "days", None),
    ("4 hours", 4, "other", None),
    ("50 bps", 50, "other", None),
    ("at least 3 demos/month", 3, "count", None),
    (">= 40%", 40, "%", None),
    ("-5%", -5, "%", None),
    ("6+", 6, "count", None),
    ("12-18%", 12, "%", None),
    ("twenty-five", 25, "count", None),
    ("two hundred and fifty", 250, "count", None),
    ("a dozen", 12, "count", None),
]


@pytest.mark.parametrize(("text", "value", "unit", "currency"), AMOUNTS, ids=[a[0] for a in AMOUNTS])
def test_amount(text: str, value: float, unit: str, currency: str | None) -> None:
    """Value in plain units, unit and currency."""
    amount = parse(text)
    assert amount is not None
    assert (amount.value, amount.unit, amount.currency, amount.text) == (pytest.approx(value), unit, currency, text)


@pytest.mark.parametrize(
    "text",
    ["", "%", "$", "Q4", "3rd", "5pm", "9/30", "9:30", "2026-09-30", "1.2.3", "10-K", "nan", "inf", "1e5", "yes", "²",
     "12 reps by Q4", "per month", "9" * 5000, "9" * 100],
)  # fmt: skip
def test_no_amount(text: str) -> None:
    """Dates, codes, sentences and figures beyond all measure are no amounts."""
    assert parse(text) is None


@given(st.text(max_size=150))
def test_never_raises(text: str) -> None:
    """Any text is an amount or None."""
    parse(text)
