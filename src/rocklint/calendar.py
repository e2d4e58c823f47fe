"""Fiscal dates: symbolic points in time become days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rocklint.when import Unit, When


@dataclass(frozen=True, slots=True)
class Resolved:
    """The last day that a point in time allows (None where there is none) and how precise the wording was."""

    day: date | None
    precision: Unit


@dataclass(frozen=True, slots=True)
class Calendar:
    """A company's year: `fiscal_year_start` is the month (1-12) in which it begins."""

    fiscal_year_start: int = 1

    def resolve(self, when: When, as_of: date) -> Resolved:
        """The day meant, next occurrence on or after `as_of` unless a year is written."""
        return Resolved(None, Unit.UNKNOWN)

    def quarter_named(self, text: str) -> tuple[date, date] | None:
        """First and last day of the quarter that a text names ("2026-Q4", "Q4 2026"), None where it names none."""
        return None
