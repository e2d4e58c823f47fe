"""Fiscal dates: symbolic points in time become days."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from rocklint.language.words.when import Unit, When
from rocklint.model.resolution import Period, Resolution, period, precision
from rocklint.system.records import dataclass

YEARS = range(1900, 2200)
"""Days of other years are slips of the pen ("0226-12-31"): no plan means them, and no sum may leave the calendar."""


def in_reach(day: date) -> bool:
    """True for a day that a plan can mean."""
    return day.year in YEARS


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """The last day that a point in time allows (None where there is none) and how precise the wording was.

    Precision is DAY where the words name one day (a date, "the end of Q4", "within 90 days"), else the unit
    they speak in ("Q4", "in six weeks", "early May").
    """

    day: date | None
    precision: Unit


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A fiscal quarter; `year` is the fiscal year, named by the year in which it ends."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Quarter | None:
        """Reads "2026-Q4", "Q4 2026", "FY27 Q1", "Q1 FY27", "4Q26", "q4/26"; None for anything else."""
        return cls._parse(text) if len(text) <= 40 else None

    @classmethod
    @lru_cache(maxsize=256)
    def _parse(cls, text: str) -> Quarter | None:
        digits: list[str] = []
        number: int | None = None
        squeezed = text.upper().replace("FISCAL", "").replace("FY", " ").replace("YEAR", "").replace("QUARTER", "Q")
        for sign in "-/'’_,.":
            squeezed = squeezed.replace(sign, " ")
        for word in squeezed.replace("Q ", "Q").split():
            head, found, tail = word.partition("Q")
            if not found:
                digits.append(word)
            elif number is None and head in ("1", "2", "3", "4"):
                number = int(head)
                digits.extend([tail] if tail else [])
            elif number is None and tail[:1] in ("1", "2", "3", "4"):
                number = int(tail[0])
                digits.extend(part for part in (head, tail[1:]) if part)
            else:
                return None
        if number is None or len(digits) != 1 or not (digits[0].isascii() and digits[0].isdecimal()):
            return None
        year = int(digits[0]) if len(digits[0]) == 4 else 2000 + int(digits[0]) if len(digits[0]) == 2 else 0
        return cls(year, number) if 1 < year < 9999 else None

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A company's year: it begins in month `fiscal_year_start` (1-12).

    `quarter` is the plan's, where it is known: what comes round every year ("Oct 31", "Q4") is then looked for
    from its first day on, and relative wording ("within 90 days") counts from the planning day if that lies in
    the quarter, else from the quarter's first day. `day_first` reads 4/5 as the fourth of May.
    `meeting` is the day of the quarterly meeting, where it is known.
    """

    fiscal_year_start: int = 1
    quarter: Quarter | None = None
    day_first: bool = False
    meeting: date | None = None

    def quarter_of(self, day: date) -> Quarter:
        """The fiscal quarter that `day` lies in."""
        months = day.year * 12 + day.month - self.fiscal_year_start
        return Quarter(months // 12 + (self.fiscal_year_start > 1), months % 12 // 3 + 1)

    def quarter_named(self, text: str) -> Period | None:
        """First and last day of the quarter that a text names ("2026-Q4", "Q4 2026"), None where it names none."""
        quarter = Quarter.parse(text)
        return self._span(quarter) if quarter else None

    def quarter_start(self, quarter: Quarter) -> date:
        """Its first day."""
        return self._span(quarter)[0]

    def quarter_end(self, quarter: Quarter) -> date:
        """Its last day."""
        return self._span(quarter)[1]

    def _span(self, quarter: Quarter) -> Period:
        return period(Unit.QUARTER, quarter.year, quarter.number, self.fiscal_year_start)

    @lru_cache(maxsize=4096)  # noqa: B019 - calendars are few and small, and plans speak of the same days again and again
    def resolve(self, when: When, as_of: date) -> ResolvedDate:
        """The day meant, next occurrence on or after `as_of` unless a year is written. Never raises."""
        try:
            plan = self._span(self.quarter) if self.quarter else None
            yearly = running = as_of
            if plan:
                yearly, running = plan[0], as_of if plan[0] <= as_of <= plan[1] else plan[0]
            day = Resolution(when, yearly, running, self.fiscal_year_start, plan, self.day_first).day()
        except (ValueError, OverflowError, KeyError):  # no such day (June 31), beyond the calendar, no such unit
            day = None
        return ResolvedDate(day if day and in_reach(day) else None, precision(when))
