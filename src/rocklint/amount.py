"""Numbers as people write them: "42%", "$18K", "1,080", "1.40"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Amount:
    """`value` in plain units ("$18K" is 18000, "42%" is 42), `unit` one of the measure units, `currency` an ISO code."""

    text: str
    value: float
    unit: str = "count"
    currency: str | None = None


def parse(text: str) -> Amount | None:
    """The amount that the whole text is, or None."""
    try:
        return Amount(text, float(text))
    except ValueError:
        return None
